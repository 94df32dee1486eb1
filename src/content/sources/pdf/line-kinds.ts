import type { PlacedLine } from './columns';
import { RAISED, SIGNS_OF_LINES } from './lines';
import type { Typography } from './typography';

/** Headings without a number, as papers have them. */
const NAMED =
  /^(?:abstract|introduction|(?:list of )?references|bibliography|acknowledg(?:e)?ments?|conclusions?|discussion|limitations?|appendi(?:x|ces)|摘\s*要|参考文献|引言|结论|致谢|附录)[:.]?$/i;
const NUMBER = /^(?:[Aa]ppendix\s+|APPENDIX\s+)?(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}(?=\.)|[A-Z](?:\.\d{1,2}){0,3})[.:]?\s+(?=\S*\p{L})/u;

/** The level of the heading that a line is, from 2; 0 for other lines. Numbers and size tell, and a face of its own. */
export function headingLevel(line: PlacedLine, { size, font }: Typography): number {
  const text = plainText(line);
  if (text.length > 130 || !/\p{L}{2}|\p{Script=Han}/u.test(text) || /[,;，、；。]$/.test(text) || isCaption(line) || isOfNames(text))
    return 0;
  const isLarge = line.size > size * 1.12;
  const number = NUMBER.exec(text)?.[1];
  const isOther = line.font !== font || /^[^\p{Ll}]+$/u.test(text);
  if (
    number !== undefined &&
    line.size >= size * 0.88 &&
    (isLarge ||
      (isOther &&
        /^\S+\s+(?:[^\p{Ll}]\S|\p{Script=Han})/u.test(text) &&
        !isFormula(line, size) &&
        text.length < 90 &&
        line.segments.length < 4))
  )
    return Math.min(6, 1 + number.split('.').filter((part) => part !== '').length);
  if (NAMED.test(text) && (isOther || isLarge)) return 2;
  return isLarge && line.segments.length < 3 && !isFormula(line, size) ? (line.size > size * 1.6 ? 1 : 2) : 0;
}

const CAPTION =
  /^(?:(?:Fig(?:ure|\.)|FIG(?:URE|\.)|Table|TABLE|Algorithm|ALGORITHM|Listing|Scheme|Box|Supplementary (?:Figure|Table))\s*(?:[A-Z]\.?)?(?:\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5})|[图表]\s*\d{1,3}|算法\s*\d{1,3})(?:\s*[:：.|—–]|$)/;

/** Whether a line opens the caption of a figure, a table or the like: its number is set off, or a title follows it. */
export function isCaption(line: PlacedLine): boolean {
  const text = plainText(line);
  return CAPTION.test(text) || /^(?:Algorithm|Figure|Table) \d{1,3} \p{Lu}/u.test(text);
}

/** Whether a text is a list of authors, whose initials look like letters that count. */
function isOfNames(text: string): boolean {
  return /^[A-Z]\.(?:\s?[A-Z]\.)*\s\p{Lu}\p{L}+,\s(?:and\s)?[A-Z]\./u.test(text);
}

/** Whether it is an algorithm's, whose lines follow. */
export function isOfAlgorithm(line: PlacedLine): boolean {
  return isCaption(line) && /^(?:algorithm|算法)/i.test(plainText(line));
}

/** What opens an item of a list: a sign, or a number or letter set off. */
export function itemMark(line: PlacedLine): 'sign' | 'number' | undefined {
  const text = plainText(line);
  if (/^[•▪◦‣∙■►➢✓✗*∗–—-]\s+\S/.test(text)) return 'sign';
  return /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S/.test(text) ? 'number' : undefined;
}

const SIGNS = /[=<>≤≥≈≡∼∝∈∉⊂⊆∪∩∑∏∫√∞→←⇒↦∇∂±×∥⊤⟨⟩{}|^+−∗⋆∧∨∀∃⊙⊗θσμλαβγδεηφψω]/;

/** Whether a line is of a displayed formula: signs, set off from the edge, and few words. */
export function isFormula(line: PlacedLine, size: number): boolean {
  const text = plainText(line);
  const solid = text.replace(/\s/g, '').length;
  const words = (text.match(/\p{Script=Han}|(?!\p{Script=Han})\p{L}{3,}/gu) ?? []).reduce((sum, word) => sum + word.length, 0);
  const isOff = line.x - line.columnLeft > size * 1.2;
  if (equationNumber(line) !== undefined && isOff && words < solid * 0.6) return true;
  if (words >= solid * (isOff ? 0.45 : 0.25)) return false;
  return SIGNS.test(text) || (solid < 8 && line.size < size && !/^\d+$/.test(text));
}

/** The number of an equation, which stands alone at the edge of its column. */
export function equationNumber(line: PlacedLine): string | undefined {
  const last = line.segments.at(-1);
  if (last === undefined || last.right < line.columnRight - line.size) return undefined;
  return /(?:^|\s)(\((?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,3})?[a-z]?\))$/.exec(last.text)?.[1];
}

/** The number or sign that a line opens with, small and raised: a footnote's. */
export function footnoteMark(line: PlacedLine): string | undefined {
  return new RegExp(`^${RAISED.open}([^${RAISED.close}]{1,3})${RAISED.close}`).exec(line.text)?.[1];
}

/** A line's text with raised signs as they are. */
export function plainText({ text }: { text: string }): string {
  return text.replace(SIGNS_OF_LINES, '');
}

/** Whether a text may be the end of a paragraph. */
export function endsSentence(text: string): boolean {
  return /[.!?:。！？：]["'”’)\]]*(?:[\ue000\ue002][^\ue001\ue003]{0,12}[\ue001\ue003])?$/.test(text);
}
