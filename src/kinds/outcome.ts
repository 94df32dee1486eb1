import { likeness, usualKeys, type Candidate } from './candidate';
import { dayIn } from './date-value';
import type { Mark, Outcome } from './kind';
import { foldersOf, isArchivePlace, permanentHint } from './place';
import { isStateKey } from './state';
import { wordOf } from './word';

type Decision = 'done' | 'declined';

/** What is written into a note of a kind that is done, or declined: what stands in those that are. Undefined where none is. */
export function outcomeOf(decision: Decision, mark: Mark, members: readonly Candidate[], all: readonly Candidate[]): Outcome | undefined {
  const usual = usualKeys(members);
  const isSibling = ({ keys }: Candidate): boolean => likeness(keys, usual) >= ALIKE;
  const decided = all.filter(({ states }) => states.some(({ state }) => state === decision));
  const siblings = decided.filter(isSibling);
  const { property, tag } = mark;
  if (property !== undefined)
    return inProperty(property.name, decision, siblings) ?? inProperty(property.name, decision, decided) ?? opposite(mark, decision);
  if (tag !== undefined && tag.isMissing !== true) {
    const found = inTag(tag.name, decision, siblings) ?? inTag(tag.name, decision, decided);
    if (found !== undefined) return found;
  }
  const name = mostFrequent(
    siblings.flatMap(({ states }) => states.flatMap((one) => (one.state === decision && one.property !== '' ? [one.property] : []))),
  );
  if (name !== undefined) return inProperty(name, decision, siblings);
  if (tag?.isMissing === true) return decision === 'done' ? { by: 'tag', tag: tag.name } : undefined;
  return decision === 'done' ? inFolder(mark, members, (one) => one.own !== undefined && isSibling(one), all) : undefined;
}

const ALIKE = 0.6;

function inProperty(name: string, decision: Decision, notes: readonly Candidate[]): Outcome | undefined {
  const said = notes.flatMap(({ states }) => states.filter((one) => one.state === decision && wordOf(one.property) === wordOf(name)));
  const value = mostFrequent(said.map((one) => one.value));
  if (value === undefined || value === null) return undefined;
  const isDay = typeof value === 'string' && dayIn(value) !== undefined;
  return isDay ? { by: 'date', property: name } : { by: 'property', property: name, value };
}

function inTag(tag: string, decision: Decision, notes: readonly Candidate[]): Outcome | undefined {
  const said = notes.flatMap(({ states }) =>
    states.flatMap((one) => (one.state === decision && one.property === '' ? [String(one.value)] : [])),
  );
  const parent = tag.slice(0, tag.lastIndexOf('/') + 1);
  const found = mostFrequent(said.filter((one) => one.startsWith(parent))) ?? mostFrequent(said);
  return found === undefined ? undefined : { by: 'tag', tag: found };
}

/** Where notes of the same shape lie that left the folder. */
function inFolder(
  { folder }: Mark,
  members: readonly Candidate[],
  isSibling: (one: Candidate) => boolean,
  all: readonly Candidate[],
): Outcome | undefined {
  const own = new Set(members);
  const away = all.filter((one) => !own.has(one) && (folder === undefined || !one.note.path.startsWith(`${folder}/`)) && isSibling(one));
  const folders = away.flatMap(({ note }) => foldersOf(note.path).at(-1) ?? []).filter((one) => permanentHint(one) < 2);
  const found = mostFrequent(folders.filter(isArchivePlace)) ?? (folder === undefined ? undefined : mostFrequent(folders));
  return found === undefined ? undefined : { by: 'folder', folder: found };
}

/** A yes or no is decided by its opposite, a property that waits for a date by the day. */
function opposite({ property }: Mark, decision: Decision): Outcome | undefined {
  const value = property?.values?.[0];
  if (property === undefined || decision === 'declined') return undefined;
  if (typeof value === 'boolean') return { by: 'property', property: property.name, value: !value };
  return value === null && !isStateKey(wordOf(property.name)) ? { by: 'date', property: property.name } : undefined;
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (String(a) < String(b) ? -1 : 1))[0]?.[0];
}
