import { setProperty } from '../properties/edit-properties';
import { hasStatus, withStatus } from '../note/status';
import { propertyOf, readFrontmatter } from '../properties/frontmatter';

/** The property that says why a note was declined. */
export const DECLINED_REASON = 'declined_reason';

/** The statuses a decline goes by. */
export interface DeclineStatuses {
  pending: readonly string[];
  declined: string;
}

/**
 * A note's text once it is declined: its status, and the reason where there is one. A note that is not
 * pending, as when somebody else has decided meanwhile, stays as it is, and so does one declined already.
 */
export function declined(text: string, { pending, declined: status }: DeclineStatuses, reason: string): string {
  if (!hasStatus(propertyOf(readFrontmatter(text), 'status'), pending)) return text;
  const decided = withStatus(text, pending, status);
  return reason === '' ? decided : setProperty(decided, DECLINED_REASON, reason);
}
