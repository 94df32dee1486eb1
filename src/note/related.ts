import { lineEndOf, linesOf } from '../text/lines';
import { splice } from '../text/splice';
import { replaceSection } from './replace-section';
import { sectionsOf, type SectionNames } from './sections';
import { structureOf } from './structure';

/** A bullet without text, as the feed pipeline leaves it. */
const EMPTY_BULLET = /^[ \t]*[-*+][ \t]*$/;

/**
 * `text` with bullets added under its related notes: in place of the empty bullet, else behind the
 * last line of the section, which is created where it is missing. Bullets already there are not repeated.
 */
export function addRelated(text: string, names: SectionNames, bullets: readonly string[]): string {
  const structure = structureOf(text, names);
  const section = sectionsOf(text, structure, names).related;
  if (section === undefined) {
    return bullets.length === 0 ? text : replaceSection(text, names, 'related', bullets.map((bullet) => `- ${bullet}`).join('\n'));
  }
  const lineEnd = lineEndOf(text);
  const lines = linesOf(text, section.from, section.to);
  const standing = new Set(lines.map((line) => line.text.trim().replace(/^[-*+][ \t]+/, '')));
  const added = bullets.filter((bullet) => !standing.has(bullet)).map((bullet) => `- ${bullet}`);
  if (added.length === 0) return text;
  const empty = lines.find((line) => EMPTY_BULLET.test(line.text));
  if (empty !== undefined) return splice(text, empty.from, empty.to, added.join(lineEnd));
  const last = lines.findLast((line) => line.text.trim() !== '');
  if (last === undefined) return replaceSection(text, names, 'related', added.join('\n'));
  const block = added.join(lineEnd);
  const isList = /^[ \t]*[-*+][ \t]/.test(last.text);
  return splice(text, last.to, last.to, lineEnd + (isList ? '' : lineEnd) + block);
}

/**
 * `text` without the bullets under its related notes that `isIt` picks by their text; the last one leaves an empty bullet,
 * as the feed pipeline does. Nothing is picked twice by accident: a bullet is what one line of the list says.
 */
export function removeRelated(text: string, names: SectionNames, isIt: (bullet: string) => boolean): string {
  const section = sectionsOf(text, structureOf(text, names), names).related;
  if (section === undefined) return text;
  const bullets = linesOf(text, section.from, section.to).flatMap((line) => {
    const [, mark, label] = /^([ \t]*[-*+][ \t]+)(.+)$/.exec(line.text) ?? [];
    return mark === undefined || label === undefined ? [] : [{ line, mark, label: label.trim() }];
  });
  const going = bullets.filter(({ label }) => isIt(label));
  return going.reduceRight((note, { line, mark }, index) => {
    const isLastLeft = index === 0 && going.length === bullets.length;
    return isLastLeft ? splice(note, line.from + mark.length, line.to, '') : splice(note, line.from, line.next, '');
  }, text);
}
