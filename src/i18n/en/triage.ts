import { number } from '../number';
import type { Amount } from '../../queue/amount';
import { amount, count } from './count';

/** Declining, and taking it back. */
export const triage = {
  declineThese: (of: Amount) => (of.notes === 1 ? 'Decline' : `Decline ${amount(of)}`),
  declineWithReason: (of: Amount) => (of.notes === 1 ? 'Decline with a reason...' : `Decline ${amount(of)} with a reason...`),
  declineGroup: (of: Amount) => `Decline all ${amount(of)}`,
  whyDecline: (of: Amount) =>
    of.items === 1 ? 'Why is this item declined? Choose or type a reason' : `Why are these ${amount(of)} declined? Choose or type a reason`,
  useReason: 'decline',
  /** What is commonly the reason; written into the note as it stands here. */
  reasons: ['Not relevant', 'Duplicate', 'Known already', 'Too little in it', 'Page is gone', 'Behind a paywall', 'Out of date'],
  duplicate: 'Duplicate',
  /** What is pending among the files chosen in the file explorer. */
  fetchPending: (of: Amount) => `Fetch ${amount(of, 'pending ')}`,
  declinePending: (of: Amount) => `Decline ${amount(of, 'pending ')}`,
  /** A decision over many notes, and one made with a finger. */
  bulk: {
    label: 'Progress of declining',
    declining: (done: number, total: number) => `Declining ${number(done)} of ${count(total, 'item')}`,
    undoing: (done: number, total: number) => `Undoing ${number(done)} of ${count(total, 'file')}`,
    declined: (written: number, total: number, failed: number) =>
      (written === total ? `Declined ${count(total, 'item')}` : `Declined ${number(written)} of ${count(total, 'item')}`) +
      (failed > 0 ? `, ${count(failed, 'note')} could not be written` : ''),
    one: (title: string) => `Declined: ${title}`,
  },
  duplicates: (n: number) => `Decline ${count(n, 'duplicate')}`,
};
