/** An escaped character, a code span, or the mark of a footnote with the space before it. */
const MARK = /\\.|(?<ticks>`+)(?!`)[^`\n](?:[^\n]{0,2000}?[^`\n])?\k<ticks>(?!`)|[ \t]*\[\^[^\]\s^[]{1,100}\](?!:)/g;

/** A piece of a note without its footnotes' marks, for where the footnotes themselves do not come along. */
export function withoutFootnoteMarks(markdown: string): string {
  return markdown.replace(MARK, (found) => (/^[ \t]*\[\^/.test(found) ? '' : found));
}
