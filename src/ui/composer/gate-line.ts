import { setIcon } from 'obsidian';
import type { Asked } from '../../gates/examine';
import type { Finding } from '../../gates/gate';
import type { Dictionary } from '../../i18n/dictionary';
import { findingText, remedyText } from '../../panel/gate-text';

/** The id by which the button is described by what is not met. */
export const UNMET_ID = 'pending-analysis-unmet';

/** What gates say of the note before it is written: met, a tick; not met, a dashed ring and what is wrong, which goes there. */
export class GateLine {
  private readonly list: HTMLElement;
  private readonly unmet: HTMLElement;
  private shown = '';

  constructor(
    parent: HTMLElement,
    private readonly deps: { t: Dictionary; nameOf: (path: string) => string; go: (finding: Finding) => void },
  ) {
    this.list = parent.createDiv({ cls: 'pending-analysis-gates', attr: { role: 'list', 'aria-label': deps.t.composer.gates.label } });
    this.unmet = parent.createDiv({ attr: { id: UNMET_ID, hidden: '' } });
  }

  /** Shows what was asked; nothing asked shows nothing. What has not changed keeps the focus. */
  update(asked: readonly Asked[]): void {
    const { t, nameOf, go } = this.deps;
    this.list.toggle(asked.length > 0);
    const shown = JSON.stringify(asked);
    if (shown === this.shown) return;
    this.shown = shown;
    this.list.empty();
    for (const { gate, finding } of asked) {
      const item = this.list.createDiv({ cls: 'pending-analysis-gate', attr: { role: 'listitem', 'data-gate': gate } });
      setIcon(item.createSpan({ cls: 'pending-analysis-gate-icon' }), finding === undefined ? 'check' : 'circle-dashed');
      if (finding === undefined) {
        item.createSpan({ text: t.composer.gates.met[gate] });
        continue;
      }
      const button = item.createEl('button', { text: findingText(finding, { t, nameOf }), attr: { type: 'button' } });
      button.setAttr('aria-label', t.text([findingText(finding, { t, nameOf }) + t.composer.gates.stop, remedyText(finding, t)]));
      button.addEventListener('click', () => {
        go(finding);
      });
    }
    const wrong = asked.flatMap(({ finding }) => (finding === undefined ? [] : [findingText(finding, { t, nameOf })]));
    this.unmet.setText(wrong.join(', '));
  }
}
