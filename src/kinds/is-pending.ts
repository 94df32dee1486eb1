import type { AdoptedKind } from './adopted-kind';
import { isTemplate } from '../note/is-template';
import { membershipOf } from './membership';
import { TextNote } from './text-note';

/** A note's text and where it lies. */
export interface NoteText {
  path: string;
  text: string;
}

/**
 * The kind that makes a note pending, as its text is: asked again inside every write that only a pending note is to get.
 * Templates of pending notes carry the mark for others, and another plugin's files are not ours to decide on.
 */
export function pendingKind({ path, text }: NoteText, kinds: readonly AdoptedKind[]): AdoptedKind | undefined {
  return isTemplate(text) ? undefined : membershipOf(new TextNote(path, text), kinds).kind;
}

/** Whether a note is pending, as its text is. */
export function isPending(note: NoteText, kinds: readonly AdoptedKind[]): boolean {
  return pendingKind(note, kinds) !== undefined;
}
