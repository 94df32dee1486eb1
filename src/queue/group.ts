import type { Closeness } from './closeness';
import type { Stack } from './stacks';

/** What the queue can be grouped by. */
export const GROUPINGS = ['day', 'closeness', 'source', 'story', 'none'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** How close to the vault's notes, in three steps; unknown until compared. */
const BANDS = ['close', 'some', 'none', 'unknown'] as const;

export type Band = (typeof BANDS)[number];

/** What a group is of. */
export type GroupOf =
  | { by: 'closeness'; band: Band }
  /** Today's items, of which `of` were chosen and `left` are still undecided, and the rest. */
  | { by: 'day'; part: 'today'; left: number; of: number }
  | { by: 'day'; part: 'rest' }
  /** Out of sight until their day: in a queue that is grouped otherwise, too. */
  | { by: 'day'; part: 'later' }
  | { by: 'source'; source: string }
  /** Notes of one story; `title` is that of the note that stands for it. Undefined for notes that are alone with theirs. */
  | { by: 'story'; title: string | undefined };

/** A heading of the queue and what stands below it. */
export interface Group {
  /** The same for the same group whatever is in it now. */
  key: string;
  of: GroupOf;
  stacks: Stack[];
}

/** The band a closeness falls into. */
function bandOf(closeness: Closeness | undefined): Band {
  if (closeness === undefined) return 'unknown';
  if (closeness.strength >= 3) return 'close';
  return closeness.strength >= 1 ? 'some' : 'none';
}

/**
 * Stacks in groups, keeping their order within each. Bands stand closest first, the others in the order of their
 * first stack, notes without a story last. No groups where nothing distinguishes the notes.
 */
export function grouped(stacks: readonly Stack[], grouping: Grouping, { storyOf, today }: Told): Group[] {
  const day = today.date();
  const later = stacks.filter(({ entries }) => entries.every((entry) => entry.later > day));
  if (later.length === 0) return shownGroups(stacks, grouping, { storyOf, today });
  const out = new Set(later);
  const shown = stacks.filter((stack) => !out.has(stack));
  const groups = shownGroups(shown, grouping, { storyOf, today });
  const rest = groups.length > 0 || shown.length === 0 ? groups : [groupOfDay({ by: 'day', part: 'rest' }, shown)];
  return [...rest, groupOfDay({ by: 'day', part: 'later' }, later)];
}

function shownGroups(stacks: readonly Stack[], grouping: Grouping, { storyOf, today }: Told): Group[] {
  if (grouping === 'none') return [];
  if (grouping === 'day') return byDay(stacks, today.paths());
  const groups = new Map<string, Group>();
  for (const stack of stacks) {
    const name = nameOf(stack, grouping, storyOf);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { key: `${grouping} ${name}`, of: groupOf(stack, grouping, storyOf), stacks: [stack] });
    else group.stacks.push(stack);
  }
  const found = [...groups.values()].sort((a, b) => rankOf(a.of) - rankOf(b.of));
  const isTold = found.length > 1 || (found[0] !== undefined && rankOf(found[0].of) < LAST);
  return isTold ? found : [];
}

/** The rank of groups whose notes could not be assigned. */
const LAST = 9;

function rankOf(of: GroupOf): number {
  if (of.by === 'closeness') return of.band === 'unknown' ? LAST : BANDS.indexOf(of.band);
  return of.by === 'story' && of.title === undefined ? LAST : 0;
}

type StoryOf = (stack: Stack) => Stack | undefined;

/** What is known of notes beside their stacks. */
export interface Told {
  storyOf: StoryOf;
  today: TodayReader;
}

/** What day it is, and what was chosen for it. */
export interface TodayReader {
  /** As in `2026-02-21`. */
  date: () => string;
  /** Paths of the notes that were chosen for today, in their order. */
  paths: () => readonly string[];
}

/** Today's items in the order in which they were chosen, whatever the order of the rest, and before them what was put off until now. No groups where there are none. */
function byDay(stacks: readonly Stack[], today: readonly string[]): Group[] {
  if (stacks.length === 0) return [];
  const placeOf = ({ entries }: Stack): number => today.findIndex((path) => entries.some((entry) => entry.path === path));
  const due = today.length === 0 ? [] : stacks.filter((stack) => stack.lead.later !== '' && placeOf(stack) < 0);
  const chosen = stacks.filter((stack) => placeOf(stack) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
  const first = [...due, ...chosen];
  if (first.length === 0 && today.length === 0) return [];
  const isFirst = new Set(first);
  const rest = stacks.filter((stack) => !isFirst.has(stack));
  return [
    groupOfDay({ by: 'day', part: 'today', left: first.length, of: today.length + due.length }, first),
    ...(rest.length === 0 ? [] : [groupOfDay({ by: 'day', part: 'rest' }, rest)]),
  ];
}

function groupOfDay(of: GroupOf & { by: 'day' }, stacks: Stack[]): Group {
  return { key: `day ${of.part}`, of, stacks };
}

/** What tells a stack's group from the others of its grouping. */
function nameOf(stack: Stack, grouping: Grouping, storyOf: StoryOf): string {
  if (grouping === 'closeness') return bandOf(stack.closeness);
  if (grouping === 'source') return stack.lead.source;
  return storyOf(stack)?.lead.path ?? '';
}

function groupOf(stack: Stack, grouping: Exclude<Grouping, 'none' | 'day'>, storyOf: StoryOf): GroupOf {
  switch (grouping) {
    case 'closeness':
      return { by: 'closeness', band: bandOf(stack.closeness) };
    case 'source':
      return { by: 'source', source: stack.lead.source };
    case 'story':
      return { by: 'story', title: storyOf(stack)?.lead.title };
  }
}
