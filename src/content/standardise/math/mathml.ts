import { childElements } from '../../page/elements-in';
import { texOfElements } from './tex-of-elements';

/**
 * The TeX of a MathML element: as the page carries it (`alttext`, LaTeXML's form, or an annotation),
 * else made from the elements. Undefined when there is none to be had.
 */
export function texOfMathMl(math: Element): string | undefined {
  const annotation = math.querySelector(
    'annotation[encoding="application/x-tex"], annotation[encoding="application/x-latex"], annotation[encoding="TeX"]',
  );
  const carried = (annotation?.textContent ?? '').trim() || (math.getAttribute('alttext') ?? '').trim();
  return carried === '' ? made(math) : carried;
}

function made(formula: Element): string | undefined {
  const { math, number } = withoutNumber(formula);
  const tex = math.childElementCount === 0 ? math.textContent.trim() : texOfElements(math);
  return tex === '' ? undefined : tex + (number === undefined ? '' : ` \\tag{${number}}`);
}

/** MathJax draws a numbered equation as a table of one row, the number in its first cell. */
function withoutNumber(math: Element): { math: Element; number?: string | undefined } {
  const rows = math.querySelectorAll('mtr, mlabeledtr');
  const [row] = rows;
  const [label, ...cells] = row?.localName === 'mlabeledtr' && rows.length === 1 ? childElements(row) : [];
  const [, number] = /^\(?([^()\\{}]+)\)?$/.exec(label?.textContent.trim() ?? '') ?? [];
  if (cells.length === 0) return { math };
  const plain = math.cloneNode(false) as Element;
  plain.append(...cells.flatMap((cell) => Array.from(cell.childNodes, (node) => node.cloneNode(true))));
  return { math: plain, number };
}
