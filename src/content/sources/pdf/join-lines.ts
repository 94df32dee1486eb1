import type { PlacedLine } from './columns';

/** Puts a line behind the text before it. */
export type Join = (text: string, line: string) => string;

/**
 * How lines of this document are joined: a word broken at a line's end is put together, unless it stands elsewhere with
 * its hyphen; between Chinese characters there is no space.
 */
export function joinerFor(lines: readonly PlacedLine[]): Join {
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
  return (text, line) => {
    const broken = /([\p{L}-]+)-$/u.exec(text.slice(-LONGEST_WORD))?.[1];
    const rest = /^\p{Ll}[\p{L}-]*/u.exec(line)?.[0];
    if (broken !== undefined && rest !== undefined && /\p{L}$/u.test(broken)) {
      const whole = (broken + rest).toLowerCase();
      const isHyphened = !words.has(whole) && words.has(`${broken}-${rest}`.toLowerCase());
      return isHyphened ? text + line : text.slice(0, -1) + line;
    }
    const glued = /[-‐/]$/.test(text) || (isAsian(text.at(-1)) && isAsian(line[0]));
    return glued ? text + line : `${text} ${line}`;
  };
}

/** In characters. */
const LONGEST_WORD = 40;

function isAsian(character: string | undefined): boolean {
  return /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/.test(character ?? '');
}
