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
  | { by: 'source'; source: string }
  /** Notes of one story; `title` is that of the note that stands for it. Undefined for notes that are alone with theirs. */
  | { by: 'story'; title: string | undefined };

/** A heading of the queue and what stands below it. */
export interface Group {
  /** The same for the same group whatever is in it now. */
  key: string;
  of: GroupOf;
  stacks: Stack[];
  /** Notes in it. */
  notes: number;
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
  if (grouping === 'none') return [];
  if (grouping === 'day') return byDay(stacks, today());
  const groups = new Map<string, Group>();
  for (const stack of stacks) {
    const name = nameOf(stack, grouping, storyOf);
    const group = groups.get(name);
    if (group === undefined)
      groups.set(name, { key: `${grouping} ${name}`, of: groupOf(stack, grouping, storyOf), stacks: [stack], notes: stack.entries.length });
    else {
      group.stacks.push(stack);
      group.notes += stack.entries.length;
    }
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
  /** Paths of the notes that were chosen for today, in their order. */
  today: () => readonly string[];
}

/** Today's items in the order in which they were chosen, whatever the order of the rest. No groups where none were. */
function byDay(stacks: readonly Stack[], today: readonly string[]): Group[] {
  if (today.length === 0 || stacks.length === 0) return [];
  const placeOf = ({ entries }: Stack): number => today.findIndex((path) => entries.some((entry) => entry.path === path));
  const chosen = stacks.filter((stack) => placeOf(stack) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
  const rest = stacks.filter((stack) => placeOf(stack) < 0);
  const group = (of: GroupOf, key: string, held: Stack[]): Group => ({
    key,
    of,
    stacks: held,
    notes: held.reduce((sum, { entries }) => sum + entries.length, 0),
  });
  return [
    group({ by: 'day', part: 'today', left: chosen.length, of: today.length }, 'day today', chosen),
    ...(rest.length === 0 ? [] : [group({ by: 'day', part: 'rest' }, 'day rest', rest)]),
  ];
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
