import { newElement, rename } from './elements';
import { languageOf } from '../code-languages';

/** Listings as `pre[data-language]` over `code` with the text alone: no line numbers, no colours, no buttons. */
export function standardiseCode(page: Document): void {
  for (const code of page.querySelectorAll('dt-code, d-code')) {
    if (code.hasAttribute('block')) rename(code, 'pre', ['language', 'id']);
    else rename(code, 'code');
  }
  for (const pre of page.querySelectorAll('pre')) {
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
  const table = pre.closest('table.highlighttable, table.rouge-table, table.lntable, .highlight table, figure.highlight table, .codehilitetable');
  if (table === null || table.querySelectorAll('pre').length > 2) return null;
  return table.parentElement?.closest('pre') ?? table;
}

const GUTTERS =
  '.gutter, .linenos, .lineno, .lineNumber, .line-number, .line-numbers-rows, .ln, .lnt, .react-syntax-highlighter-line-number, .linenumber, .hljs-ln-numbers, .hljs-ln-n, [data-line-number]:empty, button, .copy, .copy-button, .code-toolbar > .toolbar, style, script, .sr-only';

function textOf(pre: Element): string {
  const copy = pre.cloneNode(true) as Element;
  for (const gutter of copy.querySelectorAll(GUTTERS)) gutter.remove();
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\n');
  const lines = copy.querySelectorAll('.line, .code-line, .token-line, .view-line, .cl, tr, div, li');
  // Where each line is an element shown on its own, the line ends are not in the text.
  if (lines.length > 1 && !copy.textContent.trim().includes('\n')) for (const line of lines) if (line.querySelector('div, li, tr, .line') === null) line.append('\n');
  return copy.textContent.replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ').replace(/\n+$/, '');
}

/** Prism and CommonMark, highlight.js, GitHub, Sphinx, Rouge, Pandoc, SyntaxHighlighter, Shiki, in class names or attributes around the code. */
function languageFor(pre: Element): string | undefined {
  const holders = [pre.querySelector('code'), pre, pre.parentElement, pre.parentElement?.parentElement ?? null, pre.closest('figure, [class*="highlight"]')];
  for (const holder of holders) {
    if (holder === null) continue;
    const named = ['data-language', 'data-lang', 'language', 'lang', 'data-code-language'].map((name) => holder.getAttribute(name)).find((value) => value !== null && languageOf(value) !== undefined);
    const language = languageOf(named ?? '') ?? languageInClass(holder);
    if (language !== undefined) return language;
  }
  return undefined;
}

function languageInClass(element: Element): string | undefined {
  const classes = element.getAttribute('class') ?? '';
  const brush = /brush:\s*([\w#+-]+)/.exec(classes)?.[1];
  const prefixed = Array.from(classes.matchAll(/(?:^|\s)(?:language-|lang-|highlight-source-|highlight-text-|highlight-|brush-)([\w#+-]+)/g), ([, name]) => name ?? '');
  const bare = /\b(?:hljs|sourceCode|highlight|prettyprint|src|chroma|code)\b/.test(classes) ? classes.split(/\s+/) : [];
  return [brush ?? '', ...prefixed, ...bare].map((name) => (name === 'default' || name === 'text' ? undefined : languageOf(name))).find((name) => name !== undefined);
}
