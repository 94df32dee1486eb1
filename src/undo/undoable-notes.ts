import type { NoteStore } from '../ports';
import type { History } from './history';
import type { OperationKind } from './operation';

/** The notes, each write of which is an operation of its own that can be taken back. */
export function undoableNotes(notes: NoteStore, history: Pick<History, 'run'>, kind: OperationKind): Pick<NoteStore, 'read' | 'update'> {
  return {
    read: (path) => notes.read(path),
    update: (path, edit) => history.run(kind, (recorded) => recorded.update(path, edit)),
  };
}
