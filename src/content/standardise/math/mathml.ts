import { MathMLToLaTeX } from 'mathml-to-latex';

/**
 * The TeX of a MathML element: as the page carries it (`alttext`, LaTeXML's form, or an annotation),
 * else made from the elements. Undefined when there is none to be had.
 */
export function texOfMathMl(math: Element): string | undefined {
  const annotation = math.querySelector('annotation[encoding="application/x-tex"], annotation[encoding="application/x-latex"], annotation[encoding="TeX"]');
  const carried = (annotation?.textContent ?? '').trim() || (math.getAttribute('alttext') ?? '').trim();
  return carried === '' ? made(math) : carried;
}

/** The converter walks by recursion and grows with its input. */
const LONGEST = 100_000;

function made(math: Element): string | undefined {
  const source = new XMLSerializer().serializeToString(math);
  if (math.childElementCount === 0 || source.length > LONGEST) return math.textContent.trim() || undefined;
  try {
    return MathMLToLaTeX.convert(source).trim() || undefined;
  } catch {
    return math.textContent.trim() || undefined;
  }
}
