import { Notice } from 'obsidian';
import type { Actions } from '../app/actions';
import type { Declined } from '../app/decline';
import { noticeText } from '../panel/notice-text';
import type { Words } from '../panel/words';

/** What deciding from the panel needs. */
export interface DecidingDeps extends Words {
  actions: Pick<Actions, 'decline' | 'undo'>;
}

/** Declines notes, which leave the panel at once; of what could not be written the first is told, as its note may be out of sight. */
export async function declineFromPanel(paths: readonly string[], reason: string, { actions, ...words }: DecidingDeps): Promise<Declined> {
  const result = await actions.decline(paths, { reason });
  const { failed } = result;
  // Of a journal that cannot be written the history tells.
  const [first] = failed.filter(({ failure }) => failure.kind !== 'not-journalled');
  if (first !== undefined) new Notice(noticeText({ kind: 'not-written', ...first }, words));
  return result;
}

/** Takes back what was done last; `show` gets the note that came back first. */
export async function undoFromPanel(show: (path: string) => void, { actions }: DecidingDeps): Promise<void> {
  const undone = await actions.undo();
  const [first] = undone?.restored ?? [];
  if (first !== undefined) show(first);
}
