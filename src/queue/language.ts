/** Languages the queue tells apart: by script, which is what a text gives away for certain. */
export const LANGUAGES = ['zh', 'ja', 'ko', 'ru', 'latin', 'other'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Characters that say something, of a text as long as a feed may hold. */
const READ = 2000;
/** How many letters of other scripts a character of these counts for. */
const LETTERS_IN_A_CHARACTER = 3;
/** Kana among characters from which on they are Japanese: Chinese has the odd の. */
const KANA = 0.2;

/** The language a text is written in, by the script most of it is in; undefined for one without letters. */
export function languageOf(text: string): Language | undefined {
  if (/^[ -~\s]*$/.test(text)) return /[a-z]/i.test(text) ? 'latin' : undefined;
  const read = text.slice(0, READ);
  const count = (script: RegExp): number => read.match(script)?.length ?? 0;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const characters = kana + count(/\p{Script=Han}/gu);
  const found: [Language, number][] = [
    [kana > characters * KANA ? 'ja' : 'zh', characters * LETTERS_IN_A_CHARACTER],
    ['ko', count(/\p{Script=Hangul}/gu) * LETTERS_IN_A_CHARACTER],
    ['ru', count(/\p{Script=Cyrillic}/gu)],
    ['latin', count(/\p{Script=Latin}/gu)],
  ];
  const [language, most] = found.reduce((best, one) => (one[1] > best[1] ? one : best));
  if (most > 0) return language;
  return /\p{L}/u.test(read) ? 'other' : undefined;
}

const BY_SCRIPT: Readonly<Record<string, Language>> = {
  Hans: 'zh',
  Hant: 'zh',
  Hani: 'zh',
  Jpan: 'ja',
  Kore: 'ko',
  Cyrl: 'ru',
  Latn: 'latin',
};

/** The language that a tag of BCP 47 names, such as `zh-CN` or `en`; undefined for anything else. */
export function languageOfTag(tag: string): Language | undefined {
  if (!/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(tag)) return undefined;
  const { script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  return script === undefined ? undefined : (BY_SCRIPT[script] ?? 'other');
}
