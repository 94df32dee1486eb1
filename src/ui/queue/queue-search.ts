import { Menu } from 'obsidian';
import { FILTER_KINDS, isFiltering, NO_FILTER, toggledFilter, valuesOf, type FilterKind, type QueueFilter } from '../../queue/filter';
import { iconButton } from '../icon-button';
import { addLines } from '../menu-items';
import type { PanelDeps } from '../panel-deps';
import { FilterChips } from './filter-chips';
import { FilterModal } from './filter-modal';
import { filterValueText } from './filter-value-text';

/** Values of a kind that stand in the menu; the others are searched for. */
const OFFERED = 6;

/** The search box with the filter inside. Its input is made once, so focus and caret stay. */
export class QueueSearch {
  readonly input: HTMLInputElement;
  private searched = '';
  private readonly clearButton: HTMLElement;
  private readonly filterButton: HTMLButtonElement;
  private readonly chips: FilterChips;

  constructor(
    parent: HTMLElement,
    private readonly deps: PanelDeps,
    private readonly changed: () => void,
  ) {
    const { t } = deps;
    const box = parent.createDiv({ cls: 'search-input-container pending-analysis-search' });
    this.input = box.createEl('input', {
      attr: { type: 'search', placeholder: t.queue.search, spellcheck: 'false', enterkeyhint: 'search' },
    });
    this.clearButton = box.createDiv({ cls: 'search-input-clear-button', attr: { 'aria-label': t.queue.clearSearch, role: 'button' } });
    this.clearButton.hide();
    this.filterButton = iconButton(box, {
      icon: 'list-filter',
      label: t.queue.filter,
      cls: 'clickable-icon pending-analysis-filter',
      onClick: () => {
        this.filterMenu();
      },
    });
    this.filterButton.setAttr('aria-haspopup', 'menu');
    this.chips = new FilterChips(parent, t, (kind, value) => {
      void this.toggle(kind, value).then(() => {
        this.input.focus();
      });
    });
    // Half a word of an input method is not what is looked for yet.
    this.input.addEventListener('input', (event) => {
      if (!('isComposing' in event && event.isComposing)) this.changedText();
    });
    this.input.addEventListener('compositionend', () => {
      this.changedText();
    });
    this.clearButton.addEventListener('click', () => {
      this.clear();
      this.input.focus();
    });
  }

  /** What is searched for, as far as it is typed to its end. */
  get text(): string {
    return this.searched;
  }

  clear(): void {
    this.input.value = '';
    this.changedText();
  }

  /** A key was pressed in the field; `rows` are what it may lead to. Whether it means anything here. */
  onKey(event: KeyboardEvent, rows: { focus: () => void } | undefined): boolean {
    if (event.isComposing) return false;
    if (event.key === 'Escape' && this.widen()) return true;
    if (!['ArrowDown', 'Enter', 'Escape'].includes(event.key) || rows === undefined) return false;
    rows.focus();
    return true;
  }

  /** Takes away what narrows the queue, one thing at a time: the search first, then the filter. False where nothing does. */
  widen(): boolean {
    if (this.text !== '') this.clear();
    else if (isFiltering(this.deps.settings().filter)) void this.save(NO_FILTER);
    else return false;
    return true;
  }

  update(): void {
    const { filter } = this.deps.settings();
    this.filterButton.toggleClass('is-active', isFiltering(filter));
    this.chips.update(filter);
  }

  private changedText(): void {
    this.searched = this.input.value;
    this.clearButton.toggle(this.input.value !== '');
    this.changed();
  }

  private filterMenu(): void {
    const { settings, arrangement, closeness, t } = this.deps;
    const { filter } = settings();
    const menu = new Menu();
    const items = arrangement.items().map(({ entries }) => entries);
    for (const kind of FILTER_KINDS) {
      const values = valuesOf(items, kind, (path) => closeness.languageOf(path));
      if (values.length < 2 && filter[kind].length === 0) continue;
      const offered = values.slice(0, OFFERED);
      const chosen = filter[kind].filter((value) => !offered.some((other) => other.value === value)).map((value) => ({ value, items: 0 }));
      menu.addItem((item) => item.setTitle(t.queue.filterBy[kind]).setIsLabel(true).setSection(kind));
      addLines(
        menu,
        [...offered, ...chosen].map(({ value, items: count }) => ({
          title: filterValueText(kind, value, t) + (count === 0 ? '' : ` (${t.queue.number(count)})`),
          section: kind,
          checked: filter[kind].includes(value),
          run: () => {
            // Several values are often wanted: the menu is there again, where it was.
            void this.toggle(kind, value).then(() => {
              this.filterMenu();
            });
          },
        })),
      );
      if (values.length > OFFERED) {
        addLines(menu, [
          {
            title: t.queue.moreValues,
            section: kind,
            run: () => {
              new FilterModal(this.deps.app, t, kind, values, (value) => void this.toggle(kind, value)).open();
            },
          },
        ]);
      }
    }
    if (isFiltering(filter))
      addLines(menu, [
        {
          title: t.queue.clearFilter,
          icon: 'x',
          section: 'clear',
          run: () => void this.save(NO_FILTER),
        },
      ]);
    const { left, bottom } = this.filterButton.getBoundingClientRect();
    menu.showAtPosition({ x: left, y: bottom }, this.filterButton.doc);
  }

  private toggle(kind: FilterKind, value: string): Promise<void> {
    return this.save(toggledFilter(this.deps.settings().filter, kind, value));
  }

  private async save(filter: QueueFilter): Promise<void> {
    await this.deps.saveSettings({ filter });
    this.changed();
  }
}
