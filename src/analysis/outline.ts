import { structureOf } from '../note/structure';

/** A heading of an article. */
export interface OutlineHeading {
  /** From 1, the article's own top level. */
  depth: number;
  /** Its Markdown. */
  text: string;
  /** Offset in the article. */
  at: number;
}

/** The headings of an article, outside code, with depths that begin at 1. */
export function outlineOf(markdown: string): OutlineHeading[] {
  const { headings } = structureOf(markdown);
  const top = Math.min(...headings.map(({ level }) => level));
  return headings.map(({ level, text, from }) => ({ depth: level - top + 1, text, at: from }));
}

/** The heading that an offset stands under; empty above the first. */
export function headingAt(outline: readonly OutlineHeading[], at: number): string {
  return outline.findLast((heading) => heading.at <= at)?.text ?? '';
}

/** English words, and Chinese or Japanese characters, that are read in a minute: silent reading of prose (Brysbaert 2019; Chinese about 1.5 characters a word). */
const WORDS_A_MINUTE = 240;
const CHARACTERS_A_MINUTE = 400;

/** Minutes a text takes to read; at least one. */
export function readingMinutes(text: string): number {
  const characters = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words =
    text.match(/[\p{L}\p{N}]+/gu)?.filter((word) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)).length ?? 0;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE));
}
