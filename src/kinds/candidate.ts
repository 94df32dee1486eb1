import { statesOf, canBeItem, type SeenNote } from './seen-note';
import type { SaidState } from './state';
import { isThing } from './thing';
import { ownLink, type OwnLink } from './pick-properties';
import { wordOf } from './word';

/** A note that may be an item, with what its properties and tags tell of it. */
export interface Candidate {
  note: SeenNote;
  states: readonly SaidState[];
  own: OwnLink | undefined;
  /** The names of its properties as words, those of states left out. */
  keys: ReadonlySet<string>;
  /** Whether what counts as its properties stands as labels in its text. */
  isLabelled: boolean;
}

/** The note as a candidate; undefined for templates, boards, diaries, tasks, people and the like. `sites` are properties that hold no item's link. */
export function candidateOf(note: SeenNote, sites: ReadonlySet<string> = NONE): Candidate | undefined {
  if (!canBeItem(note) || isThing(note)) return undefined;
  const states = statesOf(note);
  const ofStates = new Set(states.map(({ property }) => property));
  const keys = new Set(Object.keys(note.properties).flatMap((key) => (ofStates.has(key) ? [] : [wordOf(key)])));
  return { note, states, own: ownLink(note, sites), keys, isLabelled: false };
}

const NONE: ReadonlySet<string> = new Set();

/** Whether a note says that it was decided on, or is being worked on. */
export function isDecided({ states }: Pick<Candidate, 'states'>): boolean {
  return states.some(({ state }) => state !== undefined && state !== 'open');
}

/** How alike two notes are by the names of their properties: 1 the same, 0 none in common. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((key) => other.has(key)).length;
  const all = one.size + other.size - both;
  return all === 0 ? 1 : both / all;
}

/** The names of properties that most of some notes have. */
export function usualKeys(candidates: readonly Candidate[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { keys } of candidates) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].flatMap(([key, count]) => (count * 2 >= candidates.length ? [key] : [])));
}
