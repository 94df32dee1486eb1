import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/**
 * Decodes one character reference, `&name;`, as markdown-it asks for them. A name that is none comes back as it stands:
 * what the parser finds in it, such as `&not` in `&notion;`, leaves the semicolon behind. HTML has 2,125 names; more than
 * that are no names, and not worth a document each.
 */
const entitiesOfTheBrowser = `
const known = new Map();
export function decodeHTML(text) {
  const before = known.get(text);
  if (before !== undefined || known.size > 5000) return before ?? text;
  const [, ...seen] = new DOMParser().parseFromString('x' + text, 'text/html').body.textContent;
  const decoded = seen.join('');
  const isOne = decoded === ';' || !decoded.endsWith(';');
  known.set(text, isOne ? decoded : text);
  return known.get(text);
}
export { decodeHTML as decodeHTMLStrict };
`;

/**
 * Addresses in a text as markdown-it asks for them, by https://github.github.com/gfm/#autolinks-extension-: those with
 * a scheme. A word with a dot, `README.md`, is none. Marks and brackets behind one belong to the sentence.
 */
const linksInText = `
const ADDRESS = /^https?:\\/\\/(?=[\\p{L}\\p{N}])(?:[\\w.~:/?#@!$&'()*+,;=%-]|[^\\p{P}\\p{S}\\p{Z}\\p{C}])+/iu;
export default function LinkifyIt() {
  this.matchAtStart = (text) => {
    let url = ADDRESS.exec(text)?.[0] ?? '';
    let open = 0;
    for (const sign of url) open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    while (/[?!.,:;*_~']$/.test(url) || (open < 0 && url.endsWith(')'))) {
      if (url.endsWith(')')) open++;
      url = url.slice(0, -1);
    }
    return url === '' ? null : { url };
  };
}
`;

/** The parts of an address as markdown-it asks for them: its host is written in ASCII, the rest as it stands. */
const partsOfAddresses = `
export { default as decode } from './lib/decode.mjs';
export { default as encode } from './lib/encode.mjs';
const PARTS = /^([a-z][a-z0-9+.-]*:)?(\\/\\/)?((?:[^/?#@]*@)?)([^/?#:]*)/is;
export const parse = (url) => {
  const [all, protocol, slashes, user, host] = PARTS.exec(url);
  const hasHost = slashes !== undefined || (/^mailto:$/i.test(protocol) && user !== '');
  const rest = url.slice(all.length);
  return hasHost ? { protocol: protocol?.toLowerCase(), before: (protocol ?? '') + (slashes ?? '') + user, hostname: host, rest } : { hostname: '', rest: url };
};
export const format = ({ before = '', hostname, rest }) => before + hostname + rest;
`;

/** Host names as the browser writes them; one that it does not take stays as it is, and none is shown other than it is written. */
const hostsOfTheBrowser = `
const toASCII = (host) => { try { return new URL('http://' + host).hostname; } catch { return host; } };
export default { toASCII, toUnicode: (host) => host };
`;

/** What is printed, made and walked by `yaml` where a text is only read. A key that is a list or a mapping is told as JSON. */
const neverPrinted = {
  createStringifyContext: '() => ({})',
  stringifyCollection: '(node) => JSON.stringify(node)',
};

/** A module of `yaml` whose exports nobody calls, or `instead` of them. */
async function emptied({ path: file }) {
  const names = (/^export \{(.*)\};$/m.exec(await readFile(file, 'utf8'))?.[1] ?? '').split(',').map((name) => name.trim());
  // The tags of YAML 1.1 are a list.
  const none = file.endsWith('schema.js') ? '[]' : 'undefined';
  return { contents: names.map((name) => `export const ${name} = ${neverPrinted[name] ?? none};`).join('\n') };
}

/** Modules of `yaml` that write YAML, and its version 1.1, which is for documents that ask for it before a `---`, or by `!!set` and the like. */
const UNUSED_YAML = [
  /yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/,
  /yaml[\\/]browser[\\/]dist[\\/]doc[\\/](createNode|applyReviver)\.js$/,
  /yaml[\\/]browser[\\/]dist[\\/]parse[\\/]cst-(visit|scalar|stringify)\.js$/,
  /yaml[\\/]browser[\\/]dist[\\/]schema[\\/]yaml-1\.1[\\/](binary|bool|float|int|omap|pairs|schema|set|timestamp)\.js$/,
];

/** Methods of its documents and nodes that make and change YAML. */
const WRITES_YAML =
  /^ {4}(?:addIn|clone|createAlias|createNode|createPair|deleteIn|getIn|hasIn|setIn|tagString)\(.*\) \{\n[^]*?^ {4}\}\n/gm;

