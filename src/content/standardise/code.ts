import { newElement, rename } from './elements';
import { languageOf } from '../code-languages';
import { trimLineEnds } from '../trim-line-ends';
import { selectAll } from '../page/look-up';

/** Listings as `pre[data-language]` over `code` with the text alone: no line numbers, no colours, no buttons. */
export function standardiseCode(page: Document): void {
  for (const code of selectAll(page, 'dt-code, d-code')) {
    if (code.hasAttribute('block')) rename(code, 'pre', ['language', 'id']);
    else rename(code, 'code');
  }
  for (const code of selectAll(page, 'code[style*="white-space"]')) {
    if (
      /white-space:\s*pre/.test(code.getAttribute('style') ?? '') &&
      code.textContent.trim().includes('\n') &&
      code.closest('pre') === null
    )
      rename(code, 'pre', ['class', 'id']);
  }
  for (const pre of selectAll(page, 'pre')) {
    if (!pre.isConnected || isGutter(pre)) continue;
    standardiseListing(pre);
  }
}

/** Line numbers in a listing of their own, beside the code: named so, or nothing but numbers in a table that frames both. */
function isGutter(pre: Element): boolean {
  if (pre.closest('td.gutter, td.linenos, .gutter, .linenodiv') !== null) return true;
  return /^[\s\d]+$/.test(pre.textContent) && (pre.closest('table')?.querySelectorAll('pre').length ?? 0) > 1;
}

function standardiseListing(pre: Element): void {
  const page = pre.ownerDocument;
  const language = languageFor(pre);
  const place = framingTable(pre) ?? pre;
  const plain = newElement(page, 'pre');
  plain.append(newElement(page, 'code', textOf(pre)));
  if (language !== undefined) plain.setAttribute('data-language', language);
  if (pre.id !== '') plain.id = pre.id;
  place.replaceWith(plain);
}

/** Pygments, Rouge and Hexo put line numbers and code side by side in a table. */
function framingTable(pre: Element): Element | null {
  const table = pre.closest(
    'table.highlighttable, table.rouge-table, table.lntable, .highlight table, figure.highlight table, .codehilitetable',
  );
  if (table === null || table.querySelectorAll('pre').length > 2) return null;
  return table.parentElement?.closest('pre') ?? table;
}

const GUTTERS =
  '[style*="user-select:none"], [style*="user-select: none"], .gutter, .linenos, .lineno, .lineNumber, .line-number, .line-numbers-rows, .ln, .lnt, .react-syntax-highlighter-line-number, .linenumber, .hljs-ln-numbers, .hljs-ln-n, [data-line-number]:empty, button, .copy, .copy-button, .code-toolbar > .toolbar, style, script, .sr-only';

/** Editors draw a whole frame around the code and name what holds it. */
const EDITORS = '.cm-content, .view-lines, .CodeMirror-code, .ace_text-layer';

function textOf(pre: Element): string {
  const copy = (pre.querySelector(EDITORS) ?? pre).cloneNode(true) as Element;
  for (const bar of barsIn(copy)) bar.remove();
  for (const number of lineNumbersIn(copy)) number.remove();
  for (const gutter of copy.querySelectorAll(GUTTERS)) gutter.remove();
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\n');
  const lines = copy.querySelectorAll('.line, .code-line, .token-line, .view-line, .cl, tr, div, li');
  // Where each line is an element shown on its own, the line ends are not in the text.
  if (lines.length > 1 && !copy.textContent.trim().includes('\n'))
    for (const line of lines) if (line.querySelector('div, li, tr, .line') === null) line.append('\n');
  return trimLineEnds(copy.textContent.replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' '));
}

/** What stands above the code in its frame: a button, and the language's name beside it. */
function barsIn(listing: Element): Element[] {
  return Array.from(
    listing.querySelectorAll('button'),
    (button) => button.closest('[class*="header" i], [class*="toolbar" i], [class*="title" i]') ?? button,
  ).filter((bar) => bar !== listing && listing.contains(bar) && bar.textContent.length < 60);
}

/** Elements that hold nothing but 1, 2, 3 …, each the first in the element of its line. */
function lineNumbersIn(listing: Element): Element[] {
  const numbers = Array.from(listing.querySelectorAll('*')).filter(
    (element) =>
      element.childElementCount === 0 &&
      /^\s*\d+\s*$/.test(element.textContent) &&
      element.previousSibling === null &&
      element.nextSibling !== null,
  );
  const lines = new Set(numbers.map(({ parentElement }) => parentElement));
  const isCounted = numbers.every((number, i) => i === 0 || Number(number.textContent) === Number(numbers[i - 1]?.textContent) + 1);
  return numbers.length > 1 && lines.size === numbers.length && isCounted ? numbers : [];
}

/** Prism and CommonMark, highlight.js, GitHub, Sphinx, Rouge, Pandoc, SyntaxHighlighter, Shiki, in class names or attributes around the code. */
function languageFor(pre: Element): string | undefined {
  const holders = [
    pre.querySelector('code'),
    pre,
    pre.parentElement,
    pre.parentElement?.parentElement ?? null,
    pre.closest('figure, [class*="highlight"]'),
    pre.closest('[class*="language-"], [language]'),
  ];
  for (const holder of holders) {
    if (holder === null) continue;
    const named = ['data-language', 'data-lang', 'language', 'lang', 'data-code-language']
      .map((name) => holder.getAttribute(name))
      .find((value) => value !== null && languageOf(value) !== undefined);
    const language = languageOf(named ?? '') ?? languageInClass(holder);
    if (language !== undefined) return language;
  }
  return languageInFrame(pre);
}

/** An editor's frame says the language in words above the code. */
function languageInFrame(pre: Element): string | undefined {
  const editor = pre.querySelector(EDITORS);
  const words =
    editor === null
      ? []
      : Array.from(pre.querySelectorAll('*')).filter((element) => element.childElementCount === 0 || element.lastChild?.nodeType === 3);
  return words
    .filter((element) => editor?.contains(element) === false && element.closest('button') === null)
    .map((element) => languageOf(element.textContent))
    .find((name) => name !== undefined);
}

function languageInClass(element: Element): string | undefined {
  const classes = element.getAttribute('class') ?? '';
  const brush = /brush:\s*([\w#+-]+)/.exec(classes)?.[1];
  const prefixed = Array.from(
    classes.matchAll(/(?:^|\s)(?:language-|lang-|highlight-source-|highlight-text-|highlight-|brush-)([\w#+-]+)/g),
    ([, name]) => name ?? '',
  );
  const bare = /\b(?:hljs|sourceCode|highlight|prettyprint|src|chroma|code)\b/.test(classes) ? classes.split(/\s+/) : [];
  return [brush ?? '', ...prefixed, ...bare]
    .map((name) => (name === 'default' || name === 'text' ? undefined : languageOf(name)))
    .find((name) => name !== undefined);
}
