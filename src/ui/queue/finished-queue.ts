import { setIcon } from 'obsidian';
import { tallyOf } from '../../decided/decided-item';
import type { Outcome } from '../../decided/outcome';
import type { Dictionary } from '../../i18n/dictionary';
import { startOfDay } from '../../panel/decided-rows';
import type { ListName } from '../../panel/lists';
import type { PanelDeps } from '../panel-deps';

/** What a queue that was worked through says. */
export interface FinishedQueue {
  /** What was decided today, in items; those of which there are none are left out. */
  today: readonly (readonly [outcome: Outcome, items: number])[];
  canUndo: boolean;
}

/** What it offers. */
export interface FinishedEvents {
  undo: () => void;
  show: (list: ListName) => void;
}

/** What an empty queue says where something was decided before; undefined where nothing was. */
export function finishedQueue({ decided, history }: Pick<PanelDeps, 'decided' | 'history'>): FinishedQueue | undefined {
  const items = decided.now();
  if (items.length === 0) return undefined;
  return { today: tallyOf(items, startOfDay(Date.now())), canUndo: history.last() !== undefined };
}

/** Shows it. */
export function showFinished(parent: HTMLElement, { today, canUndo }: FinishedQueue, t: Dictionary, on: FinishedEvents): void {
  const box = parent.createDiv({ cls: 'pending-analysis-empty' });
  setIcon(box.createDiv(), 'check-check');
  box.createDiv({ cls: 'pending-analysis-empty-title', text: t.decided.finished });
  box.createDiv({ text: today.length === 0 ? t.decided.noneToday : t.decided.tally(today) });
  const buttons = box.createDiv({ cls: 'pending-analysis-empty-actions' });
  const button = (text: string, run: () => void): void => {
    buttons.createEl('button', { text, attr: { type: 'button' } }).addEventListener('click', run);
  };
  if (canUndo) button(t.queue.undo, on.undo);
  button(t.commands.showDecided, () => {
    on.show('decided');
  });
}
