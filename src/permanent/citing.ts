import { bibtexEntry } from '../citations/bibtex';
import type { Citation } from '../citations/citation-of';
import { pandocCitation } from '../citations/citekey';
import { ownWords, type Written } from '../untrusted/written';
import { Outside } from './template';

/** A key in which nothing is a mark of Markdown's, Obsidian's or a plugin's. */
const PLAIN_KEY = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}+/.-]|_(?=[\p{L}\p{N}])|:(?!:))*$/u;

/**
 * What templates can name of how the source is cited: its key, `[@key]`, and its entry of BibTeX as a block of code. In an
 * entry no line begins like a fence, and `<` and `%` that could begin a command stand escaped.
 */
export function citingVariables({ key, work }: Citation): readonly (readonly [name: string, value: Outside | Written])[] {
  const isPlain = PLAIN_KEY.test(key);
  const placed = (text: string): Outside | Written => (isPlain ? ownWords(text) : new Outside(text));
  return [
    ['citekey', placed(key)],
    ['citation', placed(pandocCitation(key))],
    ['bibtex', ownWords(`\`\`\`bibtex\n${bibtexEntry(key, work)}\`\`\``)],
  ];
}

/** Whether a template names any of it. */
export function cites(template: string): boolean {
  return /\{\{\s*(?:citekey|citation|bibtex)\b/.test(template);
}
