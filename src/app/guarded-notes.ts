import { isForeignText } from '../note/foreign-file';
import { NoteForeign, type NoteStore } from '../ports';

/** Notes for the use cases: an edit of a file that belongs to another plugin is refused, whatever asked for it. */
export function guardedNotes(notes: NoteStore): NoteStore {
  return {
    read: (path) => notes.read(path),
    exists: (path) => notes.exists(path),
    create: (path, text) => notes.create(path, text),
    move: (from, to) => notes.move(from, to),
    trash: (path) => notes.trash(path),
    update: (path, edit) =>
      notes.update(path, (text) => {
        const after = edit(text);
        if (after !== text && isForeignText(text)) throw new NoteForeign(path);
        return after;
      }),
  };
}
