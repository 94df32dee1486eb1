import { plainOf } from '../markdown/plain-text';
import { editProperties, type PropertyEdit } from '../properties/edit-properties';
import { textOf, valueIn } from '../properties/property-value';
import { baseName } from '../text/path';
import { sentenceSpans } from '../text/sentence-spans';
import { splice } from '../text/splice';
import { structureOf } from '../note/structure';
import { safeTitle } from '../untrusted/safe-title';
import { findingId, type Finding, type Why } from './finding';
import { SECTION, type SeenNote } from './seen-note';

/** Names that editors and scripts give to what has none. */
const EMPTY = /^(?:untitled|unnamed|no title|title|new note|note|draft|无标题|未命名|未命名笔记|新建笔记|无题|标题|笔记)?[\s\d]*$/i;
/** What a phrase has to be shared by to be a script's. */
const FEWEST = 3;
/** A title of more than this is cut at a word. */
const LONGEST = 90;

/** The first line of a properties block in the text: its title is told there. */
const SAID = /^"?(?:title|date|draft|tags|layout)"?\s*:/i;

/** Phrases that are all that titles say but for their number, as "Research Highlight 3". */
export function* emptyPhrases(notes: readonly SeenNote[]): Generator<void, ReadonlySet<string>> {
  const counts = new Map<string, number>();
  for (const note of notes) {
    // A title that was replaced is an alias now, and tells what the others are worth as before.
    const own = new Set(
      [note.title || (note.heading?.text ?? ''), ...note.aliases]
        .map((title) => phraseOf(title, note))
        .flatMap(({ phrase, hasNumber }) => (hasNumber && phrase !== '' ? [phrase] : [])),
    );
    for (const phrase of own) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    yield;
  }
  return new Set([...counts].filter(([, count]) => count >= FEWEST).map(([phrase]) => phrase));
}

/** A title without the note's id, days and numbers at its end. */
function phraseOf(title: string, { path, properties }: SeenNote): { phrase: string; hasNumber: boolean } {
  const id = textOf(valueIn(properties, 'id'));
  const ids = [id, baseName(path)].filter((part) => /\d{3}/.test(part));
  const without = ids
    .reduce((text, part) => text.replaceAll(part, ' '), title)
    .replace(/(?:\b[a-z]+-)?\d{8}(?:-\d+)*\s*$/i, ' ')
    .replace(/[\s#_-]*\d{1,6}\s*$/, ' ');
  return { phrase: without.replace(/\s+/g, ' ').trim().toLowerCase(), hasNumber: without.trim() !== title.trim() };
}

/** A title that says nothing, with one from the note's source or first claim. */
export function titleFindings(note: SeenNote, phrases: ReadonlySet<string>): Finding[] {
  // What cannot be read has to be repaired first: the edit of a property is refused until then.
  const { path, heading } = note;
  const title = note.title || (heading?.text ?? '');
  const { phrase, hasNumber } = phraseOf(title, note);
  const saysNothing =
    title === '' ? isIdName(path) : !/\p{L}/u.test(title) || EMPTY.test(title) || (hasNumber && (phrase === '' || phrases.has(phrase)));
  if (!saysNothing) return [];
  const proposed = titleFor(note, phrases);
  return [
    {
      kind: 'titles',
      id: findingId('titles', path, title),
      path,
      before: title || baseName(path),
      ...(proposed && { after: proposed.title }),
      why: proposed?.why ?? { code: 'no-title' },
      isSure: proposed !== undefined,
      needs: 'properties',
      repairs: proposed === undefined ? [] : [{ path, edit: (text) => titled(text, title, proposed.title) }],
    },
  ];
}

/** A file's name in which no word is. */
function isIdName(path: string): boolean {
  return !/\p{L}{3,}/u.test(baseName(path).replace(/^(?:auto|rss|scan|note)[-_]/i, ''));
}

function titleFor({ lead, titles, lost }: SeenNote, phrases: ReadonlySet<string>): { title: string; why: Why } | undefined {
  const fit = (text: string): string | undefined => {
    const title = shortened(safeTitle(plainOf(text)));
    return /\p{L}{2,}/u.test(title) && !EMPTY.test(title) && !phrases.has(title.toLowerCase()) ? title : undefined;
  };
  const link = /^(?:[-*]\s+)?\[([^\]]{2,300})\]\(https?:\/\/[^\s()]+\)\s*$/.exec(lead[0] ?? '');
  const label = fit(link?.[1] ?? '');
  if (label !== undefined) return { title: label, why: { code: 'from-link' } };
  const said = titles.map(fit).find((title) => title !== undefined && !SECTION.test(title));
  if (said !== undefined && SAID.test(lead[0] ?? '')) return { title: said, why: { code: 'from-heading' } };
  if (lost.length === 0) {
    for (const line of lead) {
      const text = line.replace(/^(?:[-*+>]|\d+[.)])\s+/, '');
      const [span] = sentenceSpans(text);
      const claim = span && fit(text.slice(...span).replace(/[。.；;]$/, ''));
      if (claim !== undefined) return { title: claim, why: { code: 'from-claim' } };
    }
  }
  return said === undefined ? undefined : { title: said, why: { code: 'from-heading' } };
}

function shortened(title: string): string {
  if (title.length <= LONGEST) return title;
  const cut = title.slice(0, LONGEST);
  const at = Math.max(cut.search(/[，,；;：:（(][^，,；;：:（(]*$/), cut.lastIndexOf(' '));
  return `${cut.slice(0, at > LONGEST / 2 ? at : LONGEST).trimEnd()}…`;
}

/** The new title in the property and the heading that have the old one; the old one is kept among the aliases. */
function titled(text: string, old: string, title: string): PropertyEdit {
  const heading = structureOf(text).headings.find(({ level }) => level === 1);
  let edited = text;
  if (heading !== undefined && heading.text === old) {
    const at = text.indexOf(old, heading.from);
    if (at >= 0 && at < heading.to) edited = splice(text, at, at + old.length, headed(title));
  }
  return editProperties(edited, {
    title,
    ...(/\p{L}/u.test(old) && { aliases: (items) => (items.includes(old) ? [...items] : [...items, old]) }),
  });
}

/** A title as a heading has it: nothing in it is a mark. */
function headed(title: string): string {
  return title.replace(/[[\]<>`\\]/g, '\\$&').replace(/(\s)#/g, '$1\\#');
}
