import type { Attempt, CaptureFailure } from '../content/capture';
import type { Dictionary } from '../i18n/dictionary';
import type { ContentVerdict } from '../note/receipt';

/** Why a note got no full content. */
export type NoteFailure = CaptureFailure | { kind: 'no-link' };

/** A failure in words: what happened. */
export interface FailureText {
  title: string;
  body: string;
}

/** A failure by the name its words go under. */
export type FailureKey = Exclude<keyof Dictionary['failure'], 'unchanged' | 'retry' | 'openPage' | 'paste' | 'unexpected'>;

/** The words for a failure at `host`, which may have told until when to leave it alone. */
export function failureText(failure: NoteFailure, { host, until }: { host: string; until?: string | undefined }, t: Dictionary): FailureText {
  const { title, body } = t.failure[failureKey(failure)];
  return { title, body: body(host, until) };
}

/** What a place said, in a few words. */
export function attemptText({ outcome }: Attempt, t: Dictionary): string {
  switch (outcome.kind) {
    case 'failed':
      return t.attempt.said[outcome.failure.kind];
    case 'refused':
      return t.attempt.said[outcome.refusal.kind];
    case 'judged':
      return t.verdict[outcome.verdict.kind];
  }
}

/** The name a failure's words go under. */
export function failureKey(failure: NoteFailure): FailureKey {
  switch (failure.kind) {
    case 'no-link':
      return 'no-link';
    case 'fetch':
      return failure.failure.kind;
    case 'refusal':
      return failure.refusal.kind;
    case 'verdict':
      return VERDICT_KEYS[failure.verdict.kind];
  }
}

/** The place whose answer the failure is; undefined when nothing was asked. */
export function failedAttempt(failure: NoteFailure, tried: readonly Attempt[]): Attempt | undefined {
  return tried.find(({ outcome }) => {
    if (failure.kind === 'fetch') return outcome.kind === 'failed' && outcome.failure === failure.failure;
    if (failure.kind === 'refusal') return outcome.kind === 'refused' && outcome.refusal === failure.refusal;
    return failure.kind === 'verdict' && outcome.kind === 'judged' && outcome.verdict === failure.verdict;
  });
}

const VERDICT_KEYS: Record<ContentVerdict, FailureKey> = {
  blocked: 'blocked',
  paywalled: 'paywalled',
  stub: 'stub',
  partial: 'stub',
  full: 'stub',
};
