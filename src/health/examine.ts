import { fileName } from '../text/path';
import { copiesAmong, sameSourceFindings, sameTextFindings } from './copies';
import { findingId, type Finding } from './finding';
import { linkFindings } from './links';
import { KnownNames, type Known } from './meant';
import { lostTextFindings, propertyFindings } from './unreadable';
import { placeholderFindings, placeholdersAmong } from './placeholders';
import type { SeenNote } from './seen-note';
import { scriptTagsAmong, tagFindings } from './script-tags';
import { titleFindings, emptyPhrases } from './titles';

/** What the examination asks of the vault around the notes it examines. */
export interface Surroundings {
  /** Every note that a link may mean, those examined among them. */
  known: () => Iterable<Known>;
  /** The note that a link's text in the note at `from` leads to. */
  resolve: (target: string, from: string) => string | undefined;
  /** A link to a note as the user's settings have it. */
  linkTo: (target: string, from: string, more: { part?: string; alias?: string }) => string;
  /** The same as a property has it; undefined where the path cannot stand in one. */
  inProperty: (target: string, from: string) => string | undefined;
  /** How many links lead to a note from notes that are not examined. */
  linksFromOutside: (path: string) => number;
  /** Where the copy of a note goes. */
  archive: (path: string) => string;
}

/**
 * What is wrong with some notes, in no particular order: a note a step, so that it can be done in slices. Nothing is
 * kept: the notes are read once and kept by the caller, and what follows from them is worked out anew.
 */
export function* examine(notes: readonly SeenNote[], around: Surroundings): Generator<void, Finding[]> {
  const found: Finding[] = [];
  const linkers = new Map<string, Set<string>>();
  const inbound = new Map<string, number>();
  const outbound = new Map<string, number>();
  for (const note of notes) {
    for (const { target } of note.links) {
      const path = around.resolve(target, note.path);
      if (path === undefined || path === note.path) continue;
      linkers.set(path, (linkers.get(path) ?? new Set<string>()).add(note.path));
      inbound.set(path, (inbound.get(path) ?? 0) + 1);
      outbound.set(note.path, (outbound.get(note.path) ?? 0) + 1);
    }
    yield;
  }
  const linksTo = (path: string): number => (inbound.get(path) ?? 0) + around.linksFromOutside(path);
  const copies = yield* copiesAmong(notes, linksTo);
  const names = yield* new KnownNames((path) => copies.get(path) ?? path).read(around.known());
  yield;
  const phrases = yield* emptyPhrases(notes);
  const placeholders = yield* placeholdersAmong(notes);
  const scriptTags = yield* scriptTagsAmong(notes, placeholders);
  yield;
  for (const note of notes) {
    found.push(
      ...propertyFindings(note),
      ...lostTextFindings(note),
      ...(yield* linkFindings(note, names, around)),
      ...titleFindings(note, phrases),
      ...placeholderFindings(note, placeholders),
      ...tagFindings(note, scriptTags),
    );
    if (linksTo(note.path) === 0 && (outbound.get(note.path) ?? 0) === 0) found.push(orphan(note));
    yield;
  }
  found.push(...(yield* sameTextFindings(notes, copies, linkers, around)));
  found.push(...(yield* sameSourceFindings(notes, copies, linksTo, around)));
  return found;
}

function orphan({ path, title }: SeenNote): Finding {
  return {
    kind: 'orphans',
    id: findingId('orphans', path),
    path,
    before: title || fileName(path),
    why: { code: 'linked-from-nowhere' },
    isSure: false,
    repairs: [],
  };
}
