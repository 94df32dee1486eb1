import { changeOutsideCode } from './code-spans';

/** An escaped character, or the mark of a footnote with the space before it. */
const MARK = /\\.|[ \t]*\[\^[^\]\s^[]{1,100}\](?!:)/g;

/** A piece of a note without its footnotes' marks, for where the footnotes themselves do not come along. */
export function withoutFootnoteMarks(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => changeOutsideCode(line, (part) => part.replace(MARK, (found) => (found.startsWith('\\') ? found : ''))))
    .join('\n');
}
