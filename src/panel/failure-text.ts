import type { Attempt, CaptureFailure } from '../content/capture';
import type { Dictionary } from '../i18n/dictionary';
import type { ContentVerdict } from '../note/receipt';

/** A failure in words: what happened, and what to do. */
export interface FailureText {
  title: string;
  body: string;
}

type FailureKey = Exclude<keyof Dictionary['failure'], 'unchanged' | 'retry' | 'openPage' | 'paste'>;

/** The words for a failure at `host`. */
export function failureText(failure: CaptureFailure | { kind: 'no-link' }, host: string, t: Dictionary): FailureText {
  const { title, body } = t.failure[keyOf(failure)];
  return { title, body: body(host) };
}

/** What a place said, in a few words; empty for one whose article was used. */
export function attemptText({ outcome }: Attempt, t: Dictionary): string {
  switch (outcome.kind) {
    case 'failed':
      return t.failure[outcome.failure.kind].title;
    case 'refused':
      return t.failure[outcome.refusal.kind].title;
    case 'judged':
      return t.verdict[outcome.verdict.kind];
  }
}

function keyOf(failure: CaptureFailure | { kind: 'no-link' }): FailureKey {
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

const VERDICT_KEYS: Record<ContentVerdict, FailureKey> = {
  blocked: 'blocked',
  paywalled: 'paywalled',
  stub: 'stub',
  partial: 'stub',
  full: 'stub',
};
