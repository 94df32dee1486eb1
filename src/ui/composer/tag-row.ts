import { setIcon } from 'obsidian';
import { sameTag, tagFrom, type Tag } from '../../untrusted/tag';
import type { Dictionary } from '../../i18n/dictionary';
import type { ComposerModel } from '../../permanent/composer-model';
import { iconButton } from '../icon-button';

/** The tags as pills, those on offer behind them, and a field for another. */
export class TagRow {
  constructor(
    private readonly el: HTMLElement,
    private readonly model: ComposerModel,
    private readonly t: Dictionary,
  ) {
    this.draw();
  }

  private draw(): void {
    const { el, model, t } = this;
    const { tags } = model.fields;
    el.empty();
    for (const tag of tags) {
      const pill = el.createDiv({ cls: 'multi-select-pill' });
      pill.createSpan({ cls: 'multi-select-pill-content', text: tag });
      iconButton(pill, {
        icon: 'x',
        label: t.composer.removeTag(tag),
        cls: 'multi-select-pill-remove-button',
        onClick: () => {
          this.set(tags.filter((other) => other !== tag));
        },
      });
    }
    for (const tag of model.suggestedTags.filter((other) => !tags.includes(other))) {
      const offer = el.createEl('button', { cls: 'pending-analysis-tag-offer', attr: { type: 'button' } });
      setIcon(offer.createSpan(), 'plus');
      offer.createSpan({ text: tag });
      offer.addEventListener('click', () => {
        this.set([...tags, tag]);
      });
    }
    const input = el.createEl('input', {
      cls: 'multi-select-input',
      attr: { type: 'text', placeholder: t.composer.addTag, 'aria-label': t.composer.addTag },
    });
    input.addEventListener('keydown', (event) => {
      const tag = tagFrom(input.value);
      if ((event.key !== 'Enter' && event.key !== ',') || event.isComposing || tag === undefined) return;
      event.preventDefault();
      this.set(tags.some((other) => sameTag(other, tag)) ? tags : [...tags, tag]);
    });
  }

  private set(tags: readonly Tag[]): void {
    this.model.set({ tags });
    this.draw();
    this.el.find('input').focus();
  }
}
