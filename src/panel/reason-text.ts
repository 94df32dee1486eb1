import type { Reason } from '../links/reason';
import type { Words } from './words';

/** Why a note is suggested, in words: the strongest reason, or that its text is alike, where nothing rarer can be named. */
export function firstReasonText([first]: readonly Reason[], words: Words): string {
  return first === undefined ? words.t.reason.alike : reasonText(first, words);
}

/** A suggestion's reason in words. */
export function reasonText(reason: Reason, { t, nameOf }: Words): string {
  switch (reason.code) {
    case 'mentions-name':
    case 'mentions-link-text':
      return t.reason.mentions(reason.text);
    case 'shares-terms':
    case 'fits-link-context':
      return t.reason.sharesTerms(reason.terms.slice(0, 3));
    case 'linked-from-similar':
      return t.reason.linkedFrom(reason.paths.length);
    case 'links-to-similar':
      return t.reason.linksTo(reason.paths.length);
    case 'shares-neighbours':
      return t.reason.neighbours(reason.paths.slice(0, 2).map(nameOf));
    case 'shares-tags':
      return t.reason.sharesTags(reason.tags);
  }
}
