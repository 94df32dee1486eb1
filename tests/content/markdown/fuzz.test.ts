import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/content/code-languages';
import { makeInert } from '../../../src/content/inert';
import { toMarkdown } from '../../../src/content/markdown/to-markdown';
import { parsePage } from '../../../src/content/page/parse-page';
import { sanitise } from '../../../src/content/sanitise';
import { standardise } from '../../../src/content/standardise/standardise';
import { writeFullContent } from '../../../src/note/full-content';
import { readPendingNote } from '../../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES } from '../../../src/note/sections';

/** How many pages are tried: few in the tests, many by `npm run fuzz`. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 60);

const host = `---\ntitle: Host\nurl: https://news.example.org/a\nstatus: pending-analysis\n---\n\n# Host\n\n> Summary.\n\n## Full Content\n\n⚠️ Full content not available (fetch failed).\n\n## Analysis Checklist\n\n- [ ] one\n- [ ] two\n\n## Related\n\n- mine[^1] ^own\n\n[^1]: my note\n`;

/** What attacks are written with. */
const alphabet = [
  ...['```dataviewjs', '```', '~~~tasks', '~~~', '`= this.file`', '`$= dv`', '`', '``', '<%', '<%* x %>', '%>', '%%', '[[x]]', '![[y]]', '[[', ']]', '[', ']', '(', ')', '](', '!', '#tag', '#', '# h', '## Related', '## Analysis Checklist'],
  ...['- [ ] t', '- ', '* ', '+ ', '1. ', '> ', '[!x]', '---', '===', '***', '^id', '[^1]', '[^1]: d', '[^', 'key:: v', '::', '$$', '$', '\\', '\\\\', '&lt;', '&gt;', '&amp;', '&lt;script&gt;', '&lt;!--', '--&gt;', '&lt;pre&gt;', '|', '---|---', '==', '~~', '*', '**', '_', '__'],
  ...['javascript:x', 'obsidian://x', 'file:///x', 'https://e.example.org/', '[x]: y', '\n', '\n\n', ' ', '    ', '\t', '&nbsp;', '\u202e', '\u2028', 'word', '中', '“', '。', '😀', '&#10;', '<br>'],
];
const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 8 }).map((parts) => parts.join(''));
const attribute = text.map((value) => value.replace(/"/g, '&quot;').replace(/<br>/g, ''));
const tags = ['p', 'div', 'span', 'em', 'strong', 'code', 'pre', 'ul', 'ol', 'li', 'blockquote', 'table', 'tr', 'td', 'th', 'h1', 'h2', 'h4', 'a', 'sup', 'sub', 'mark', 'del', 'kbd', 'details', 'summary', 'figure', 'figcaption', 'dl', 'dt', 'dd', 'u', 'ruby', 'math', 'aside', 'dt-math', 'd-footnote', 'section'];

const { element: page } = fc.letrec<{ element: string; node: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 5 }, text, tie('element')),
  element: fc
    .tuple(fc.constantFrom(...tags), fc.constantFrom('href', 'title', 'class', 'id', 'data-note', 'data-note-ref', 'data-callout', 'data-language', 'alttext'), attribute, fc.array(tie('node'), { maxLength: 4 }))
    .map(([tag, name, value, inside]) => `<${tag} ${name}="${value}">${inside.join('')}</${tag}>`),
}));

const picture = fc.tuple(attribute, attribute).map(([alt, title]) => `<img src="https://e.example.org/a.png" alt="${alt}" title="${title}">`);
const article = fc.array(fc.oneof({ weight: 5, arbitrary: page }, { weight: 1, arbitrary: picture }), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

function convert(html: string): string {
  const url = new URL('https://news.example.org/a');
  const document = parsePage(html, url);
  standardise(document, url);
  return makeInert(toMarkdown(sanitise(document.body), { baseUrl: url, headingLevel: 3 }));
}

function allNodes(markdown: string): Nodes[] {
  const nodes: Nodes[] = [fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })];
  for (const node of nodes) if ('children' in node) nodes.push(...node.children);
  return nodes;
}

/** What a note says of itself to CommonMark, to the checklist and to the properties. */
function anatomy(note: string) {
  const read = readPendingNote(note, DEFAULT_SECTION_NAMES);
  const outline = allNodes(note.slice(note.indexOf('# Host'))).flatMap((node) => (node.type === 'heading' && node.depth < 3 ? [node.depth] : []));
  return { outline, checklist: read.checklist.map(({ text: task }) => task), title: read.title, url: read.url?.href };
}

function liveIn(markdown: string): string[] {
  const found: string[] = [];
  let masked = markdown;
  for (const node of allNodes(markdown)) {
    const { start, end } = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    if (node.type === 'code' && node.lang && languageOf(node.lang) === undefined) found.push(`block ${node.lang}`);
    if (node.type === 'inlineCode' && /^\s*\$?=/.test(node.value)) found.push(`query ${node.value}`);
    if (node.type === 'code' || node.type === 'inlineCode') masked = masked.slice(0, start) + '.'.repeat(end - start) + masked.slice(end);
    if (node.type === 'html' && !/^<(?:\/?(?:sub|sup|kbd|u|ruby|rt)|br)>$/.test(node.value)) found.push(`tag ${node.value}`);
    if ((node.type === 'link' || node.type === 'image') && !/^(?:https?:|mailto:|#)/i.test(node.url)) found.push(`link ${node.url}`);
    if (node.type === 'definition') found.push(`definition ${node.url}`);
    if (node.type === 'listItem' && typeof node.checked === 'boolean') found.push('task');
  }
  if (markdown.includes('<%')) found.push('template');
  const plain = masked.replace(/\\[!-/:-@[-`{-~]/g, '..');
  for (const [what, mark] of Object.entries({ wikilink: /\[\[/, comment: /%%/, block: /(?:^|\s)\^[A-Za-z0-9-]+[ \t]*$/m, override: /[\u202a-\u202e\u2066-\u2069]/ })) if (mark.test(plain)) found.push(what);
  return found;
}

describe('whatever a page holds', () => {
  it('leaves the note around it as it was, and nothing in it is live', { timeout: 0 }, () => {
    const before = anatomy(host);
    fc.assert(
      fc.property(article, (html) => {
        const markdown = convert(html);
        expect(liveIn(markdown)).toEqual([]);
        expect(makeInert(markdown)).toBe(markdown);
        const written = writeFullContent(host, DEFAULT_SECTION_NAMES, { markdown });
        expect(written.ok && anatomy(written.text)).toEqual(before);
      }),
      { numRuns },
    );
  });

  it('is harmless Markdown too when it comes as Markdown', { timeout: 0 }, () => {
    const before = anatomy(host);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (lines) => {
        const markdown = makeInert(lines.join('\n').replace(/&lt;/g, '<').replace(/&gt;/g, '>'));
        expect(liveIn(markdown)).toEqual([]);
        expect(makeInert(markdown)).toBe(markdown);
        const written = writeFullContent(host, DEFAULT_SECTION_NAMES, { markdown });
        expect(written.ok && anatomy(written.text)).toEqual(before);
      }),
      { numRuns: numRuns * 5 },
    );
  });
});
