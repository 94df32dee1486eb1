import type { Block } from './blocks';
import type { Feature, Weighed } from './weigh-blocks';

/** Log odds from which the place of a block among others may outweigh its own features. */
const lowest = -1.1;

/** With a larger share of words in links it is a list of them. */
const mostLinks = 0.3;

/** Evidence that a block is the site's, wherever it stands. */
const decisive: ReadonlySet<Feature> = new Set(['teaser', 'furniture', 'longFurniture', 'credit', 'tailHeading', 'underTailHeading']);

/** Whether a block that was left out may still be the article's: nothing but its make speaks against it, and not by much. */
export function mayBelong(block: Block, weight: Weighed): boolean {
  return isLikely(block, weight) && !weight.against.startsWith('~');
}

/** The same wherever it stands: what is around it may speak against it too. */
export function isLikely({ words, linkWords }: Block, { score, against }: Weighed): boolean {
  return score > lowest && linkWords < mostLinks * words && !decisive.has(against);
}
