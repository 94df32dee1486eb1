import MarkdownIt from 'markdown-it';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import type { Nodes, Root } from 'mdast';
import { dataviewFields } from '../judges/dataview-fields';
import { languageOf } from '../../../src/content/code-languages';
import { readPendingNote } from '../../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES } from '../../../src/note/sections';

/** A note that an article goes into: properties, its own headings, tasks, footnote, reference and block id. */
export const host = `---\ntitle: Host\nurl: https://news.example.org/a\nstatus: pending-analysis\n---\n\n# Host\n\n> Summary.\n\n## Full Content\n\n⚠️ Full content not available (fetch failed).\n\n## Analysis Checklist\n\n- [ ] one\n- [ ] two\n\n## Related\n\n- [mine] and mine[^1] ^own\n\n[mine]: https://mine.example.org/\n\n[^1]: my note\n`;

const markdownIt = new MarkdownIt({ html: true });

/** All that a note says outside its article, to the plugin and to two readers; one that changes was reached. */
export function anatomy(note: string) {
  const { checklist, title, url } = readPendingNote(note, DEFAULT_SECTION_NAMES);
  const body = note.slice(note.indexOf('# Host'));
  return {
    properties: note.slice(0, note.indexOf('# Host')),
    checklist: checklist.map(({ text }) => text),
    title,
    url: url?.href,
    gfm: outsideArticle(fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })),
    markdownIt: tokensAfterArticle(body),
  };
}

/** The outline's upper levels, and the blocks before and after the article. */
function outsideArticle(root: Root) {
  const level = ({ depth }: { depth: number }) => depth < 3;
  const outline = allNodes(root).flatMap((node) => (node.type === 'heading' && level(node) ? [node.depth] : []));
  const tops = root.children.flatMap((node, i) => (node.type === 'heading' && level(node) ? [i] : []));
  return {
    outline,
    blocks: [root.children.slice(0, (tops[1] ?? 0) + 1), root.children.slice(tops[2])].map((blocks) =>
      JSON.stringify(blocks, withoutPlaces),
    ),
  };
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'position' ? undefined : value;
}

function tokensAfterArticle(body: string): string[] {
  const tokens = markdownIt.parse(body, {}).map(({ type, tag, content, level }) => `${level} ${type} ${tag} ${content}`);
  return tokens.slice(tokens.lastIndexOf('1 inline  Analysis Checklist'));
}

function allNodes(root: Nodes): Nodes[] {
  const nodes = [root];
  for (const node of nodes) if ('children' in node) nodes.push(...node.children);
  return nodes;
}

/** Read with footnotes, as the app does: without them a code block that opens one would be its paragraph's text. */
function formulasThatLink(markdown: string): string[] {
  const nodes = allNodes(fromMarkdown(markdown, { extensions: [gfm(), math()], mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()] }));
  return nodes.flatMap((node) =>
    (node.type === 'math' || node.type === 'inlineMath') && /(?<!\\)\\(?:href|url|require|html|def)/.test(node.value)
      ? [`formula ${node.value}`]
      : [],
  );
}

const KEPT_TAG = /^<(?:\/?(?:sub|sup|kbd|u|ruby|rt)|br)>$/;
/** Code spans that some plugin runs. */
const RUNS = /^\s*(?:\$?=|BUTTON\[|INPUT\[|VIEW\[|button-|dice:|js-engine)/i;
/** Keys that plugins act on, and what gives an item the dates of a task: both are broken in code, too. */
const OWN_KEYS = /^(?:status|due)$/i;
const TASK_DATE = /[\u2795\u2705\u23f3\u231b\u{1f4c5}\u{1f4c6}\u{1f5d3}\u{1f6eb}]\ufe0f?\s*\d{4}-\d{2}-\d{2}/u;
const ESCAPED = /\\[!-/:-@[-`{-~]/g;

/** What in a piece of Markdown would do something in a vault, in words, to a reader that knows formulas or to one that does not. */
export function liveIn(markdown: string): string[] {
  return [
    ...liveTo(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), markdown),
    ...liveTo(fromMarkdown(markdown, { extensions: [gfm(), math()], mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()] }), markdown),
  ];
}

function liveTo(root: Root, markdown: string): string[] {
  const found = [...(markdown.includes('<%') ? ['template'] : []), ...formulasThatLink(markdown)];
  let masked = markdown;
  const mask = (from: number, to: number) =>
    (masked = masked.slice(0, from) + masked.slice(from, to).replace(/[^\n]/g, '.') + masked.slice(to));
  for (const node of allNodes(root)) {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    if (node.type === 'code' && node.lang && languageOf(node.lang) === undefined) found.push(`block ${node.lang}`);
    if (node.type === 'inlineCode' && RUNS.test(node.value)) found.push(`span ${node.value}`);
    if (node.type === 'code' && /^\s*\$?=/.test(node.value)) found.push(`query ${node.value}`);
    if (node.type === 'listItem' && TASK_DATE.test(markdown.slice(from, to))) found.push('date of a task');
    if (node.type === 'html' && !KEPT_TAG.test(node.value)) found.push(`tag ${node.value}`);
    if ((node.type === 'link' || node.type === 'image') && !/^(?:https?:|mailto:|#)/i.test(node.url)) found.push(`link ${node.url}`);
    if (node.type === 'definition') found.push(`definition ${node.url}`);
    if (node.type === 'listItem' && typeof node.checked === 'boolean') found.push('task');
    if (node.type === 'code' || node.type === 'inlineCode') mask(from, to);
    if (node.type === 'link' || node.type === 'image')
      mask('children' in node ? (node.children.at(-1)?.position?.end.offset ?? from) : from, to);
  }
  found.push(...dataviewFields(markdown).filter((key) => OWN_KEYS.test(key)));
  const plain = masked.replace(ESCAPED, '..');
  const marks = {
    wikilink: /\[\[/,
    comment: /%%/,
    htmlComment: /<!--/,
    block: /(?:^|\s)\^[A-Za-z0-9-]+[ \t]*$/m,
    note: /\^\[/,
    tag: /(?:^|[\s(>*_~=|])#[\p{L}_]/mu,
    task: /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+\[.\][ \t]/mu,
    field: /^[\s>*+-]*[A-Za-z][\w -]*::[ \t]|[([][A-Za-z][\w -]*::/m,
    unseen: /[\u202a-\u202e\u2066-\u2069\u2028\u2029]|(?![\n\t])\p{Cc}/u,
  };
  for (const [what, mark] of Object.entries(marks)) if (mark.test(plain)) found.push(what);
  return found;
}
