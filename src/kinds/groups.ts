import { isDecided, likeness, usualKeys, type Candidate } from './candidate';
import type { Mark } from './kind';
import { foldersOf, isApart, isArchivePlace, isInboxPlace, isPipelinePlace, isPipelineTag, permanentHint } from './place';
import { isStateKey, type SaidState } from './state';
import { DONE_KEYS } from './state-words';
import { TYPE_KEYS } from './thing';
import { wordOf } from './word';
import { addTo } from '../text/add-to';

/** Notes that have in common what may make them pending. */
export interface Group {
  mark: Mark;
  /** How much the mark alone says that they are pending, 0 to 1. */
  weight: number;
  /** Whether the mark speaks of reading: then even notes whose link stands in their text are believed. */
  isSure: boolean;
  members: Candidate[];
  /** Notes that the mark covers and that are decided on, or of another kind. */
  others?: Candidate[];
}

/** Fewer notes make no kind. */
export const FEWEST = 3;

/** Notes that say the same open state, by property or by tag. */
export function groupsByState(candidates: readonly Candidate[]): Group[] {
  const groups = new Map<string, Group & { spellings: Map<SaidState['value'], number> }>();
  for (const candidate of candidates) {
    if (isDecided(candidate)) continue;
    for (const said of candidate.states.filter(({ state }) => state === 'open')) {
      const key = JSON.stringify([wordOf(said.property), typeof said.value === 'string' ? wordOf(said.value) : said.value]);
      const group = groups.get(key) ?? newGroup(said);
      group.members.push(candidate);
      group.spellings.set(said.value, (group.spellings.get(said.value) ?? 0) + 1);
      group.mark = markOf(said, group.spellings);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

function newGroup(said: SaidState): Group & { spellings: Map<SaidState['value'], number> } {
  return { mark: {}, weight: weightOf(said), isSure: said.isSure, members: [], spellings: new Map() };
}

function weightOf({ property, value, isSure }: SaidState): number {
  const byTag = property === '';
  if (value === null) return 0.65;
  return (isSure ? 0.9 : 0.75) - (byTag ? 0.02 : 0);
}

function markOf(said: SaidState, spellings: ReadonlyMap<SaidState['value'], number>): Mark {
  const values = [...spellings].sort(([, a], [, b]) => b - a).map(([value]) => value);
  return said.property === '' ? { tag: { name: String(values[0]) } } : { property: { name: said.property, values } };
}

/** Notes without any state below a folder whose name says nothing: what they are their texts must tell. */
export function groupsOfUnnamed(candidates: readonly Candidate[]): Group[] {
  const folders = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const path = foldersOf(candidate.note.path);
    const folder = path.at(-1);
    if (folder === undefined || path.some((one) => isDonePlace(one) || isApart(one))) continue;
    addTo(folders, folder, candidate);
  }
  return [...folders].flatMap(([folder, all]): Group[] => {
    const members = all.filter(({ own, states }) => own !== undefined && states.length === 0);
    return members.length >= MANY && members.length >= all.length * 0.7 ? [{ mark: { folder }, weight: 0.56, isSure: false, members }] : [];
  });
}

const MANY = 8;

/** Notes by the values of a property of states that say nothing in any language that is known. */
export function groupsByUnknown(candidates: readonly Candidate[]): Group[] {
  const groups = new Map<string, Group>();
  for (const candidate of candidates) {
    if (candidate.own === undefined || candidate.states.some(({ state }) => state !== undefined)) continue;
    for (const { property, value } of candidate.states) {
      if (typeof value !== 'string') continue;
      const key = JSON.stringify([wordOf(property), wordOf(value)]);
      const group = groups.get(key) ?? { mark: { property: { name: property, values: [value] } }, weight: 0.6, isSure: false, members: [] };
      group.members.push(candidate);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

/** Where a note lies that is done with: in an archive, among the permanent ones. */
function isDonePlace(folder: string): boolean {
  return isArchivePlace(folder) || permanentHint(folder) === 2;
}

/** Notes that are called a clipping, a feed's, a service's by a tag or by their type, and have no state. */
export function groupsBySaved(candidates: readonly Candidate[]): Group[] {
  const groups = new Map<string, Group>();
  for (const candidate of candidates) {
    if (isDecided(candidate) || foldersOf(candidate.note.path).some(isDonePlace)) continue;
    for (const mark of savedMarks(candidate)) {
      const key = JSON.stringify([mark.tag?.name.toLowerCase(), mark.property]);
      const group = groups.get(key) ?? { mark, weight: 0.62, isSure: true, members: [] };
      group.members.push(candidate);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

function savedMarks({ note: { tags, properties } }: Candidate): Mark[] {
  const types = Object.entries(properties).filter(([key]) => TYPE_KEYS.has(wordOf(key)));
  return [
    ...[...new Set(tags.filter(isPipelineTag))].map((name) => ({ tag: { name } })),
    ...types.flatMap(([name, value]) =>
      [value].flat().flatMap((one) => (typeof one === 'string' && isPipelineTag(one) ? [{ property: { name, values: [one] } }] : [])),
    ),
  ];
}

/** Notes below a folder where things arrive, without those below an archive in it. */
export function groupsByFolder(candidates: readonly Candidate[]): Group[] {
  const groups = new Map<string, Group>();
  for (const candidate of candidates) {
    const folders = foldersOf(candidate.note.path);
    const at = folders.findIndex((folder) => isInboxPlace(folder) || isPipelinePlace(folder));
    const folder = folders[at];
    if (folder === undefined || folders.some(isArchivePlace)) continue;
    const weight = isInboxPlace(folder) ? 0.8 : 0.65;
    const group = groups.get(folder) ?? { mark: { folder }, weight, isSure: true, members: [], others: [] };
    (isDecided(candidate) ? group.others : group.members)?.push(candidate);
    groups.set(folder, group);
  }
  return [...groups.values()];
}

/** Notes that lack the state which others of their shape have once they are done: `status` missing or empty, the tag `read` not there. */
export function groupsByMissing(candidates: readonly Candidate[]): Group[] {
  const done = new Map<string, { said: SaidState; members: Candidate[] }>();
  for (const candidate of candidates) {
    if (candidate.own === undefined) continue;
    for (const said of candidate.states.filter(({ state }) => state === 'done' || state === 'declined')) {
      const key = said.property === '' ? `#${wordOf(String(said.value))}` : wordOf(said.property);
      const known = done.get(key) ?? { said, members: [] };
      known.members.push(candidate);
      done.set(key, known);
    }
  }
  return [...done.values()].flatMap(({ said, members }): Group[] => {
    if (members.length < 2) return [];
    const usual = usualKeys(members);
    const properties = new Set(members.map(({ own }) => wordOf(own?.property ?? '')));
    const alike = candidates.filter(
      ({ states, own, keys, note }) =>
        own !== undefined &&
        properties.has(wordOf(own.property)) &&
        likeness(keys, usual) >= ALIKE &&
        !foldersOf(note.path).some(isDonePlace) &&
        states.every(({ state, value }) => state === undefined && value === null),
    );
    const property = said.property;
    const isEmpty = alike.some(({ states }) => states.some((one) => one.property === property && one.value === null));
    const mark: Mark =
      property === ''
        ? { tag: { name: String(said.value), isMissing: true } }
        : { property: { name: property, values: isEmpty ? [null] : undefined } };
    const isTold = property === '' || isStateKey(wordOf(property)) || DONE_KEYS.has(wordOf(property));
    return isTold ? [{ mark, weight: 0.66, isSure: false, members: alike }] : [];
  });
}

const ALIKE = 0.7;
