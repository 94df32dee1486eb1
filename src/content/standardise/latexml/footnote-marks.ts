import { selectAll } from '../../page/look-up';

/** Notes that say something to the reader; others are what journals print at the foot of the first page. */
const SAID = '.ltx_role_footnote, .ltx_role_footnotetext, .ltx_role_footnotemark, .ltx_role_endnote, .ltx_role_margin, .ltx_role_todo';

/**
 * `\footnotemark` and `\footnotetext` set a footnote's mark and its text apart: the text goes to the first mark of its
 * number, where it is a footnote like others.
 */
export function joinFootnoteMarks(page: Document): void {
  for (const note of selectAll(page, '.ltx_note')) if (!note.matches(SAID)) note.remove();
  const marks = Array.from(selectAll(page, '.ltx_note.ltx_role_footnotemark'));
  for (const text of selectAll(page, '.ltx_note.ltx_role_footnotetext')) {
    text.classList.replace('ltx_role_footnotetext', 'ltx_role_footnote');
    const at = marks.findIndex((mark) => numberOf(mark) === numberOf(text));
    if (at < 0) continue;
    const [mark] = marks.splice(at, 1);
    mark?.replaceWith(text);
  }
  // What is left calls a footnote again that stands elsewhere.
  for (const mark of marks) {
    const again = mark.querySelector('.ltx_note_mark');
    if (again === null) mark.remove();
    else mark.replaceWith(again);
  }
}

function numberOf(note: Element): string {
  return note.querySelector('.ltx_note_mark')?.textContent.trim() ?? '';
}
