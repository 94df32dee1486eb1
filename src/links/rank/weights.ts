import type { Weights } from './columns';

/** Fitted on five public vaults; the start, and the pull, of fitting to the user's own. */
export const shippedWeights: Weights = {
  'mentions-name': { level: 0.93, lead: -0.2 },
  'mentions-link-text': { level: 1.27, lead: -0.35 },
  'similar-text': { level: 1.23, lead: 1.47 },
  'covers-title': { level: 0.85, lead: 0.84 },
  'speaks-of-title': { level: 0.03, lead: 0.24 },
  'shares-tags': { level: 0.26, lead: 0.41 },
  'fits-link-context': { level: 0.19, lead: 0.49 },
  popularity: { level: -2.31, lead: 2.02 },
  'same-folder': { level: 0.77, lead: -0 },
  'linked-from-similar': { level: 0.97, lead: 0.23 },
  'linked-from-nearest': { level: -0.15, lead: 0.88 },
  'links-to-similar': { level: 0.24, lead: -0.5 },
  'shares-neighbours': { level: 0.32, lead: 0.68 },
};
