import type { FailureKey } from '../content/failure-key';
import type { Held } from '../content/fetch-full-content';

/** Why a note of a run ended without content of ours: the failures of a fetch, and what the note itself stood in the way with. */
export type FailureCause = FailureKey | 'conflict' | 'link-changed' | 'note-gone' | 'properties-unsafe' | 'unexpected';

/** A note that ended without content. */
export interface RunFailure {
  path: string;
  cause: FailureCause;
  /** The host of the note's link, without `www.`; empty where it has none. */
  host: string;
  /** When the place that refused said it may be asked again. */
  retryAt?: Date;
}

/** A note of a run that needed nothing, and why: it is left alone, holds the very text already, or was decided on meanwhile. */
export interface RunSkip {
  path: string;
  why: Held | 'unchanged' | 'decided';
}

/** A host that keeps the run waiting: its rate limit, a wait it asked for, or a rest after it kept failing. */
export interface SlowHost {
  host: string;
  why: 'paced' | 'asked-to-wait' | 'resting';
  until?: Date;
}

/** A run for whoever only looks at it. */
export interface RunReader {
  /** Where the run stands, in one word: cheap to ask. */
  readonly phase: RunState['phase'];
  state(): RunState;
  /** Calls `listener` after every change; returns what ends that. */
  onChange(listener: () => void): () => void;
}

/** Where a run stands. */
export interface RunState {
  phase: 'idle' | 'running' | 'paused' | 'finished';
  /** The network is away: it goes on by itself when that is back. */
  isOffline: boolean;
  /** Notes of this run, those that joined it later included. */
  total: number;
  /** Notes that are through, however they ended. */
  done: number;
  /** Notes that got content. In the end these, the failures and what was skipped add up to the total. */
  written: number;
  failures: readonly RunFailure[];
  skipped: readonly RunSkip[];
  /** Paths being fetched right now. */
  active: readonly string[];
  /** Milliseconds until the end, as far as can be said. */
  leftMs?: number;
  /** The host that the end waits for. */
  slowest?: SlowHost;
  startedAt?: Date;
  finishedAt?: Date;
}
