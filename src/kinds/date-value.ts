import type { PropertyValue } from '../properties/property-value';

/** The day, as `2026-02-19`, that a value names in one of the ways people and programs write one; undefined where it names none. */
export function dayIn(value: PropertyValue | undefined): string | undefined {
  if (Array.isArray(value)) return value.map(dayIn).find((day) => day !== undefined);
  if (typeof value === 'number') return ofNumber(value);
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const text = value.normalize('NFKC').trim();
  const found = BY_YEAR.exec(text) ?? TOGETHER.exec(text);
  if (found !== null) return ofParts(found[1], found[2], found[3]);
  const backwards = BY_DAY.exec(text);
  // Between slashes and with a month that is none the order is American.
  if (backwards !== null) {
    const [, first, second, year] = backwards;
    const isAmerican = text.includes('/') || Number(second) > 12;
    return (isAmerican ? ofParts(year, first, second) : undefined) ?? ofParts(year, second, first) ?? ofParts(year, first, second);
  }
  if (/^\d{10}(?:\d{3})?$/.test(text)) return ofNumber(Number(text));
  return NAMED.test(text) ? ofNamed(text) : undefined;
}

const LONGEST = 60;
/** `2026-02-19T…`, `2026/2/19`, `2026.02.19`, `2026年2月19日`, `[[2026-02-19]]`. */
const BY_YEAR = /(?:^|\D)((?:19|20)\d\d) ?[-/.年년] ?(\d{1,2}) ?[-/.月월] ?(\d{1,2})(?!\d)/;
/** `20260219`, alone or before a time. */
const TOGETHER = /(?:^|\D)((?:19|20)\d\d)([01]\d)([0-3]\d)(?=\D|\d{4}(?:\d\d)?(?:\D|$)|$)/;
/** `19.02.2026`, `19/2/2026`. */
const BY_DAY = /(?:^|\D)(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?((?:19|20)\d\d)(?!\d)/;
/** `Thu, 19 Feb 2026 15:32:38 GMT`, `February 19, 2026`, `19. Februar 2026`, `19 février 2026`. */
const NAMED = /\p{L}{3}/u;

const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|gen|янв|sty)/,
  /^(?:feb|fév|fev|fevr|фев|lut)/,
  /^(?:mar|mär|maer|мар|maa)/,
  /^(?:apr|avr|abr|апр|kwi)/,
  /^(?:may|mai|mag|mei|maj|май|мая|tou)/,
  /^(?:jun|juin|giu|июн|cze|kes)/,
  /^(?:jul|juil|lug|июл|lip|hei)/,
  /^(?:aug|aoû|aou|ago|авг|sie|elo)/,
  /^(?:sep|set|сен|wrz|syy)/,
  /^(?:oct|okt|ott|out|окт|paź|lok)/,
  /^(?:nov|noi|ноя|lis|mar)/,
  /^(?:dec|dez|dic|déc|дек|gru|jou)/,
];

function ofNamed(text: string): string | undefined {
  const parts = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const year = parts.find((part) => /^(?:19|20)\d\d$/.test(part));
  const at = parts.findIndex((part) => MONTHS.some((month) => month.test(part)) && !/^mon|^sat|^sun|^mar(?:di|tes|tedì)$/.test(part));
  if (year === undefined || at < 0) return undefined;
  const month = MONTHS.findIndex((one) => one.test(parts[at] ?? '')) + 1;
  const beside = [parts[at - 1], parts[at + 1], parts[at - 2]].find((part) => part !== undefined && /^\d{1,2}(?:st|nd|rd|th)?$/.test(part));
  return beside === undefined ? undefined : ofParts(year, String(month), beside.replace(/\D/g, ''));
}

/** Seconds or milliseconds since 1970, or the eight digits of a day. */
function ofNumber(value: number): string | undefined {
  if (value > 1e9 && value < 5e9) return new Date(value * 1000).toISOString().slice(0, 10);
  if (value > 1e12 && value < 5e12) return new Date(value).toISOString().slice(0, 10);
  return /^(?:19|20)\d{6}$/.test(String(value)) ? dayIn(String(value)) : undefined;
}

function ofParts(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const [m, d] = [Number(month), Number(day)];
  if (year === undefined || !(m >= 1 && m <= 12 && d >= 1 && d <= 31)) return undefined;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** Whether a note's name is a day, a week or a month and nothing else, as those of diaries are. */
export function isDayName(name: string): boolean {
  return DAY.test(name.replace(WEEKDAY, '').trim());
}

const DAY = /^(?:\d{4}[-_. ]?\d{2}[-_. ]?\d{2}|\d{4}-?W\d{1,2}|\d{4}-\d{2}|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}[.-]\d{1,2}[.-]\d{4})$/;
const WEEKDAY =
  /[ ,_(-]*\b(?:mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)[a-z]*\b[),]*|[ _(-]*(?:周|星期|礼拜)[一二三四五六日天]\)?|[ _(-]*[月火水木金土日]曜日?\)?/iu;
