/** Rows under one heading: what it is called, and their elements, in order. */
export interface RowGroup {
  name: string;
  rows: readonly HTMLElement[];
}

let made = 0;

/**
 * The groups of a list box, for those who hear it. Headings and rows lie flat, as rows are reused, so a group is an
 * element without any look that owns the rows under its heading.
 */
export class RowGroups {
  private readonly els: HTMLElement[] = [];

  constructor(private readonly listbox: HTMLElement) {}

  /** Shows these groups, all others are gone. A row is told by its id, and gets one where it has none. */
  update(groups: readonly RowGroup[]): void {
    for (const el of this.els.splice(groups.length)) el.remove();
    groups.forEach(({ name, rows }, at) => {
      const el = (this.els[at] ??= this.add());
      for (const row of rows) row.id ||= `pending-analysis-row-${(made += 1)}`;
      set(el, 'aria-label', name);
      set(el, 'aria-owns', rows.map(({ id }) => id).join(' '));
    });
  }

  /** Groups are read in the order they stand in, before the rows that are in none. */
  private add(): HTMLElement {
    const el = createDiv({ attr: { role: 'group' } });
    const last = this.els.at(-1);
    if (last === undefined) this.listbox.prepend(el);
    else last.after(el);
    return el;
  }
}

/** What is there already is not written again: the list is put in order at every rest of the scrolling. */
function set(el: HTMLElement, name: string, value: string): void {
  if (el.getAttribute(name) !== value) el.setAttr(name, value);
}
