import { shownKey, type PanelKey } from '../keys/key-table';
import { keyHint, modName, type KeyDeps } from '../keys/run-key';

/** A key that is shown, and in a word what it does. */
export type OfferedKey = readonly [key: PanelKey, text: string];

/** The row of keys most used, as many as there is room for; the last one, always there, leads to all of them. Keys that are switched off are not shown. */
export class KeyHints {
  private readonly most: HTMLElement;
  private shown = '';

  constructor(
    parent: HTMLElement,
    private readonly deps: KeyDeps,
    private readonly offered: readonly OfferedKey[],
    showAll: () => void,
  ) {
    const hints = parent.createDiv({ cls: 'pending-analysis-hints' });
    this.most = hints.createDiv({ cls: 'pending-analysis-hints-most', attr: { 'aria-hidden': 'true' } });
    const all = hints.createEl('button', {
      cls: 'pending-analysis-hint',
      attr: { type: 'button', 'aria-label': `${deps.t.queue.allKeys} (?)` },
    });
    all.createEl('kbd', { text: '?' });
    all.addEventListener('click', showAll);
    this.update();
  }

  update(): void {
    const { t, settings } = this.deps;
    const shows = String(settings().singleKeys);
    if (shows === this.shown) return;
    this.shown = shows;
    this.most.empty();
    for (const [key, text] of this.offered) {
      if (keyHint(key, this.deps) === undefined) continue;
      const hint = this.most.createSpan({ cls: 'pending-analysis-hint' });
      hint.createEl('kbd', { text: key.keys.flatMap((one) => shownKey(one, { t, mod: modName() })).join('') });
      hint.appendText(` ${text}`);
    }
  }
}
