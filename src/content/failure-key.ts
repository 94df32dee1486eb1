import type { ContentVerdict } from '../note/receipt';
import type { Attempt } from './capture';
import type { FetchFailure } from './fetch/fetch-failure';
import type { NoteFailure } from './note-failure';
import type { Refusal } from './sources/source';

/** Content that is not worth keeping, by what it is. */
type PoorVerdict = Exclude<ContentVerdict, 'full' | 'partial'>;

/** A failure in one word: what failures are grouped by, worded by, and called in a note's properties. */
export type FailureKey = 'no-link' | 'misread' | FetchFailure['kind'] | Refusal['kind'] | PoorVerdict;

/** The word for a failure. */
export function failureKey(failure: NoteFailure): FailureKey {
  switch (failure.kind) {
    case 'no-link':
    case 'misread':
      return failure.kind;
    case 'fetch':
      return failure.failure.kind;
    case 'refusal':
      return failure.refusal.kind;
    case 'verdict':
      return poorVerdict(failure.verdict.kind);
  }
}

/** What a failure says of the page's content; undefined where it never came to that. */
export function failureVerdict(failure: NoteFailure): PoorVerdict | undefined {
  if (failure.kind === 'verdict') return poorVerdict(failure.verdict.kind);
  const key = failureKey(failure);
  if (key === 'blocked' || key === 'forbidden') return 'blocked';
  return key === 'removed' || key === 'not-the-article' ? 'stub' : undefined;
}

/** Whether the same request may succeed another time without anybody doing anything. */
export function isPassing(key: FailureKey): boolean {
  return key === 'offline' || key === 'timed-out' || key === 'rate-limited' || key === 'server-error' || key === 'resting';
}

/** The place whose answer the failure is; undefined when nothing was asked. */
export function failedAttempt(failure: NoteFailure, tried: readonly Attempt[]): Attempt | undefined {
  return tried.find(({ outcome }) => {
    if (failure.kind === 'fetch') return outcome.kind === 'failed' && outcome.failure === failure.failure;
    if (failure.kind === 'refusal') return outcome.kind === 'refused' && outcome.refusal === failure.refusal;
    return failure.kind === 'verdict' && outcome.kind === 'judged' && outcome.verdict === failure.verdict;
  });
}

/** When a place said it may be asked again. */
export function retryAt({ outcome }: Attempt): Date | undefined {
  if (outcome.kind === 'failed' && 'retryAt' in outcome.failure) return outcome.failure.retryAt;
  return outcome.kind === 'refused' && outcome.refusal.kind === 'service' ? outcome.refusal.retryAt : undefined;
}

function poorVerdict(kind: ContentVerdict): PoorVerdict {
  return kind === 'full' || kind === 'partial' ? 'stub' : kind;
}
