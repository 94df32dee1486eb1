import type { Attempt } from '../content/capture';
import { failureKey } from '../content/failure-key';
import type { NoteFailure } from '../content/note-failure';
import type { Dictionary } from '../i18n/dictionary';

/** A failure in words: what happened. */
export interface FailureText {
  title: string;
  body: string;
}

/** The words for a failure at `host`; `until` is when the host may be asked again, where it said so. */
export function failureText(
  failure: NoteFailure,
  { host, until }: { host: string; until?: string | undefined },
  t: Dictionary,
): FailureText {
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
