import type { CaptureFailure } from './capture';

/** Why a note got no full content. */
export type NoteFailure =
  | CaptureFailure
  | { kind: 'no-link' }
  /** The page was read, but written into this note it would not be found as it is, or would hide another part of the note. */
  | { kind: 'misread' };
