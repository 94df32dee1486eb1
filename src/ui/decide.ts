import { Notice } from 'obsidian';
import type { Actions } from '../app/actions';
import type { Dictionary } from '../i18n/dictionary';
import { noticeText } from '../panel/notice-text';

/** What deciding from the panel needs. */
export interface DecidingDeps {
  actions: Pick<Actions, 'decline' | 'undo'>;
  t: Dictionary;
}

/** Declines notes, which leave the panel at once; of what could not be written the first is told, as its note may be out of sight. */
export async function declineFromPanel(paths: readonly string[], reason: string, { actions, t }: DecidingDeps): Promise<void> {
  const { failed } = await actions.decline(paths, { reason });
  // Of a journal that cannot be written the history tells.
  const [first] = failed.filter(({ failure }) => failure.kind !== 'not-journalled');
  if (first !== undefined) new Notice(noticeText({ kind: 'not-written', ...first }, t));
}

/** Takes back what was done last; `show` gets the note that came back first. */
export async function undoFromPanel(show: (path: string) => void, { actions }: DecidingDeps): Promise<void> {
  const undone = await actions.undo();
  const [first] = undone?.restored ?? [];
  if (first !== undefined) show(first);
}
