import { isPending } from '../note/is-pending';
import { statusChange } from '../note/status';
import { editProperties, type PropertyEdit } from '../properties/edit-properties';

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
export function declined(text: string, { pending, declined: status }: DeclineStatuses, reason: string): PropertyEdit {
  if (!isPending(text, pending)) return { ok: true, text };
  return editProperties(text, {
    status: statusChange(text, pending, status),
    ...(reason !== '' && { [DECLINED_REASON]: reason }),
  });
}
