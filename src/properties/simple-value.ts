const END = String.raw`[ \t]*(?:\r\n|\n|\r)?$`;

/** One line in double quotes, without a quote or an escape in it. */
const QUOTED = new RegExp(String.raw`^"((?:[^"\\\s]| )*)"${END}`);

/** Words that begin with a letter: nothing in them is a mark of YAML's. */
const WORDS = String.raw`[A-Za-z][\w./-]*(?: [\w./-]+)*`;
const PLAIN = new RegExp(`^(${WORDS})${END}`);
const LIST = new RegExp(String.raw`^\[ *(${WORDS}(?: *, *${WORDS})*) *\]${END}`);

/** What YAML's core schema takes such a word for (YAML 1.2.2, 10.3.2). */
const NO_TEXT = /^(?:null|true|false)$/i;

/** Something stands behind the quote that closes a value on its first line: no YAML, whatever is around it. */
const BEHIND_QUOTES = /^(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*')[ \t]*[^\s#'"]/;

/**
 * What a property holds, where that can be read without YAML: most of a feed's properties are quoted or plain
 * words on one line, or a list of such words. Undefined for all others; they may hold anything, text as well.
 */
export function simpleValue(source: string): string | string[] | undefined {
  const quoted = QUOTED.exec(source)?.[1];
  if (quoted !== undefined) return quoted;
  const words = PLAIN.exec(source)?.[1];
  if (words !== undefined) return NO_TEXT.test(words) ? undefined : words;
  const list = LIST.exec(source)?.[1]?.split(/ *, */);
  return list?.some((item) => NO_TEXT.test(item)) === true ? undefined : list;
}

/** Whether a value is sure to be no YAML: quotes inside quotes, as feeds write their titles. */
export function isQuotedTwice(source: string): boolean {
  return BEHIND_QUOTES.test(source);
}
