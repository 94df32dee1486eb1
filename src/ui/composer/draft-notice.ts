import { setIcon } from 'obsidian';
import type { TakenUp } from '../../permanent/keep-draft';
import type { Dictionary } from '../../i18n/dictionary';

/** Says that a draft goes on, and what has come to be offered otherwise meanwhile; offers to start over. */
export function draftNotice(parent: HTMLElement, { changed }: TakenUp, { t, startOver }: { t: Dictionary; startOver: () => void }): void {
  const notice = parent.createDiv({ cls: 'pending-analysis-already', attr: { role: 'status' } });
  const line = notice.createDiv({ cls: 'pending-analysis-already-line' });
  setIcon(line.createSpan({ cls: 'pending-analysis-message-icon' }), 'history');
  const names = changed.map((field) => t.composer.drafted[field]);
  const text = [t.composer.draftGoesOn, ...(names.length === 0 ? [] : [t.composer.changedMeanwhile(names)])];
  line.createSpan({ cls: 'pending-analysis-already-text', text: t.text(text) });
  line.createEl('button', { text: t.composer.startOver, attr: { type: 'button' } }).addEventListener('click', startOver);
}
