import type { CountedText } from './vocabulary';

/** An item that is pending or was decided. */
export interface LearnableItem {
  id: string;
  title: string;
  /** The terms of its title and text, counted by the learner's vocabulary. */
  text: CountedText;
  /** Name of its feed; '' where it is not known. */
  source: string;
  /** When it came out, in ms since 1970; undefined where it is not known. */
  date: number | undefined;
}

/** What a person has switched off, and what they asked for more or less of. */
export interface Wishes {
  /** Names of sources that say nothing. */
  offSources: ReadonlySet<string>;
  /** Words that say nothing, as titles write them. */
  offWords: readonly string[];
  /** Whether something unlike anything decided is put forward now and then. */
  explores: boolean;
  /** Pending items that more like them are wanted of, true, or less, by their ids. */
  marked: ReadonlyMap<string, boolean>;
}

export const NO_WISHES: Wishes = { offSources: new Set(), offWords: [], explores: true, marked: new Map() };

/** What the order is learned from. */
export interface Lessons {
  items: readonly LearnableItem[];
  /** What the person did with an item: true for kept; undefined while it is pending. */
  decided: ReadonlyMap<string, boolean>;
  /** How close a pending item is to the person's own notes: the more, the closer. Only its spread counts, not its unit. */
  closeness: (item: LearnableItem) => number;
  /** How many of the person's own notes a pending item cites or is cited by. */
  citations?: (item: LearnableItem) => number;
  /** Ms since 1970. */
  now: number;
  wishes?: Wishes;
}

/** Before so many decisions, closeness to the vault alone makes the order. */
export const LEAST_DECISIONS = 20;
