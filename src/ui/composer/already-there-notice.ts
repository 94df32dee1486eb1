import { setIcon } from 'obsidian';
import type { ComposerModel } from '../../permanent/composer-model';
import type { Words } from '../../panel/words';

/** Says that a note of this exists already, and offers to extend it in place of making another. */
export class AlreadyThereNotice {
  private readonly el: HTMLElement;

  constructor(
    parent: HTMLElement,
    private readonly model: ComposerModel,
    private readonly words: Words,
  ) {
    this.el = parent.createDiv({ cls: 'pending-analysis-already', attr: { role: 'status' } });
  }

  update(): void {
    const { el, model } = this;
    const { t, nameOf } = this.words;
    const shows = model.target ?? model.alreadyThere[0]?.path ?? '';
    el.toggle(shows !== '');
    if (el.dataset['shows'] === `${shows}${String(model.target)}`) return;
    el.dataset['shows'] = `${shows}${String(model.target)}`;
    el.empty();
    if (model.target !== undefined) {
      this.line(t.composer.extending(nameOf(model.target)), t.composer.createInstead, () => {
        model.extend(undefined);
      });
      return;
    }
    for (const { path, why } of model.alreadyThere) {
      this.line(t.composer.alreadyThere[why](nameOf(path)), t.composer.extendIt, () => {
        model.extend(path);
      });
    }
  }

  private line(text: string, label: string, run: () => void): void {
    const line = this.el.createDiv({ cls: 'pending-analysis-already-line' });
    setIcon(line.createSpan({ cls: 'pending-analysis-message-icon' }), 'files');
    line.createSpan({ cls: 'pending-analysis-already-text', text });
    line.createEl('button', { text: label, attr: { type: 'button' } }).addEventListener('click', run);
  }
}
