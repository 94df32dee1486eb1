/** An item that is pending or was decided. */
export interface LearnableItem {
  id: string;
  title: string;
  text: string;
  /** Name of its feed; '' where it is not known. */
  source: string;
  /** When it came out, in ms since 1970; undefined where it is not known. */
  date: number | undefined;
}

/** What the person did with an item. */
export interface Decision {
  id: string;
  kept: boolean;
}

/** What the order is learned from. Decisions stand oldest first. */
export interface Lessons {
  items: readonly LearnableItem[];
  decisions: readonly Decision[];
  /** The person's own notes. */
  vault: readonly { path: string; title: string; text: string }[];
  /** Ms since 1970. */
  now: number;
}

/** Before so many decisions, closeness to the vault alone makes the order. */
export const LEAST_DECISIONS = 20;
