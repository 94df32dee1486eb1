import type { Place } from '../note/quote';

/** What is looked at before a note is written, in the order it is told. */
export const GATES = ['statement', 'one-thought', 'stands-alone', 'links', 'no-placeholder', 'own-words', 'new-text'] as const;

export type GateId = (typeof GATES)[number];

/** A link as it stands in a note: whether it leads to a note, and whether its line is one that a template puts there. */
export interface SeenLink {
  target: string;
  resolves: boolean;
  isBoilerplate: boolean;
}

/** A note as gates see it. */
export interface Examined {
  title: string;
  /** Markdown, without the properties and without the heading that repeats the title. */
  body: string;
  /** Links to other notes, without the one to its source. */
  links: readonly SeenLink[];
  /** Path of another note whose text this nearly is. */
  sameTextAs: string | undefined;
}

/** What a gate finds wrong; `at` is where it stands in the body. */
export type Finding =
  | { gate: 'statement'; why: 'empty' | 'topic' | 'question' | 'file-name' }
  | { gate: 'one-thought'; why: 'long' | 'many-points'; count: number }
  | { gate: 'stands-alone'; why: 'names-source' | 'opens-with'; words: string; at: Place }
  | { gate: 'links'; why: 'few' | 'leads-nowhere'; count: number; target?: string }
  | { gate: 'no-placeholder'; words: string; at: Place }
  | { gate: 'own-words'; count: number; at: Place }
  | { gate: 'new-text'; path: string };
