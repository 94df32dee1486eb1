import { noteName } from '../../page/look-up';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** The one form of a formula: a `math` element that holds its TeX as text. */
export function newFormula(page: Document, tex: string, display: 'inline' | 'block'): Element {
  noteName(page, 'math');
  const math = page.createElementNS(MATHML, 'math');
  math.setAttribute('display', display);
  math.setAttribute('class', 'tex');
  math.textContent = withoutDelimiters(tex);
  return math;
}

/** Whether this is a formula in its one form already. */
export function isFormula(element: Element): boolean {
  return element.localName === 'math' && element.getAttribute('class') === 'tex';
}

const DELIMITERS = [
  /^\$\$([\s\S]*)\$\$$/,
  /^\\\[([\s\S]*)\\\]$/,
  /^\\\(([\s\S]*)\\\)$/,
  /^\$([\s\S]*)\$$/,
  /^\{\s*\\(?:displaystyle|textstyle)\b([\s\S]*)\}$/,
];

function withoutDelimiters(tex: string): string {
  const bare = tex.trim();
  const inner = DELIMITERS.map((form) => form.exec(bare)?.[1]).find((found) => found !== undefined);
  return (inner ?? bare).trim();
}
