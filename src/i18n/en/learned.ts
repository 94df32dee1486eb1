import { number } from '../number';
import { count } from './count';

/** What stands out of a sentence is its second part. */
type Parts = readonly [before: string, strong: string, after: string];

/** Why a note stands where it does in the order. Sentences without a beginning or an end: several may stand in one line. */
export const learned = {
  keptAlike: (kept: number, of: number): Parts => ['you kept ', `${number(kept)} of ${number(of)}`, ' like it'],
  declinedAlike: (declined: number, of: number): Parts => ['you declined ', `${number(declined)} of ${number(of)}`, ' like it'],
  keptSource: (kept: number, of: number): Parts => ['you kept ', `${number(kept)} of ${number(of)}`, ' from this source'],
  declinedSource: (declined: number, of: number): Parts => ['you declined ', `${number(declined)} of ${number(of)}`, ' from this source'],
  words: (words: readonly string[]): Parts => ['shares ', words.join(', '), ' with what you kept'],
  cites: (notes: number): Parts => ['cites ', count(notes, 'of your notes', 'of your notes'), ''],
  citedBy: (notes: number): Parts => ['cited by ', count(notes, 'of your notes', 'of your notes'), ''],
  note: (name: string): Parts => ['close to ', name, ''],
  askedMore: ['you asked for ', 'more like this', ''] as Parts,
  askedLess: ['you asked for ', 'less like this', ''] as Parts,
  unlike: ['', 'unlike anything', ' you have decided on: a try'] as Parts,
  semicolon: '; ',
  notYet: (decisions: number, needed: number) =>
    `Ordered by connection alone: after ${number(needed)} decisions the order learns from them (${number(decisions)} so far).`,
  noReason: 'Nothing you decided so far speaks for or against it.',
};
