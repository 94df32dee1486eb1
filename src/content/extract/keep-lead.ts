import type { Block } from './blocks';
import { isLikely } from './may-belong';
import type { Weighed } from './weigh-blocks';

/** Fewer words under a title are a date, a name or a label. */
const sentence = 20;

/** How many lines, a date or a name, may stand between a title and its lead. */
const within = 3;

/**
 * Keeps the lead where the article begins further down: the paragraph under the last top heading
 * before it, which templates set in a header of its own, unlike the text it opens. What stands
 * beside a picture there is its caption.
 */
export function keepLead(blocks: readonly Block[], chosen: readonly boolean[], weighed: readonly Weighed[]): boolean[] {
  const keep = [...chosen];
  const first = chosen.indexOf(true);
  const title = blocks.slice(0, Math.max(0, first)).findLastIndex(({ tag }) => tag === 'h1');
  if (title < 0) return keep;
  const below = blocks.slice(title + 1, Math.min(first, title + 1 + within)).findIndex(({ words }) => words >= sentence);
  const lead = title + 1 + below;
  const [block, weight] = [blocks[lead], weighed[lead]];
  if (below < 0 || block === undefined || weight === undefined) return keep;
  if (/^(?:p|h[2-4])$/.test(block.tag) && !isBesidePicture(block) && isLikely(block, weight)) keep[lead] = true;
  return keep;
}

function isBesidePicture({ parent }: Block): boolean {
  return parent.closest('li, figure') !== null || (parent.parentElement ?? parent).querySelector('img, picture, video') !== null;
}
