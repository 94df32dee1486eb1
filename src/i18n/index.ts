import type { Dictionary } from './dictionary';
import { en } from './en';
import { zh } from './zh';

/** The texts for one of Obsidian's language codes: Chinese in any script for `zh…`, English for all others. */
export function dictionaryFor(language: string): Dictionary {
  return /^zh\b/i.test(language) ? zh : en;
}
