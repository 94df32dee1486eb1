import type { Block } from './blocks';
import { hintsOf, isFavourable, isNeutral } from './hints';

/** Whether a block stands in the article's own element, `core`, and in nothing of a site's in it. */
export function isWithin(block: Block | undefined, core: Element | undefined): boolean {
  if (block === undefined || core === undefined || core.localName === 'body' || !core.contains(block.parent)) return false;
  for (let at: Element | null = block.parent; at !== null && at !== core; at = at.parentElement)
    if (hintsOf(at).some((hint) => !isFavourable(hint) && !isNeutral(hint))) return false;
  return true;
}
