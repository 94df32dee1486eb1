/** Languages the queue tells apart: by script, which is all a title gives away. */
export const LANGUAGES = ['zh', 'ja', 'ko', 'ru', 'latin', 'other'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The scripts that decide, in this order: Japanese mixes kana with Chinese characters, and all mix in Latin names. */
const SCRIPTS: readonly (readonly [Language, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['latin', /\p{Script=Latin}/u],
];

/** The language a title is written in, by its script. */
export function languageOf(title: string): Language {
  return SCRIPTS.find(([, script]) => script.test(title))?.[0] ?? 'other';
}
