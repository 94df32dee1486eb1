import { setIcon } from 'obsidian';
import { FILTER_KINDS, type FilterKind, type QueueFilter } from '../../queue/filter';
import type { Dictionary } from '../../i18n/dictionary';
import { filterValueText } from './filter-value-text';

/** What the queue is filtered by, one chip a value, which takes it away again. Nothing is there while nothing is filtered. */
export class FilterChips {
  private readonly el: HTMLElement;
  private shown: QueueFilter | undefined;

  constructor(
    parent: HTMLElement,
    private readonly t: Dictionary,
    private readonly remove: (kind: FilterKind, value: string) => void,
  ) {
    this.el = parent.createDiv({ cls: 'pending-analysis-chips', attr: { role: 'group', 'aria-label': t.queue.filter } });
    this.el.hide();
  }

  update(filter: QueueFilter): void {
    if (filter === this.shown) return;
    this.shown = filter;
    this.el.empty();
    for (const kind of FILTER_KINDS) for (const value of filter[kind]) this.chip(kind, value);
    this.el.toggle(this.el.childElementCount > 0);
  }

  private chip(kind: FilterKind, value: string): void {
    const text = filterValueText(kind, value, this.t);
    const chip = this.el.createEl('button', {
      cls: 'pending-analysis-chip',
      attr: { type: 'button', 'aria-label': this.t.queue.removeFilter(text) },
    });
    chip.createSpan({ cls: 'pending-analysis-chip-text', text });
    setIcon(chip.createSpan({ cls: 'pending-analysis-quiet-icon' }), 'x');
    chip.addEventListener('click', () => {
      this.remove(kind, value);
    });
  }
}
