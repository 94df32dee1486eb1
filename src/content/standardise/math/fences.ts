import { childElements } from '../../page/elements-in';

const OPENING = new Map([
  ['(', '('],
  ['[', '['],
  ['{', '\\{'],
  ['⟨', '\\langle'],
  ['〈', '\\langle'],
  ['⌊', '\\lfloor'],
  ['⌈', '\\lceil'],
]);
const CLOSING = new Map([
  [')', ')'],
  [']', ']'],
  ['}', '\\}'],
  ['⟩', '\\rangle'],
  ['〉', '\\rangle'],
  ['⌋', '\\rfloor'],
  ['⌉', '\\rceil'],
]);
/** Lines that open where none is open, and close otherwise. */
const BARS = new Map([
  ['|', '|'],
  ['||', '\\|'],
  ['‖', '\\|'],
  ['∥', '\\|'],
]);

/** What kind of bracket an operator is. */
export function bracketOf(element: Element): 'opening' | 'closing' | 'bar' | undefined {
  const sign = element.localName === 'mo' ? signOf(element) : '';
  if (BARS.has(sign)) return 'bar';
  return OPENING.has(sign) ? 'opening' : CLOSING.has(sign) ? 'closing' : undefined;
}

/** The closing bracket that is the base of scripts: `(x)^2` is written as `(`, `x` and `)^2` by most programs. */
export function closerIn(scripts: Element): Element | undefined {
  if (!/^m(?:sub|sup|subsup)$/.test(scripts.localName)) return undefined;
  const base = alone(childElements(scripts)[0]);
  return base === undefined || (bracketOf(base) ?? 'opening') === 'opening' ? undefined : base;
}

/** An element, or the only one within what does nothing but hold it. */
export function alone(element: Element | undefined): Element | undefined {
  let held = element;
  while (held?.childElementCount === 1 && /^(?:mrow|mstyle|mpadded)$/.test(held.localName)) [held] = childElements(held);
  return held;
}

/** The sign of an operator, without white space. */
export function signOf(operator: Element): string {
  return operator.textContent.trim();
}

/** A bracket as a delimiter. */
export function delimiterOf(sign: string): string {
  return OPENING.get(sign) ?? CLOSING.get(sign) ?? BARS.get(sign) ?? sign;
}

/** Brackets around TeX, which grow with it unless they are `fixed`. */
export function fenced(open: string, close: string, content: string, fixed = false): string {
  const [left, right] = [delimiterOf(open), delimiterOf(close)];
  const inside = /[a-z]$/.test(left) ? ` ${content}` : content;
  return fixed ? left + inside + right : `\\left${left || '.'}${inside}\\right${right || '.'}`;
}

const MATRICES = new Map([
  ['()', 'pmatrix'],
  ['[]', 'bmatrix'],
  ['\\{\\}', 'Bmatrix'],
  ['||', 'vmatrix'],
  ['\\|\\|', 'Vmatrix'],
  ['\\{', 'cases'],
]);

/** The environment of a table between two brackets; undefined where TeX has none for them. */
export function matrixBetween(open: string, close: string): string | undefined {
  return MATRICES.get(delimiterOf(open) + delimiterOf(close));
}