/** Methods of Readability that its callers put others in the place of; the names of all others are its own and made short. */
const REPLACED = /^_(?:cleanStyles|postProcessContent)$/;
/** Methods of it that are not come to: for addresses, styles and classes of what it found, and for JSON. */
const NOT_ASKED =
  /^( {2}_(?:cleanStyles|postProcessContent|fixRelativeUris|simplifyNestedElements|cleanClasses|getJSONLD)\([^)]*\) \{\n)[^]*?(?=^ {2}\},\n)/gm;

/** What DOMPurify allows where it is not told: it always is, so nothing is. The elements of SVG and MathML it has to know. */
const ALLOWED_BY_DEFAULT = /^const (html\$1|html|svg|mathMl|xml) = freeze\(\[[^\]]*\]\);$/gm;

/** Folders whose files carry examples, which are their tests. */
const WITH_EXAMPLES = /[\\/]src[\\/](?:content[\\/]markdown[\\/]rules|permanent[\\/]filters)[\\/][\w-]+\.ts$/;
const EXAMPLES = /^ {2}examples: (?:\[\[.*\]\]|\[\n[^]*?\n {2}\]),\n/gm;

/** Names that only `yaml` and `markdown-it` have, and only they use: they are made short. */
const OF_LIBRARIES = (
  'aliasDuplicateObjects atDirectives atNewLine atNextDocument blockScalarIndent blockScalarKeep commentBefore composeEmptyNode ' +
  'explicitKey flowKey flowLevel indentNext indentValue lineStarts onKeyLine onNewLine parentIndent parseLineStart parseQuotedScalar ' +
  'pushCount pushNewline pushSpaces pushToIndex setNext sortMapEntries sourceToken spaceBefore startBlockValue startOnNewline ' +
  '__cache__ __rules__ backticksScanned blkIndent bMarks bsCount defaultChars eMarks footnote_anchor_name getRules langPrefix linkLevel ' +
  'listIndent maxNesting normalizeLink normalizeLinkText parentType posMax renderAttrs ' +
  'renderInlineAsText sCount tokens_meta tShift validateLink'
).split(' ');

/** What a library brings along and the browser has already, or nobody asks for. Modules loaded on first use are not shaken. */
export const lighter = {
  name: 'lighter',
  setup({ initialOptions, onResolve, onLoad }) {
    initialOptions.mangleProps = new RegExp(`\\$private$|^(?:${OF_LIBRARIES.join('|')})$`);
    const browser = (filter, contents, resolveDir) => {
      onResolve({ filter, namespace: 'file' }, ({ path: name }) => ({ path: name, namespace: 'browser' }));
      onLoad({ filter, namespace: 'browser' }, () => ({ contents, resolveDir }));
    };
    const instead = (filter, contents) => {
      onLoad({ filter, namespace: 'file' }, () => ({ contents }));
    };
    // markdown-it decodes character references by a table of 53 KB; the browser has it. So it has the names of hosts in ASCII.
    browser(/^entities$/, entitiesOfTheBrowser);
    browser(/^punycode\.js$/, hostsOfTheBrowser);
    // It knows punctuation and signs by tables of 5 KB, which are in the browser's patterns.
    instead(/uc\.micro[\\/]categories[\\/]P[\\/]regex\.mjs$/, 'export default /\\p{P}/u;');
    instead(/uc\.micro[\\/]categories[\\/]S[\\/]regex\.mjs$/, 'export default /\\p{S}/u;');
    // Its typographer (curly quotes, dashes, ©) is never switched on, and addresses without a scheme are not linked.
    instead(/markdown-it[\\/]lib[\\/]rules_core[\\/](smartquotes|replacements|linkify)\.mjs$/, 'export default () => undefined;');
    instead(/linkify-it[\\/]index\.mjs$/, linksInText);
    instead(/mdurl[\\/]index\.mjs$/, partsOfAddresses);
    // Whether a page has an article is asked of nobody.
    instead(/readability[\\/]Readability-readerable\.js$/, '');
    onLoad({ filter: /readability[\\/]Readability\.js$/ }, async ({ path: file }) => {
      const { code } = await transform((await readFile(file, 'utf8')).replace(NOT_ASKED, '$1'), {
        mangleProps: /^_[a-z]/,
        reserveProps: REPLACED,
        legalComments: 'none',
      });
      return { contents: code };
    });
    onLoad({ filter: /dompurify[\\/]dist[\\/]purify\.es\.mjs$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replace(ALLOWED_BY_DEFAULT, 'const $1 = [];'),
    }));
    for (const filter of UNUSED_YAML) onLoad({ filter }, emptied);
    onLoad({ filter: /yaml[\\/]browser[\\/]dist[\\/](?:doc|nodes)[\\/]\w+\.js$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replace(WRITES_YAML, ''),
    }));
    onLoad({ filter: WITH_EXAMPLES }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replace(EXAMPLES, ''),
      loader: 'ts',
    }));
  },
};
