import { coversTitle } from './covers-title';
import { fitsLinkContext } from './fits-link-context';
import { linkedFromNearest } from './linked-from-nearest';
import { linkedFromSimilar } from './linked-from-similar';
import { linksToSimilar } from './links-to-similar';
import { mentionsLinkText } from './mentions-link-text';
import { mentionsName } from './mentions-name';
import { popularity } from './popularity';
import { sameFolder } from './same-folder';
import { sharesNeighbours } from './shares-neighbours';
import { sharesTags } from './shares-tags';
import { similarText } from './similar-text';
import { similarWithLinkers } from './similar-with-linkers';
import { speaksOfTitle } from './speaks-of-title';

/** All signals, in the order they are read: those further down may build on the ones before. */
export const signals = [
  mentionsName,
  mentionsLinkText,
  similarText,
  similarWithLinkers,
  coversTitle,
  speaksOfTitle,
  sharesTags,
  fitsLinkContext,
  popularity,
  sameFolder,
  linkedFromSimilar,
  linkedFromNearest,
  linksToSimilar,
  sharesNeighbours,
] as const;

/** The id of a signal. Weights are records over it, so that the compiler asks for those of a new one. */
export type SignalId = (typeof signals)[number]['id'];
