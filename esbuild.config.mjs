// Builds dist/: main.js, manifest.json, styles.css, the three files that go into a vault.
//   node esbuild.config.mjs [--watch] [--install <vault folder>]
import { build, context, transform } from 'esbuild';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');
const shipped = ['main.js', 'manifest.json', 'styles.css'];

/** `main.js` may not grow beyond this, in bytes: the app reads all of it at every start. */
const LARGEST = 1_090_000;

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

/** Host names as the browser writes them; one that it does not take stays as it is, and none is shown other than it is written. */
const hostsOfTheBrowser = `
const toASCII = (host) => { try { return new URL('http://' + host).hostname; } catch { return host; } };
export default { toASCII, toUnicode: (host) => host };
`;

/** What a library brings along and the browser has already, or nobody asks for. Modules loaded on first use are not shaken. */
const lighter = {
  name: 'lighter',
  setup({ onResolve, onLoad }) {
    // markdown-it decodes character references by a table of 53 KB; the browser has it.
    onResolve({ filter: /^entities$/ }, () => ({ path: 'entities', namespace: 'browser' }));
    onLoad({ filter: /^entities$/, namespace: 'browser' }, () => ({ contents: entitiesOfTheBrowser }));
    // It writes names of hosts in ASCII by a library of its own; the browser's addresses are in it.
    onResolve({ filter: /^punycode\.js$/ }, () => ({ path: 'punycode', namespace: 'browser' }));
    onLoad({ filter: /^punycode$/, namespace: 'browser' }, () => ({ contents: hostsOfTheBrowser }));
    // It knows signs by a table of 2.5 KB, which is in the browser's patterns.
    onLoad({ filter: /uc\.micro[\\/]categories[\\/]S[\\/]regex\.mjs$/ }, () => ({ contents: 'export default /\\p{S}/u;' }));
    // Its typographer (curly quotes, dashes, ©) is never switched on: both rules return at once.
    onLoad({ filter: /markdown-it[\\/]lib[\\/]rules_core[\\/](smartquotes|replacements)\.mjs$/ }, () => ({
      contents: 'export default () => undefined;',
    }));
    // Whether a page has an article is asked of nobody.
    onLoad({ filter: /readability[\\/]Readability-readerable\.js$/ }, () => ({ contents: '' }));
    // YAML 1.1 is for documents that ask for it before a `---`, which a note's properties cannot, and its types are asked for by `!!set` and the like.
    onLoad(
      { filter: /yaml[\\/]browser[\\/]dist[\\/]schema[\\/]yaml-1\.1[\\/](binary|bool|float|int|omap|pairs|schema|set|timestamp)\.js$/ },
      async ({ path: file }) => {
        const names = /^export \{(.*)\};$/m.exec(await readFile(file, 'utf8'))?.[1];
        return { contents: `const [${names}] = [${path.basename(file) === 'schema.js' ? '[]' : ''}]; export {${names}};` };
      },
    );
    // mathml-to-latex reads XML and walks the DOM, which is the browser's own.
    onResolve({ filter: /^@xmldom\/xmldom$/ }, () => ({ path: 'dom-parser', namespace: 'browser' }));
    onLoad({ filter: /^dom-parser$/, namespace: 'browser' }, () => ({ contents: 'export const DOMParser = globalThis.DOMParser;' }));
    // It looks characters up by reference (`&#x2200;`) first, which a parsed formula never holds, and then by themselves.
    onLoad({ filter: /mathml-to-latex[\\/]dist[\\/]index\.mjs$/ }, async ({ path: file }) => {
      const contents = (await readFile(file, 'utf8')).replace(/^ +'\s*&#x[^']*': .*\n/gm, '');
      if (contents.includes("'&#x")) throw new Error('mathml-to-latex has other tables than before: see esbuild.config.mjs');
      return { contents };
    });
  },
};

/**
 * Patterns with `u` become `new RegExp(…)`: the engine checks every literal while it reads the file, and
 * the tables behind `\p{…}` make that slow.
 */
const supported = { 'regexp-sticky-and-unicode-flags': false };

/** Options every bundle of the plugin's code shares; `bench/build.mjs` starts from them too. */
export const pluginBuild = {
  entryPoints: [path.join(root, 'src/main.ts')],
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  outfile: path.join(dist, 'main.js'),
  external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
  legalComments: 'eof',
  logLevel: 'warning',
  treeShaking: true,
  plugins: [lighter],
  supported,
};

/** Writes `dist/` with exactly the shipped files. */
export async function buildPlugin({ minify = true, watch = false } = {}) {
  await mkdir(dist, { recursive: true });
  for (const name of await readdir(dist)) if (!shipped.includes(name)) await rm(path.join(dist, name), { recursive: true });
  const copyStatic = () =>
    Promise.all(['manifest.json', 'styles.css'].map((name) => copyFile(path.join(root, name), path.join(dist, name))));
  await copyStatic();
  if (watch) {
    // As one part: a source map cannot follow the parts into one file.
    await (await context({ ...pluginBuild, minify, sourcemap: 'inline' })).watch();
    return;
  }
  const code = await builtInParts({ minify });
  await writeFile(pluginBuild.outfile, code);
  const size = Buffer.byteLength(code);
  if (minify && size > LARGEST) throw new Error(`main.js has ${size} bytes; ${LARGEST} are allowed in esbuild.config.mjs`);
}

