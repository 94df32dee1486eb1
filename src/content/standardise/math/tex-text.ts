import { newElement } from '../elements';
import { newFormula } from './formula';
import { selectAll, selectFirst } from '../../page/look-up';

const SKIPPED = 'pre, code, kbd, samp, tt, script, style, textarea, math, svg, noscript, template, head, a[href]';

/**
 * Formulas that stand as TeX in the text, for a script to typeset in the browser: `\(…\)`, `\[…\]`,
 * `$$…$$`, and `$…$` where the page brings KaTeX or MathJax.
 */
export function standardiseTexText(page: Document): void {
  const isTypeset = bringsTypesetter(page);
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const starts: Text[] = [];
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text;
    if (/\$|\\[([]|\\begin\{/.test(text.data) && text.parentElement?.closest(SKIPPED) === null) starts.push(text);
  }
  for (const start of starts) if (start.isConnected) rewrite(start, isTypeset);
}

function bringsTypesetter(page: Document): boolean {
  if (selectFirst(page, 'd-front-matter, dt-article, d-article') !== null) return true;
  if (Array.from(selectAll(page, 'link')).some((link) => /katex/i.test(link.getAttribute('href') ?? ''))) return true;
  return Array.from(selectAll(page, 'script')).some((script) => {
    const source = script.getAttribute('src');
    if (script.getAttribute('type')?.startsWith('text/x-mathjax-config') === true) return true;
    return source === null ? /MathJax\b|renderMathInElement/.test(script.textContent) : /mathjax|katex/i.test(source);
  });
}

/** Last the environments that are formulas without marks around them, as MathJax takes them. */
const ALWAYS =
  /\\\(([\s\S]{1,2000}?)\\\)|\\\[([\s\S]{1,8000}?)\\\]|\$\$([^$]{1,8000}?)\$\$|(\\begin\{(?:align|alignat|eqnarray|equation|flalign|gather|multline)(?:\*?)\}[\s\S]{1,8000}?\\end\{(?:align|alignat|eqnarray|equation|flalign|gather|multline)\*?\})/;
/** A single dollar as Pandoc reads it: no white space inside, no digit behind; never over a blank line. */
const TYPESET = new RegExp(
  `${ALWAYS.source}|\\$((?:[^\\s$\\\\]|\\\\\\S)(?:(?:[^$\\\\]|\\\\[\\s\\S]){0,1000}?(?:[^\\s$\\\\]|\\\\\\S))?)\\$(?!\\d)`,
  'g',
);
const PLAIN = new RegExp(ALWAYS.source, 'g');

/** Rewrites the formulas in a text and what follows it as part of the same run: a line break or a slant may fall inside a formula. */
function rewrite(start: Text, isTypeset: boolean): void {
  const { nodes, text } = runFrom(start);
  // A slant that turned out not to be in a formula stays a slant.
  if (nodes.length > 1 && isOpen(text)) replaceFormulas([start], start.data, isTypeset);
  else replaceFormulas(nodes, text, isTypeset);
}

function replaceFormulas(nodes: readonly ChildNode[], text: string, isTypeset: boolean): void {
  const [start] = nodes;
  const page = start?.ownerDocument;
  if (!start || !page) return;
  const parts: Node[] = [];
  let from = 0;
  for (const match of text.matchAll(isTypeset ? TYPESET : PLAIN)) {
    const [whole, inline, block, dollars, bare, single] = match;
    const tex = inline ?? block ?? dollars ?? bare ?? single ?? '';
    if (!isPlausible(tex, dollars !== undefined && !isTypeset)) continue;
    parts.push(
      ...restore(page, text.slice(from, match.index)),
      newFormula(
        page,
        tex.split(BREAK).join('\n'),
        block !== undefined || dollars !== undefined || bare !== undefined ? 'block' : 'inline',
      ),
    );
    from = match.index + whole.length;
  }
  if (parts.length === 0) return;
  parts.push(...restore(page, text.slice(from)));
  for (const other of nodes.slice(1)) other.remove();
  for (const part of parts) start.before(part);
  start.remove();
}

function isPlausible(tex: string, mustLookLikeTex: boolean): boolean {
  if (tex.trim() === '' || /\n[ \t]*\n[ \t]*\n/.test(tex)) return false;
  return !mustLookLikeTex || /[\\^_=]|^\s*[A-Za-z]\s*$/.test(tex);
}

/** Stands for a line break of the page while its run is one text. */
const BREAK = '\ue000';

/** The text and its neighbours as far as a formula may run: texts, line breaks, and slants a Markdown processor made of underscores. */
function runFrom(start: Text): { nodes: ChildNode[]; text: string } {
  const nodes: ChildNode[] = [start];
  let text = start.data;
  for (let next = start.nextSibling; next !== null && text.length < 20_000 && isOpen(text); next = next.nextSibling) {
    const said = saidInFormula(next);
    if (said === undefined) break;
    nodes.push(next);
    text += said;
  }
  return { nodes, text };
}

/** Whether a formula has begun in `text` and not ended. */
function isOpen(text: string): boolean {
  const rest = text.replace(TYPESET, '');
  return /\$\$|\\\[|\\\(|\\begin\{|\$(?=\S)/.test(rest);
}

function saidInFormula(node: ChildNode): string | undefined {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (node.nodeType !== 1) return undefined;
  const element = node as Element;
  if (element.localName === 'br') return BREAK;
  if (element.localName === 'em' && element.childElementCount === 0) return `_${element.textContent}_`;
  return undefined;
}

function restore(page: Document, text: string): Node[] {
  return text.split(BREAK).flatMap((part, i): Node[] => {
    const node = page.createTextNode(part);
    return i === 0 ? [node] : [newElement(page, 'br'), node];
  });
}
