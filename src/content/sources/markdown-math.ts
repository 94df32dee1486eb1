import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { escapeHtml } from './html-page';

/**
 * Formulas in Markdown: `$…$`, `$$…$$`, `\(…\)`, `\\(…\\)`, `\[…\]`. Their TeX goes into `math@alttext`, the
 * form LaTeXML writes, untouched by Markdown's own escapes and emphasis. As in Pandoc, a single `$`
 * opens only before and closes only after something that is not a space, and never before a digit.
 */
export function mathRules(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'math', inlineMath);
  markdown.block.ruler.before('fence', 'math', blockMath, { alt: ['paragraph', 'blockquote', 'list'] });
  markdown.renderer.rules['math_inline'] = (tokens, at) => mathElement(tokens[at]?.content ?? '', 'inline');
  markdown.renderer.rules['math_block'] = (tokens, at) => `<p>${mathElement(tokens[at]?.content ?? '', 'block')}</p>\n`;
}

/** The TeX as an element that carries it both as an attribute and as an annotation. */
export function mathElement(tex: string, display: 'inline' | 'block'): string {
  const text = escapeHtml(tex.trim());
  return `<math alttext="${text}" display="${display}"><semantics><mtext>${text}</mtext><annotation encoding="application/x-tex">${text}</annotation></semantics></math>`;
}

const inlineForms = [
  { open: '$$', close: '$$' },
  // Where Markdown takes one of two backslashes: Jekyll with MathJax, Hugging Face.
  { open: '\\\\(', close: '\\\\)' },
  { open: '\\(', close: '\\)' },
  { open: '\\[', close: '\\]' },
  { open: '$', close: '$' },
];

function inlineMath(state: StateInline, silent: boolean): boolean {
  const form = inlineForms.find(({ open }) => state.src.startsWith(open, state.pos));
  if (form === undefined) return false;
  const from = state.pos + form.open.length;
  const to = closing(state.src, from, form.close);
  if (to === undefined || to > state.posMax) return false;
  const tex = state.src.slice(from, to);
  if (tex.trim() === '' || (form.open === '$' && !isDollarMath(tex, state.src[to + 1]))) return false;
  if (!silent) state.push('math_inline', 'math', 0).content = tex;
  state.pos = to + form.close.length;
  return true;
}

function isDollarMath(tex: string, after: string | undefined): boolean {
  return !/^\s|\s$|\n\s*\n/.test(tex) && !/\d/.test(after ?? '');
}

function closing(text: string, from: number, close: string): number | undefined {
  // A formula is a line or a few, so the search is bounded: a page of unclosed marks stays cheap.
  const end = Math.min(text.length, from + 4000);
  for (let at = from; at < end; at += 1) {
    if (text.startsWith(close, at)) return at;
    if (text[at] === '\\') at += 1;
  }
  return undefined;
}

const blockForms: readonly Form[] = [
  { open: '$$', close: '$$' },
  { open: '\\[', close: '\\]' },
];

interface Form {
  open: string;
  close: string;
  /** The marks are TeX themselves. */
  isTex?: true;
}

/** Environments that are formulas of their own where no marks stand around them, as MathJax takes them. */
const BARE = /^\\begin\{((?:align|alignat|eqnarray|equation|flalign|gather|multline)\*?)\}/;

function formOf(line: string): Form | undefined {
  const [open, name] = BARE.exec(line) ?? [];
  if (open !== undefined) return { open, close: `\\end{${name ?? ''}}`, isTex: true };
  return blockForms.find((form) => line.startsWith(form.open));
}

function blockMath(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const line = (at: number) => state.src.slice((state.bMarks[at] ?? 0) + (state.tShift[at] ?? 0), state.eMarks[at]).trimEnd();
  const first = line(start);
  const form = formOf(first);
  if (form === undefined) return false;
  const last = lastLine({ line, start, end }, form);
  if (last === undefined) return false;
  if (silent) return true;
  const source = Array.from({ length: last - start + 1 }, (_, offset) => line(start + offset)).join('\n');
  state.push('math_block', 'math', 0).content = form.isTex ? source : source.slice(form.open.length, source.length - form.close.length);
  state.line = last + 1;
  return true;
}

interface Lines {
  line: (at: number) => string;
  start: number;
  end: number;
}

/** The line that closes the formula; undefined when a blank line or the end comes first, or text follows on the same line. */
function lastLine({ line, start, end }: Lines, { open, close }: Form): number | undefined {
  const rest = line(start).slice(open.length);
  if (rest.includes(close)) return rest.endsWith(close) && rest.length > close.length ? start : undefined;
  for (let at = start + 1; at < end && line(at) !== ''; at += 1) if (line(at).endsWith(close)) return at;
  return undefined;
}
