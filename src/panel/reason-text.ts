import type { Dictionary } from '../i18n/dictionary';
import type { Reason } from '../links/reason';
import { readableOf } from '../markdown/plain-text';
import { inlineText } from '../untrusted/inline-text';
import type { Words } from './words';

/** Why a note is suggested, in words: the strongest reason, or that its text is alike, where nothing rarer can be named. */
export function firstReasonText([first]: readonly Reason[], words: Words): string {
  return first === undefined ? words.t.reason.alike : reasonText(first, words);
}

/** The longest sentence that is written beside a link, as wide as so many Latin letters: two lines of a note. */
const WIDEST = 200;

/**
 * What is written beside a link to a suggested note: the sentence that supports it, as Markdown that does nothing; empty
 * where there is none, as what made the vault's index suggest a note says nothing to a reader.
 */
export function writtenReason(sentence: string | undefined, t: Dictionary): string {
  const text = sentence === undefined ? '' : withinWidth(readableOf(sentence));
  return text === '' ? '' : t.steps.quoted(inlineText(text));
}

/** A sentence cut behind a word, where it is wider. */
function withinWidth(sentence: string): string {
  let width = 0;
  let cut = 0;
  for (const character of sentence) {
    width += character >= '\u2e80' ? 2 : 1;
    if (width > WIDEST) {
      const fits = sentence.slice(0, cut);
      const wordEnd = fits.lastIndexOf(' ');
      return `${(wordEnd > cut / 2 ? fits.slice(0, wordEnd) : fits).replace(/[\s,;:，；：、]+$/, '')}…`;
    }
    cut += character.length;
  }
  return sentence;
}

/** A suggestion's reason in words. */
export function reasonText(reason: Reason, { t, nameOf }: Words): string {
  switch (reason.code) {
    case 'cites':
      return t.reason.cites;
    case 'cited-by':
      return t.reason.citedBy;
    case 'mentions-name':
    case 'mentions-link-text':
      return t.reason.mentions(reason.text);
    case 'shares-subject':
      return t.reason.sharesSubject(reason.terms);
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
