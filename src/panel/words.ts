import type { Dictionary } from '../i18n/dictionary';
import type { NameOf } from '../note/note-title';

/** What is said of notes is said with: the texts of a language, and what notes are called. */
export interface Words {
  t: Dictionary;
  nameOf: NameOf;
}
