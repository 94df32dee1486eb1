import type { Declined } from '../app/decline';
import type { PutRight } from '../app/put-right';
import type { RunSkip } from '../fetching/run-state';
import type { WriteFailure } from '../write-failure';
import type { runReport } from './run-report';

/** A note chosen for a fetch that is left alone, and why; with what was written and what failed they are all that were chosen. */
export interface Skipped {
  path: string;
  reason: RunSkip['why'] | 'no-link';
}

/** A fetch that did not bring everything: some notes failed, or the run was not waited for any longer and goes on by itself. */
export interface NotFetched {
  code: 'not-all-fetched' | 'fetching-paused' | 'offline' | 'still-fetching';
  notes: readonly string[];
  /** How many notes got content, where the run came to its end. */
  written?: number;
  skipped: readonly Skipped[];
  failures: Report['failures'];
  fetching: Report;
}

type Report = ReturnType<typeof runReport>;

/** Why a verb was not carried out, or not all of it. The code is for programs, the words are the interface's. */
export type Refusal =
  | { code: 'unknown-verb'; name: string; known: readonly string[] }
  | { code: 'unknown-flag'; name: string; known: readonly string[]; meant?: string }
  | { code: 'bad-value'; name: string; value: string; wanted: string }
  | { code: 'missing-flag'; names: readonly string[] }
  /** A verb that writes was given neither notes nor a filter. */
  | { code: 'nothing-chosen' }
  | { code: 'no-such-note'; path: string; meant?: string }
  | { code: 'not-pending'; path: string }
  | { code: 'template-missing'; path: string }
  | { code: 'template-error'; detail: string }
  | { code: 'empty-title'; path: string }
  | { code: 'note-exists'; path: string; written: readonly string[] }
  | { code: 'note-gone'; path: string; written: readonly string[] }
  | { code: 'not-written'; path: string; failure: WriteFailure; detail: string; written: readonly string[] }
  | NotFetched
  | { code: 'not-all-declined'; declined: readonly string[]; unchanged: readonly string[]; failed: Declined['failed'] }
  | { code: 'not-all-repaired'; changed: readonly string[]; unchanged: readonly string[]; failed: PutRight['failed'] }
  | { code: 'unexpected'; detail: string };
