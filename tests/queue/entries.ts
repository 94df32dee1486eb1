import type { Closeness, Comparison } from '../../src/queue/closeness';
import { entryOf, type QueueEntry } from '../../src/queue/entry';
import { Arrangement, type View } from '../../src/queue/arrangement';
import { NO_FILTER } from '../../src/queue/filter';
import type { Language } from '../../src/queue/language';
import { PENDING } from '../kinds/status-kinds';
import { Queue } from '../../src/queue/queue';

type Properties = Record<string, string | string[] | number | null>;

/** What the vault knows of a pending note with these properties. */
export const factsOf = (path: string, properties: Properties = {}) => ({
  path,
  properties: { status: 'pending-analysis', ...properties },
  done: 0,
  total: 5,
  heading: '',
  excerptLength: 600,
  broken: false,
});

/** A pending note's entry. */
export function entry(path: string, properties: Properties = {}): QueueEntry {
  return entryOf(factsOf(path, properties), PENDING);
}

/** How close each note is, by strength, which share a story, and what languages their texts are in. */
export function known(
  strengths: Record<string, Closeness['strength']> = {},
  stories: Record<string, string> = {},
  languages: Record<string, Language> = {},
): Comparison {
  return {
    get: (path) => {
      const strength = strengths[path];
      return strength === undefined ? undefined : { strength, evidence: strength, likeness: 0, count: strength * 2, top: [] };
    },
    storyOf: (path) => stories[path],
    languageOf: (path) => languages[path],
  };
}

/** A queue of these notes, and its arrangement; `view` can be changed afterwards. */
export function arrangementOf(
  entries: readonly QueueEntry[],
  { view = {}, of = known(), today = [] }: { view?: Partial<View>; of?: ReturnType<typeof known>; today?: readonly string[] } = {},
) {
  const queue = new Queue();
  queue.fill(entries);
  const state: { view: View } = { view: { sort: 'newest', group: 'none', filter: NO_FILTER, ...view } };
  const arrangement = new Arrangement(queue, of, () => state.view, { date: () => '2026-02-21', paths: () => today });
  return {
    queue,
    arrangement,
    set: (change: Partial<View>): void => {
      state.view = { ...state.view, ...change };
    },
    /** Paths of the notes that stand for their stacks, in order. */
    paths: (): string[] => arrangement.now().stacks.map((stack) => stack.lead.path),
    /** The groups by key, each with the paths in it. */
    groups: (): [string, string[]][] => arrangement.now().groups.map((group) => [group.key, group.stacks.map((stack) => stack.lead.path)]),
  };
}
