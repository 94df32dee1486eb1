import type { Dictionary } from './dictionary';

/** The texts for one of Obsidian's language codes: Chinese in any script for `zh…`, English for all others. The other language is not read. */
export async function dictionaryFor(language: string): Promise<Dictionary> {
  return /^zh\b/i.test(language) ? (await import('./zh')).zh : (await import('./en')).en;
}
