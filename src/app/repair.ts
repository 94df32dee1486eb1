import { repaired } from '../properties/repair';
import type { History } from '../undo/history';
import type { Activities } from './activity';
import { editNotes, type Edited } from './edit-notes';

/** Applies to a note's properties the repair that the panel has shown. */
export function repair(path: string, deps: { history: Pick<History, 'run'>; activities: Activities }): Promise<Edited> {
  return editNotes([path], { kind: 'repair', edit: (text) => ({ ok: true, text: repaired(text) }) }, deps);
}
