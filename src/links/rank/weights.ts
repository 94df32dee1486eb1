import type { SignalId } from '../signals';

/** What each signal is worth. */
export type Weights = Readonly<Record<SignalId, number>>;

/** Fitted on five public vaults; the start, and the pull, of fitting to the user's own. */
export const shippedWeights: Weights = {
  'mentions-name': 4,
  'mentions-link-text': 3,
  'similar-text': 4,
  'covers-title': 3,
  'speaks-of-title': 1,
  'fits-link-context': 3,
  'shares-tags': 1,
  popularity: 2,
  'linked-from-similar': 3,
  'links-to-similar': 1,
  'shares-neighbours': 2,
};
