import { readFrontmatter } from '../properties/frontmatter';
import { lostTextIn } from '../text/lost-text';

/** Whether bytes or a page's source stand where text should: such a note says nothing, whatever words are left in it. */
export function hasLostText(text: string): boolean {
  return lostTextIn(text, readFrontmatter(text)?.to ?? 0).length > 0;
}
