import { withoutCode } from './code-spans';

/** An escaped character, or the mark of a footnote. */
const MARK = /\\.|\[\^[^\]\s^[]{1,100}\](?!:)/g;

/** A piece of a note without its footnotes' marks and the blanks before them, for where the footnotes themselves do not come along. */
export function withoutFootnoteMarks(markdown: string): string {
  return markdown.split('\n').map(withoutMarks).join('\n');
}

function withoutMarks(line: string): string {
  let written = '';
  let from = 0;
  for (const { 0: mark, index } of withoutCode(line).matchAll(MARK)) {
    if (mark.startsWith('\\')) continue;
    written += line.slice(from, index).trimEnd();
    from = index + mark.length;
  }
  return written + line.slice(from);
}
