import { setIcon } from 'obsidian';
import type { Dictionary } from '../i18n/dictionary';

/** The arrow that leads from a face of the panel back to the queue. */
export function backButton(bar: HTMLElement, t: Dictionary, back: () => void): void {
  const button = bar.createEl('button', { cls: 'pending-analysis-quiet', attr: { type: 'button', 'aria-label': t.note.back } });
  setIcon(button.createSpan({ cls: 'pending-analysis-quiet-icon' }), 'arrow-left');
  button.createSpan({ cls: 'pending-analysis-back-text', text: t.note.back });
  button.addEventListener('click', back);
}
