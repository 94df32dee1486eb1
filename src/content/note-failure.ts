import type { CaptureFailure } from './capture';

/** Why a note got no full content. */
export type NoteFailure = CaptureFailure | { kind: 'no-link' };
