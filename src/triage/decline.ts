/** The property that says why a note was declined. */
export const DECLINED_REASON = 'declined_reason';
