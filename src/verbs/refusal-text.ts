import type { Dictionary } from '../i18n/dictionary';
import { writeFailureText } from '../panel/write-failure-text';
import { baseName } from '../text/path';
import { safeTitle } from '../untrusted/safe-title';
import type { Refusal } from './refusal';

/** How many notes a refusal tells of one by one. */
const MOST_NAMED = 3;

/** A refusal in words, with what to do instead. What a stranger wrote is quoted on one line, without what cannot be seen, and not at any length. */
export function refusalText(refusal: Refusal, t: Dictionary): string {
  const texts = t.verbs.refused;
  // Scripts and their authors know notes by their files.
  const words = { t, nameOf: baseName };
  switch (refusal.code) {
    case 'unknown-verb':
      return texts[refusal.code](safeTitle(refusal.name), refusal.known.join(', '));
    case 'unknown-flag':
      return texts[refusal.code](safeTitle(refusal.name), refusal.known.join(', '), refusal.meant);
    case 'bad-value':
      return texts[refusal.code](refusal.name, safeTitle(refusal.value), refusal.wanted);
    case 'missing-flag':
      return texts[refusal.code](refusal.names.join(', '));
    case 'nothing-chosen':
      return texts[refusal.code];
    case 'no-such-note':
      return texts[refusal.code](safeTitle(refusal.path), refusal.meant);
    case 'not-pending':
    case 'template-missing':
    case 'empty-title':
      return texts[refusal.code](refusal.path);
    case 'note-exists':
      return writeFailureText(refusal.path, { kind: 'in-the-way' }, words).body;
    case 'note-gone':
      return writeFailureText(refusal.path, { kind: 'note-gone' }, words).body;
    case 'not-written':
      return writeFailureText(refusal.path, refusal.failure, words).body;
    case 'not-all-declined':
      return t.text([
        t.verbs.declined(refusal.declined.length),
        ...refusal.failed.slice(0, MOST_NAMED).map(({ path, failure }) => writeFailureText(path, failure, words).body),
      ]);
    case 'not-all-repaired':
      return t.text([
        t.verbs.repaired(refusal.changed.length),
        ...refusal.failed.slice(0, MOST_NAMED).map(({ path, failure }) => writeFailureText(path, failure, words).body),
      ]);
    case 'not-all-fetched':
      return t.verbs.fetched(refusal.written ?? 0, refusal.failures.length);
    case 'fetching-paused':
    case 'offline':
    case 'still-fetching':
      return texts[refusal.code];
    case 'template-error':
    case 'unexpected':
      return texts[refusal.code](refusal.detail);
  }
}
