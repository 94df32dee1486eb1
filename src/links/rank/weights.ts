import type { Weights } from './columns';

/** Fitted on five public vaults: the plain sum by which the candidates are found. */
export const shippedWeights: Weights = {
  'mentions-name': { level: 0.93, lead: -0.15 },
  'mentions-link-text': { level: 1.57, lead: -0.81 },
  'similar-text': { level: 1.5, lead: 1.48 },
  'covers-title': { level: 0.84, lead: 0.9 },
  'speaks-of-title': { level: 0.03, lead: 0.17 },
  'shares-tags': { level: 0.3, lead: 0.41 },
  'fits-link-context': { level: 0.04, lead: 0.46 },
  popularity: { level: -1.63, lead: 1.9 },
  'same-folder': { level: 0.65, lead: 0.02 },
  'linked-from-similar': { level: 0.74, lead: 0.18 },
  'linked-from-nearest': { level: -0.01, lead: 0.87 },
  'links-to-similar': { level: 0.25, lead: -0.52 },
  'shares-neighbours': { level: 0.38, lead: 0.71 },
};
