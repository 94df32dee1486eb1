import { number } from '../number';
import { count } from './count';

/** Declining, and taking it back. */
export const triage = {
  declineThese: (n: number) => (n === 1 ? 'Decline' : `Decline ${number(n)} notes`),
  declineWithReason: (n: number) => (n === 1 ? 'Decline with a reason...' : `Decline ${number(n)} notes with a reason...`),
  declineGroup: (n: number) => `Decline all ${count(n, 'note')}`,
  whyDecline: (n: number) =>
    n === 1 ? 'Why is this note declined? Choose or type a reason' : `Why are these ${number(n)} notes declined? Choose or type a reason`,
  useReason: 'decline',
  /** What is commonly the reason; written into the note as it stands here. */
  reasons: ['Not relevant', 'Duplicate', 'Known already', 'Too little in it', 'Page is gone', 'Behind a paywall', 'Out of date'],
  duplicate: 'Duplicate',
  /** A number of notes in the file explorer. */
  fetchPending: (n: number) => `Fetch ${count(n, 'pending note')}`,
  declinePending: (n: number) => `Decline ${count(n, 'pending note')}`,
  /** A decision over many notes, and one made with a finger. */
  bulk: {
    label: 'Progress of declining',
    declining: (done: number, total: number) => `Declining ${number(done)} of ${number(total)}`,
    undoing: (done: number, total: number) => `Undoing ${number(done)} of ${number(total)}`,
    declined: (written: number, total: number, failed: number) =>
      (written === total ? `Declined ${count(total, 'item')}` : `Declined ${number(written)} of ${count(total, 'item')}`) +
      (failed > 0 ? `, ${count(failed, 'note')} could not be written` : ''),
    one: (title: string) => `Declined: ${title}`,
  },
  duplicates: (n: number) => `Decline ${count(n, 'duplicate')}`,
};
