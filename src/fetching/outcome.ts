import type { Captured, CapturedFacts, Fetched, FetchProgress } from '../content/fetch-full-content';
import { failedAttempt, failureKey, retryAt } from '../content/failure-key';
import type { WriteFailure } from '../write-failure';
import type { RunFailure, RunSkip } from './run-state';

/** What goes on with a note that is fetched, and what came of it, for whoever shows it. */
export type FetchActivity =
  /** `held`: its next request may not be sent now, as the run is paused or the network away. */
  | { kind: 'fetching'; progress?: FetchProgress | { kind: 'held' } }
  | Extract<Fetched, { kind: 'failed' }>
  | { kind: 'conflict'; mine: string; captured: Captured }
  /** Full content was just written: the sources that were tried, for the receipt to unfold, and what the page said of itself. */
  | { kind: 'fetched'; captured: CapturedFacts }
  /** Somebody decided on the note, or changed its link, while it was fetched. */
  | { kind: 'refused'; reason: 'decided' | 'link-changed' }
  /** Nothing was written. */
  | { kind: 'not-written'; failure: WriteFailure };

/** Why a fetch gave its note no content; undefined when it did, or the note has it already. */
export function failureOf(fetched: Fetched): Pick<RunFailure, 'cause' | 'retryAt'> | undefined {
  switch (fetched.kind) {
    case 'written':
    case 'unchanged':
    case 'held':
    case 'decided':
      return undefined;
    case 'failed': {
      const attempt = failedAttempt(fetched.failure, fetched.tried);
      const again = attempt && retryAt(attempt);
      return { cause: failureKey(fetched.failure), ...(again && { retryAt: again }) };
    }
    case 'conflict':
    case 'link-changed':
    case 'note-gone':
    case 'properties-unsafe':
      return { cause: fetched.kind };
  }
}

/** Why a note needed nothing; undefined where something was written, or failed. */
export function skipOf(fetched: Fetched): RunSkip['why'] | undefined {
  switch (fetched.kind) {
    case 'held':
      return fetched.why;
    case 'unchanged':
    case 'decided':
      return fetched.kind;
    default:
      return undefined;
  }
}

/** What the panel shows beside the note after a fetch. */
export function activityOf(fetched: Fetched): FetchActivity | undefined {
  switch (fetched.kind) {
    case 'written':
    case 'unchanged':
      return { kind: 'fetched', captured: factsOf(fetched.captured) };
    case 'note-gone':
    case 'properties-unsafe':
      return { kind: 'not-written', failure: { kind: fetched.kind } };
    case 'held':
      return undefined;
    case 'decided':
    case 'link-changed':
      return { kind: 'refused', reason: fetched.kind };
    case 'conflict':
      return fetched;
    case 'failed':
      return failureKey(fetched.failure) === 'cancelled' ? undefined : fetched;
  }
}

function factsOf({ article: { words, metadata }, ...captured }: Captured): CapturedFacts {
  return { ...captured, article: { words, metadata } };
}
