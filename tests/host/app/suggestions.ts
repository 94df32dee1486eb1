/** A list of suggestions with one chosen, shared by the modals and the pop-ups. */
export class Suggestions<T> {
  values: T[] = [];
  selected = 0;

  constructor(
    readonly listEl: HTMLElement,
    readonly owner: {
      renderSuggestion(value: T, el: HTMLElement): void;
      selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
    },
  ) {}

  show(values: T[]): void {
    this.values = values;
    this.listEl.empty();
    for (const [index, value] of values.entries()) {
      const el = this.listEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
      this.owner.renderSuggestion(value, el);
      el.addEventListener('mousemove', () => {
        this.select(index);
      });
      el.addEventListener('mousedown', (event) => {
        event.preventDefault();
      });
      el.addEventListener('click', (event) => {
        this.owner.selectSuggestion(value, event);
      });
    }
    this.select(0);
  }

  select(index: number): void {
    this.selected = (index + this.values.length) % Math.max(1, this.values.length);
    for (const [at, el] of [...this.listEl.children].entries()) {
      el.toggleClass('is-selected', at === this.selected);
      el.setAttr('aria-selected', at === this.selected);
      if (at === this.selected) el.scrollIntoView({ block: 'nearest' });
    }
  }

  choose(event: MouseEvent | KeyboardEvent): void {
    const value = this.values[this.selected];
    if (value !== undefined) this.owner.selectSuggestion(value, event);
  }
}
