import { setIcon, setTooltip } from 'obsidian';
import type { Outcome } from '../../decided/outcome';
import type { Dictionary } from '../../i18n/dictionary';
import type { DecidedModel } from '../../panel/decided-rows';

/** How an outcome looks: shape before colour. */
const ICONS: Readonly<Record<Outcome, string>> = {
  written: 'file-check-2',
  kept: 'bookmark-check',
  analyzed: 'check',
  declined: 'archive-x',
};

/** One decided item in the list, with what takes it back. Its element shows one item after another. */
export class DecidedRowEl {
  readonly el: HTMLElement;
  private readonly icon: HTMLElement;
  private readonly title: HTMLElement;
  private readonly source: HTMLElement;
  private readonly rest: HTMLElement;
  private readonly stack: HTMLElement;
  private readonly stackCount: HTMLElement;
  private readonly because: HTMLElement;
  private readonly takeBack: HTMLElement;
  private shown = '';

  constructor(
    parent: HTMLElement,
    private readonly t: Dictionary,
    takeBack: (path: string) => void,
  ) {
    this.el = parent.createDiv({ cls: 'tree-item-self is-clickable pending-analysis-row', attr: { role: 'option', tabindex: -1 } });
    this.icon = this.el.createDiv({ cls: 'pending-analysis-state', attr: { role: 'img' } });
    const body = this.el.createDiv({ cls: 'pending-analysis-row-body' });
    this.title = body.createDiv({ cls: 'pending-analysis-row-title' });
    const line = body.createDiv({ cls: 'pending-analysis-row-line' });
    this.source = line.createSpan({ cls: 'pending-analysis-row-source' });
    this.rest = line.createSpan({ cls: 'pending-analysis-row-rest' });
    this.stack = line
      .createSpan({ cls: 'pending-analysis-row-flair' })
      .createSpan({ cls: 'pending-analysis-stack', attr: { role: 'img' } });
    setIcon(this.stack, 'copy');
    this.stackCount = this.stack.createSpan();
    this.because = body.createDiv({ cls: 'pending-analysis-because' });
    // An option holds nothing that can have the focus: this is for a pointer, and keys and the row's menu do the same.
    this.takeBack = this.el.createDiv({ cls: 'clickable-icon pending-analysis-row-undo', attr: { 'aria-hidden': 'true' } });
    setIcon(this.takeBack, 'undo-2');
    this.takeBack.addEventListener('click', (event) => {
      event.stopPropagation();
      takeBack(this.el.dataset['path'] ?? '');
    });
  }

  /** Returns whether its height may have changed. */
  update(model: DecidedModel, { path, isOpen, isCurrent }: { path: string; isOpen: boolean; isCurrent: boolean }): boolean {
    const { el, t } = this;
    const tabIndex = isCurrent ? 0 : -1;
    if (el.tabIndex !== tabIndex) el.tabIndex = tabIndex;
    const shown = JSON.stringify([model, path, isOpen]);
    if (shown === this.shown) return false;
    this.shown = shown;
    el.dataset['path'] = path;
    el.setAttrs({ 'aria-selected': 'false', 'aria-current': isOpen ? 'true' : null });
    el.toggleClass('is-active', isOpen);
    setIcon(this.icon, ICONS[model.outcome]);
    this.icon.setAttr('aria-label', t.decided.outcome[model.outcome]);
    this.title.setText(model.title);
    this.source.setText(model.source);
    this.rest.setText(model.rest);
    this.stack.toggle(model.notes > 1);
    this.stack.setAttr('aria-label', t.queue.stacked(model.notes));
    this.stackCount.setText(t.decided.number(model.notes));
    this.because.toggle(model.because !== '');
    this.because.setText(model.because);
    setTooltip(this.takeBack, model.takeBack);
    return true;
  }
}
