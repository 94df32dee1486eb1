import { isEnvironment } from './environments';

/** What a command takes that is more than a formula, as it is to be written, and the lengths in it, in em. */
export interface Argument {
  /** How much of the source it takes. */
  length: number;
  written: string;
  lengths: readonly number[];
}

/** Longest length, in em: a formula's parts stay where the formula is. */
const LONGEST_LENGTH = 30;

/** Em in one of each unit, as MathJax has them. */
const EM: Readonly<Record<string, number>> = { em: 1, ex: 0.43, pt: 0.1, pc: 1.2, px: 0.1, in: 7.2, cm: 2.85, mm: 0.285, mu: 1 / 18 };

const _ = String.raw`\s{0,20}`;
const LENGTH = String.raw`([-+]?${_}(?:\d{1,6}(?:[.,]\d{0,20})?|[.,]\d{1,20}))${_}(em|ex|pt|pc|px|in|cm|mm|mu)`;
const GROUPED_LENGTH = String.raw`${_}\{${_}${LENGTH}${_}\}`;
/** Colours by name, as CSS or dvips has them, by the numbers of a model, or by digits with or without their sign. */
const COLOUR = String.raw`${_}(?:\[(?:named|gray|rgb|RGB|HTML)\]${_})?\{${_}(?:[A-Za-z]{1,30}|[\d., ]{1,40}|#?[\dA-Fa-f]{3}|#?[\dA-Fa-f]{6})${_}\}`;

/** What must stand behind a command, by its name. */
const FORMS: readonly (readonly [names: string, form: string])[] = [
  ['begin end', String.raw`${_}\{${_}[A-Za-z]{1,30}\*?${_}\}`],
  ['color textcolor colorbox', COLOUR],
  ['fcolorbox', COLOUR + COLOUR],
  ['hspace vspace', String.raw`\*?${GROUPED_LENGTH}`],
  ['hskip vskip kern mkern mskip mspace raise lower moveleft moveright above raisebox', `(?:${GROUPED_LENGTH}|${_}${LENGTH})`],
  ['rule', String.raw`(?:${_}\[${LENGTH}\])?${GROUPED_LENGTH}${GROUPED_LENGTH}`],
  ['Rule', GROUPED_LENGTH.repeat(3)],
  ['genfrac', String.raw`(?:${_}\{[^{}\n]{0,20}\}){2}${_}\{(?:${_}${LENGTH})?${_}\}${_}\{[0-3]?\}`],
  ['skew uproot leftroot', String.raw`${_}(?:\{${_}-?\d{1,2}${_}\}|-?\d{1,2}(?!\d))`],
  ['MoveEqLeft', String.raw`(?:${_}\[${_}\d{1,2}${_}\])?(?!\s*[[%])`],
  // Brackets here hold attributes.
  ['cancel bcancel xcancel cancelto', String.raw`(?!\s*(?:[[%]|$))`],
  ['enclose', String.raw`${_}\{[a-z ]{0,80}\}(?=${_}\{)`],
  // A row may begin with a bracket; only a length in it is more than text.
  ['\\', String.raw`\*?(?:\[${_}${LENGTH}${_}\])?`],
];

let forms: ReadonlyMap<string, RegExp> | undefined;

function formOf(name: string): RegExp | undefined {
  forms ??= new Map(FORMS.flatMap(([names, form]) => names.split(' ').map((each) => [each, new RegExp(form, 'y')] as const)));
  return forms.get(name);
}

const NOTHING: Argument = { length: 0, written: '', lengths: [] };

/**
 * What the command `name` takes at `at` besides formulas: an environment's name, a colour, lengths, a number. Empty for
 * most commands; undefined where something else stands there, and the command may not be written.
 */
export function argumentAt(name: string, tex: string, at: number): Argument | undefined {
  const form = formOf(name);
  if (form === undefined) return NOTHING;
  form.lastIndex = at;
  const source = form.exec(tex)?.[0];
  if (source === undefined) return undefined;
  const lengths = lengthsIn(source);
  if (lengths.some((length) => Math.abs(length) > LONGEST_LENGTH)) return undefined;
  if (/^(?:begin|end)$/.test(name) && !isEnvironment(source.replace(/[{}\s]/g, ''))) return undefined;
  // The rest is read on as any formula.
  return /color/.test(name) ? { length: source.length, written: asNumbers(source), lengths } : { ...NOTHING, lengths };
}

function lengthsIn(source: string): number[] {
  return Array.from(source.matchAll(new RegExp(LENGTH, 'g')), ([, number = '', unit = '']) => {
    const value = Number(number.replace(/\s/g, '').replace(',', '.'));
    return value * (EM[unit] ?? 1);
  });
}

/** A number sign would begin a tag, and MathJax knows no digits without it. */
function asNumbers(colour: string): string {
  return colour.replace(/(?:\[HTML\]\s*\{\s*#?|\{\s*#)([\dA-Fa-f]+)\s*\}/g, (_whole, digits: string) => {
    const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
    const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(six.slice(at, at + 2), 16));
    return `[RGB]{${String(red)},${String(green)},${String(blue)}}`;
  });
}
