import { setIcon } from 'obsidian';
import type { Dictionary } from '../../i18n/dictionary';

/** What stands in place of an empty queue: it teaches the one property that fills it. */
export function emptyQueue(
  parent: HTMLElement,
  t: Dictionary,
  {
    status,
    canMakePending,
    makePending,
    chooseStatus,
    lookOver,
  }: { status: string; canMakePending: boolean; makePending: () => void; chooseStatus: () => void; lookOver: () => void },
): void {
  const box = parent.createDiv({ cls: 'pending-analysis-empty' });
  setIcon(box.createDiv(), 'inbox');
  box.createDiv({ cls: 'pending-analysis-empty-title', text: t.queue.emptyTitle });
  box.createDiv({ text: t.queue.emptyBefore });
  box.createEl('code', { text: `status: ${status}` });
  box.createDiv({ text: t.queue.emptyAfter });
  const link = (text: string, run: () => void): void => {
    box.createEl('button', { cls: 'pending-analysis-link', text, attr: { type: 'button' } }).addEventListener('click', run);
  };
  if (canMakePending) link(t.queue.makePending, makePending);
  link(t.queue.changeStatus, chooseStatus);
  link(t.kinds.command, lookOver);
}
