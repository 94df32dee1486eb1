import { linesOf } from '../text/lines';
import { linksIn } from './links-in';
import { isEmpty, listItems, withListItems, type ListItem } from './list-items';
import { splice } from '../text/splice';
import { changesOnly } from './read-back';
import { sectionsOf, type SectionNames } from './sections';
import { structureOf } from './structure';

/** What came of an edit of the related notes; `misread`: written, they or another part of the note would not be read as they are, so nothing is. */
export type RelatedEdit = { ok: true; text: string } | { ok: false; reason: 'misread' };

/**
 * `text` with bullets added under its related notes: in place of the empty bullet, else behind the last one, else behind
 * what stands in the section, which is created where it is missing. What is there already is not repeated: the same words,
 * or a link to the same note.
 */
export function addRelated(text: string, names: SectionNames, bullets: readonly string[]): RelatedEdit {
  const standing = new Set(shownLines(text, names).flatMap((line) => keysOf(line)));
  const added = bullets.filter((bullet) => {
    const [key = bullet] = keysOf(bullet);
    const isNew = !standing.has(key) && !standing.has(bullet);
    standing.add(key).add(bullet);
    return isNew;
  });
  const next = withListItems(text, names, 'related', added);
  return readBack(text, next, names, [...labelsOf(text, names), ...added]);
}

/**
 * `text` without the bullets under its related notes that `isIt` picks by their text. One with something standing in it
 * leaves an empty bullet to hold that; the last one leaves `emptyBullet`, the line that it once took the place of.
 */
export function removeRelated(text: string, names: SectionNames, isIt: (bullet: string) => boolean, emptyBullet?: string): RelatedEdit {
  const structure = structureOf(text, names);
  const section = sectionsOf(text, structure, names).related;
  if (section === undefined) return { ok: true, text };
  const items = listItems(text, structure, section);
  const going = items.filter(({ label }) => label !== '' && isIt(label));
  const goingFrom = new Set(going.map(({ line }) => line.from));
  const holds = ({ line, to }: ListItem): boolean =>
    linesOf(text, line.next, to).some((inner) => inner.text.trim() !== '' && !goingFrom.has(inner.from));
  const leavesNone = going.length === items.length;
  const next = going.reduceRight((note, item, index) => {
    const { line, mark } = item;
    if (holds(item)) return splice(note, line.from + mark.length, line.to, '');
    if (index === 0 && leavesNone && emptyBullet !== undefined) return splice(note, line.from, line.to, emptyBullet);
    // The line end above goes with it, as the note's last line has none of its own.
    return note.slice(0, line.from).replace(/(?:\r\n|\n|\r)$/, '') + note.slice(line.to);
  }, text);
  return readBack(
    text,
    next,
    names,
    items.filter((item) => !goingFrom.has(item.line.from)).map(({ label }) => label),
  );
}

/** The empty bullet under the related notes that a link would take the place of, as it stands there; undefined where there is none. */
export function emptyBulletOf(text: string, names: SectionNames): string | undefined {
  const structure = structureOf(text, names);
  const section = sectionsOf(text, structure, names).related;
  return section && listItems(text, structure, section).find((item) => item.depth === 0 && isEmpty(item))?.line.text;
}

/** The edit, where it is read back as meant: these bullets stand there, and the other parts of the note are as they were. */
function readBack(before: string, after: string, names: SectionNames, labels: readonly string[]): RelatedEdit {
  if (after === before) return { ok: true, text: before };
  const sorted = (some: readonly string[]): string => JSON.stringify(some.filter((label) => label !== '').sort());
  const isRead = sorted(labelsOf(after, names)) === sorted(labels);
  return isRead && changesOnly('related', before, after, names) ? { ok: true, text: after } : { ok: false, reason: 'misread' };
}

function labelsOf(text: string, names: SectionNames): string[] {
  const structure = structureOf(text, names);
  const section = sectionsOf(text, structure, names).related;
  return section === undefined ? [] : listItems(text, structure, section).map(({ label }) => label);
}

/** The lines of the section that are neither code nor comment. */
function shownLines(text: string, names: SectionNames): string[] {
  const structure = structureOf(text, names);
  const section = sectionsOf(text, structure, names).related;
  if (section === undefined) return [];
  return structure.liveLines.filter(({ from }) => from >= section.from && from < section.to).map((line) => line.text);
}

/** What a bullet is known by: the notes its links lead to, however they are spelled; else its words. */
function keysOf(line: string): string[] {
  const targets = linksIn(line).map(({ target }) => target.replace(/\.md$/i, '').normalize('NFC').toLowerCase());
  return targets.length > 0 ? targets : [line.trim().replace(/^(?:[-*+]|\d{1,9}[.)])[ \t]+/, '')];
}
