import { childElements } from '../../page/elements-in';
import { MathMLToLaTeX } from 'mathml-to-latex';

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

/** The converter walks by recursion and grows with its input. */
const LONGEST = 100_000;

function made(formula: Element): string | undefined {
  const math = withTagBehind(formula);
  const source = new XMLSerializer().serializeToString(math);
  if (math.childElementCount === 0 || source.length > LONGEST) return math.textContent.trim() || undefined;
  try {
    const tex = withoutEmptyText(MathMLToLaTeX.convert(source));
    return tex === '' ? undefined : tex.replace(/\s*\(\s*\\text\{\s*([\w.*]+)\s*\}\s*\)$/, math === formula ? '$&' : ' \\tag{$1}');
  } catch {
    return math.textContent.trim() || undefined;
  }
}

function withoutEmptyText(tex: string): string {
  return tex
    .replace(/\\(?:text|textrm|mathrm)\s*\{\s*\}/g, '')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}

/** MathJax draws a numbered equation as a table of one row, the number in its first cell. */
function withTagBehind(math: Element): Element {
  const rows = math.querySelectorAll('mtr, mlabeledtr');
  const [row] = rows;
  const [tag, ...cells] = row === undefined ? [] : childElements(row);
  if (rows.length !== 1 || row?.localName !== 'mlabeledtr' || tag === undefined || cells.length === 0) return math;
  const plain = math.cloneNode(false) as Element;
  plain.append(...[...cells, tag].flatMap((cell) => Array.from(cell.childNodes, (node) => node.cloneNode(true))));
  return plain;
}
