import type { Dictionary } from '../../i18n/dictionary';

/** The row of keys most used, as many as there is room for; the last one, always there, leads to all of them. */
export function keyHints(parent: HTMLElement, t: Dictionary, showAll: () => void): void {
  const { keys } = t.queue;
  const hints = parent.createDiv({ cls: 'pending-analysis-hints' });
  const most = hints.createDiv({ cls: 'pending-analysis-hints-most', attr: { 'aria-hidden': 'true' } });
  const shown: readonly (readonly [keys: readonly string[], text: string])[] = [
    [['↑', '↓'], keys.move],
    [[t.keys.space], keys.peek],
    [['F'], keys.fetch],
    [['D'], keys.decline],
  ];
  for (const [pressed, text] of shown) {
    const hint = most.createSpan({ cls: 'pending-analysis-hint' });
    hint.createEl('kbd', { text: pressed.join('') });
    hint.appendText(` ${text}`);
  }
  const all = hints.createEl('button', { cls: 'pending-analysis-hint', attr: { type: 'button', 'aria-label': t.queue.allKeys } });
  all.createEl('kbd', { text: '?' });
  all.addEventListener('click', showAll);
}
