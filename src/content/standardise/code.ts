import { newElement, rename } from './elements';
import { languageOf } from '../code-languages';
import { trimLineEnds } from '../trim-line-ends';
import { isElement } from '../page/is-element';
import { selectAll } from '../page/look-up';

/** Listings as `pre[data-language]` over `code` with the text alone: no line numbers, no colours, no buttons. */
export function standardiseCode(page: Document): void {
  for (const code of selectAll(page, 'dt-code, d-code')) {
    if (code.hasAttribute('block')) rename(code, 'pre', ['language', 'id']);
    else rename(code, 'code');
  }
  for (const editor of selectAll(page, '.CodeMirror-code')) {
    if (editor.closest('pre') !== null) continue;
    for (const line of editor.querySelectorAll('pre')) rename(line, 'div');
    rename(editor, 'pre');
  }
  for (const lines of selectAll(page, LISTINGS))
    if (lines.closest('pre') === null && lines.querySelector('pre') === null) rename(lines, 'pre', ['class', 'id']);
  for (const code of selectAll(page, 'code')) {
    if (
      code.closest('pre') === null &&
      code.querySelector('pre') === null &&
      code.querySelector(`br, ${LINES}`) !== null &&
      code.textContent.trim() !== ''
    )
      rename(code, 'pre', ['class', 'id', 'data-language', 'data-lang']);
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

/** Highlighters that set a line an element, and no `pre` around them: SyntaxHighlighter 3, Crayon, gists and files of GitHub's. */
const LISTINGS =
  '.syntaxhighlighter td.code > .container, .crayon-pre, table.js-file-line-container, .blob-wrapper table.highlight, .react-code-lines';

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
    'table.highlighttable, table.rouge-table, table.lntable, .highlight table, figure.highlight table, .codehilitetable, .syntaxhighlighter table, .crayon-table',
  );
  if (table === null || table.querySelectorAll('pre').length > 2) return null;
  return table.parentElement?.closest('pre') ?? table;
}

const GUTTERS =
  '[style*="user-select:none"], [style*="user-select: none"], .gutter, .linenos, .lineno, .lineNumber, .line-number, .line-numbers-rows, .ln, .lnt, .react-syntax-highlighter-line-number, .linenumber, .hljs-ln-numbers, .hljs-ln-n, .pre-numbering, .code-snippet__line-index, .crayon-nums, .blob-num, [data-line-number]:empty, button, .copy, .copy-button, .hljs-button, .code-block-extension-header, .code-toolbar > .toolbar, style, script, template, .sr-only';

/** Editors draw a whole frame around the code and name what holds it. */
const EDITORS = '.cm-content, .view-lines, .CodeMirror-code, .ace_text-layer';

function textOf(listing: Element): string {
  const copy = (listing.querySelector(EDITORS) ?? listing).cloneNode(true) as Element;
  for (const bar of barsIn(copy)) bar.remove();
  for (const number of lineNumbersIn(copy)) number.remove();
  for (const gutter of copy.querySelectorAll(GUTTERS)) gutter.remove();
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\n');
  endLines(copy);
  return withoutPageIndent(trimLineEnds(copy.textContent.replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ')));
}

/** Elements that are a line each, as highlighters and editors name them, or as a block of its own is shown. */
const LINES =
  'div, li, tr, p, pre > code, .line, .code-line, .token-line, .view-line, .ec-line, .cl, .cm-line, [data-line], span[style*="block"]';

/** Where each line is an element of its own, the line ends may not be in the text: those that are missing are put in. */
function endLines(listing: Element): void {
  const isOfCodes = Array.from(listing.childNodes).every((node) => node.nodeName === 'CODE' || (node.textContent ?? '').trim() === '');
  const lines = Array.from(listing.querySelectorAll(LINES)).filter(
    (line) => (line.localName !== 'code' || isOfCodes) && line.querySelector(LINES) === null,
  );
  if (lines.length < 2) return;
  for (const line of lines.slice(0, -1)) if (!line.textContent.endsWith('\n') && !isLineEndAfter(line, listing)) line.append('\n');
}

/** Whether the text goes on with a line end behind the element. */
function isLineEndAfter(line: Element, listing: Element): boolean {
  let at: Node | null = line;
  while (at !== null && at !== listing) {
    for (let next: ChildNode | null = at.nextSibling; next !== null; next = next.nextSibling) {
      const text = next.textContent ?? '';
      if (text !== '') return /^[ \t]*\n/.test(text) && !(isElement(next) && next.matches(LINES));
    }
    at = at.parentNode;
  }
  return true;
}

/**
 * Templates that indent a page indent its listings with it: the last line is then the white space before the closing tag. A
 * listing of indented lines alone stays as it is.
 */
function withoutPageIndent(code: string): string {
  const lines = code.split('\n');
  const closing = /^[ \t]+$/.exec(lines.at(-1) ?? '')?.[0];
  if (closing === undefined || lines.length < 3) return code;
  const filled = lines.slice(/^\s*$/.test(lines[0] ?? '') ? 0 : 1, -1).filter((line) => line.trim() !== '');
  const indent = filled
    .map((line) => /^[ \t]*/.exec(line)?.[0] ?? '')
    .reduce((least, own) => (own.length < least.length ? own : least), filled[0] ?? '');
  if (indent === '' || !filled.every((line) => line.startsWith(indent))) return code;
  const plain = lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trim() === '' ? '' : line));
  return plain.join('\n').replace(/^\n+/, '').trimEnd();
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
    const named = ['data-language', 'data-lang', 'language', 'lang', 'data-code-language', 'data-enlighter-language', 'data-ke-language']
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
    classes.matchAll(/(?:^|\s)(?:language-|lang[-:]|highlight-source-|highlight-text-|highlight-|brush-)([\w#+-]+)/g),
    ([, name]) => name ?? '',
  );
  const bare = /\b(?:hljs|sourceCode|syntaxhighlighter|highlight|prettyprint|src|chroma|code)\b/.test(classes) ? classes.split(/\s+/) : [];
  return [brush ?? '', ...prefixed, ...bare]
    .map((name) => (name === 'default' || name === 'text' ? undefined : languageOf(name)))
    .find((name) => name !== undefined);
}