/** What the plugin's code imports from `yaml`. */
const yamlFunctions = ['isAlias', 'isMap', 'isPair', 'isScalar', 'isSeq', 'parseDocument', 'stringify'];

/**
 * YAML is read in the middle of an edit, so it cannot be waited for, but seldom: most properties are told
 * without it. It is a part that is loaded when it is first asked.
 */
const lateYaml = {
  name: 'late-yaml',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^yaml$/ }, ({ kind, namespace }) =>
      namespace === 'part' ? undefined : { path: 'yaml', namespace: kind === 'entry-point' ? 'part' : 'late' },
    );
    onResolve({ filter: /^\.\/yaml\.js$/, namespace: 'late' }, () => ({ path: './yaml.js', external: true }));
    onLoad({ filter: /^yaml$/, namespace: 'part' }, () => ({
      resolveDir: root,
      contents: `export { ${yamlFunctions.join(', ')} } from 'yaml'`,
    }));
    onLoad({ filter: /^yaml$/, namespace: 'late' }, () => ({
      contents: yamlFunctions.map((name) => `export const ${name} = (...given) => require('./yaml.js').${name}(...given);`).join('\n'),
    }));
  },
};

/** The text of `main.js`: what `import()` leads to is a part of its own. */
export async function builtInParts({ minify }) {
  const { outfile, ...options } = pluginBuild;
  const parts = await build({
    ...options,
    entryPoints: { main: options.entryPoints[0], yaml: 'yaml' },
    plugins: [...options.plugins, lateYaml],
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    outdir: dist,
    metafile: true,
    write: false,
    minify,
  });
  return partsInOneFile(parts, { entry: path.basename(outfile), minify });
}

/** What esbuild puts before each module that it writes as CommonJS: one declaration a line, or over several indented ones. */
const HELPER = /^var (__\w+) = (?:.*;|.*\{\n(?:[ \t].*\n)*\};)\n/gm;

/** What makes a function something that is used, or it would be dropped as it is minified. */
const PART = 'module.exports = ';

/** A module's text without esbuild's helpers, which go into `helpers`: they are the same in every part. */
function withoutHelpers(text, helpers) {
  return text.replace(HELPER, (helper, name) => {
    helpers.set(name, helper);
    return '';
  });
}

/**
 * One CommonJS file of the parts that esbuild has split by `import()`. What runs at the start stands in
 * parentheses, which tells the engine to compile it along; of the others it only finds the end.
 */
async function partsInOneFile({ outputFiles, metafile }, { entry, minify }) {
  const outputs = Object.fromEntries(Object.entries(metafile.outputs).map(([file, output]) => [path.basename(file), output]));
  const atStart = reachedFrom(entry, outputs);
  const helpers = new Map();
  const js = { target: 'es2022', legalComments: 'eof', supported: { ...supported, 'dynamic-import': false } };
  const parts = await Promise.all(
    outputFiles.map(async ({ path: file, text }) => {
      const name = path.basename(file);
      const { code } = await transform(text, { ...js, format: 'cjs' });
      const part = `${PART}function (module, exports, require) {\n${withoutHelpers(code, helpers)}}`;
      const written = minify ? (await transform(part, { ...js, legalComments: 'inline', minify })).code : part;
      const one = written.slice(written.indexOf('function'), written.lastIndexOf('}') + 1);
      return `${JSON.stringify(`./${name}`)}: ${atStart.has(name) ? `(${one})` : one}`;
    }),
  );
  const shared = [...helpers.values()].join('');
  return `'use strict';
${shared}const parts = {\n${parts.join(',\n')}\n};
const loaded = {};
function load(name) {
  if (!Object.hasOwn(parts, name)) return require(name);
  if (loaded[name] === undefined) parts[name]((loaded[name] = { exports: {} }), loaded[name].exports, load);
  return loaded[name].exports;
}
module.exports = load(${JSON.stringify(`./${entry}`)});
`;
}

/** The parts that `entry` needs before it can run. */
function reachedFrom(entry, outputs) {
  const reached = new Set([entry]);
  for (const part of reached) {
    for (const { kind, path: file, external } of outputs[part].imports)
      if (kind === 'import-statement' && !external) reached.add(path.basename(file));
  }
  return reached;
}

async function install(vault) {
  if (!vault) throw new Error('Name the vault folder: npm run install-plugin -- <vault folder>');
  const isFolder = await stat(vault).then(
    (s) => s.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new Error(`No such folder: ${vault}`);
  const target = path.join(vault, '.obsidian', 'plugins', 'pending-analysis');
  await mkdir(target, { recursive: true });
  for (const name of shipped) await copyFile(path.join(dist, name), path.join(target, name));
  console.log(`Installed into ${target}. Switch the plugin on in Settings, Community plugins.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  const installing = args.indexOf('--install');
  try {
    await buildPlugin({ watch: args.includes('--watch') });
    if (installing >= 0) await install(args[installing + 1]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
