/** One line in double quotes, without a quote or an escape in it. */
const QUOTED = /^"((?:[^"\\\s]| )*)"[ \t]*(?:\r\n|\n|\r)?$/;

/** Words that begin with a letter: nothing in them is a mark of YAML's. */
const WORDS = /^([A-Za-z][\w./-]*(?: [\w./-]+)*)[ \t]*(?:\r\n|\n|\r)?$/;

/** What YAML's core schema takes such a word for (YAML 1.2.2, 10.3.2). */
const NO_TEXT = /^(?:null|true|false)$/i;

/**
 * The text a property holds, where that can be told without YAML: most of a feed's properties are quoted
 * or plain words on one line. Undefined for all others; they are not necessarily no text.
 */
export function simpleText(source: string): string | undefined {
  const quoted = QUOTED.exec(source)?.[1];
  if (quoted !== undefined) return quoted;
  const words = WORDS.exec(source)?.[1];
  return words === undefined || NO_TEXT.test(words) ? undefined : words;
}
