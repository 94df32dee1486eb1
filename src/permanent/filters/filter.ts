import type { Written } from '../../untrusted/written';

/** What a template's name stands for: one text, or a list of them. */
export type TemplateValue = string | readonly string[];

/** Several values, and the text they are where no filter puts them together. */
export interface Blocks {
  items: readonly Written[];
  text: Written;
}

/** `date` in a moment pattern. */
export type FormatDate = (date: Date, pattern: string) => string;

/** A step between a template's name and its place: `{{name|filter:"argument"}}`. */
export interface Filter {
  apply: (value: TemplateValue, argument: string | undefined, formatDate: FormatDate) => TemplateValue;
  /** Pairs of a template over `{ title, tags, published, none }` and what it gives; they are its tests and its documentation. */
  examples: readonly (readonly [template: string, result: string])[];
}

/** A list of values, a text being a list of one and an empty text none. */
export function listOf(value: TemplateValue): readonly string[] {
  return typeof value === 'string' ? (value === '' ? [] : [value]) : value;
}

/** A filter that treats every text of a list alike. */
export function each(change: (text: string, argument: string | undefined, formatDate: FormatDate) => string): Filter['apply'] {
  return (value, argument, formatDate) =>
    typeof value === 'string' ? change(value, argument, formatDate) : value.map((text) => change(text, argument, formatDate));
}
