import type { Dictionary } from '../i18n/dictionary';
import { safeTitle } from '../untrusted/safe-title';
import type { Refusal } from './refusal';

/** A refusal in words, with what to do instead. What a stranger wrote is quoted on one line, without what cannot be seen, and not at any length. */
export function refusalText(refusal: Refusal, t: Dictionary): string {
  const texts = t.verbs.refused;
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
    case 'note-exists':
    case 'note-gone':
      return texts[refusal.code](refusal.path);
    case 'not-written':
      return texts[refusal.code](refusal.path, refusal.detail);
    case 'template-error':
    case 'unexpected':
      return texts[refusal.code](refusal.detail);
  }
}
