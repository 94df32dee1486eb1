import { propertyOf, readFrontmatter } from '../properties/frontmatter';
import { isForeignText } from './foreign-file';
import { isTemplate } from './is-template';
import { hasStatus } from './status';

/**
 * Whether a note's text says that it is pending: asked again inside every write that only a pending note is to get.
 * Templates of pending notes carry the status for others, and another plugin's files are not ours to decide on.
 */
export function isPending(text: string, pendingStatuses: readonly string[]): boolean {
  return hasStatus(propertyOf(readFrontmatter(text), 'status'), pendingStatuses) && !isTemplate(text) && !isForeignText(text);
}
