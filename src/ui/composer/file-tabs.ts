import { Menu, setIcon } from 'obsidian';
import type { Change } from '../../permanent/change';
import { draftNames } from '../../panel/composer-text';
import type { Words } from '../../panel/words';
import { addLines } from '../menu-items';
import { tabKeys } from './tab-keys';

/** So many tabs are seen at once wherever they stand. With more, a menu lists the files too. */
const SEEN_AT_ONCE = 2;

const ICONS: Record<Change['kind'], string> = { new: 'file-plus', changed: 'pencil' };

interface Tab {
  el: HTMLElement;
  icon: HTMLElement;
  name: HTMLElement;
}

/**
 * A tab for each file, in a strip that scrolls to the chosen one, and at its end a menu that lists all of them by their
 * whole names. Elements stay while a title is typed, so that neither the focus nor the place in the strip is lost.
 */
export class FileTabs {
  private readonly bar: HTMLElement;
  private readonly strip: HTMLElement;
  private readonly all: HTMLButtonElement;
  private readonly count: HTMLElement;
  private readonly tabs: Tab[] = [];
  private files: readonly Change[] = [];
  private chosen = 0;

  constructor(
    parent: HTMLElement,
    private readonly options: Words & {
      /** Id of the element that shows the chosen file. */ panelId: string;
      choose: (index: number) => void;
    },
  ) {
    this.bar = parent.createDiv({ cls: 'pending-analysis-preview-files' });
    this.strip = this.bar.createDiv({
      cls: 'pending-analysis-preview-tabs',
      attr: { role: 'tablist', 'aria-label': options.t.composer.files },
    });
    this.all = this.bar.createEl('button', { cls: 'pending-analysis-all-files', attr: { type: 'button', 'aria-haspopup': 'menu' } });
    this.count = this.all.createSpan();
    setIcon(this.all.createSpan({ cls: 'pending-analysis-quiet-icon' }), 'chevron-down');
    this.all.addEventListener('click', () => {
      this.showMenu();
    });
    tabKeys(this.strip, options.choose);
    this.update([], 0);
  }

  /** Id of the chosen file's tab. */
  get chosenId(): string {
    return this.tabs[this.chosen]?.el.id ?? '';
  }

  update(files: readonly Change[], chosen: number): void {
    const isOther = this.files[this.chosen]?.path !== files[chosen]?.path;
    this.files = files;
    this.chosen = chosen;
    for (const { el } of this.tabs.splice(files.length)) el.remove();
    while (this.tabs.length < files.length) this.tabs.push(this.create(this.tabs.length));
    const names = draftNames(files, this.options.nameOf);
    files.forEach((file, at) => {
      this.draw(this.tabs[at], { ...file, name: names[at] ?? '' }, at === chosen);
    });
    this.bar.toggle(files.length > 0);
    this.all.toggle(files.length > SEEN_AT_ONCE);
    this.all.setAttr('aria-label', this.options.t.composer.allFiles(files.length));
    this.count.setText(this.options.t.queue.number(files.length));
    if (isOther) this.tabs[chosen]?.el.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private create(at: number): Tab {
    const el = this.strip.createEl('button', {
      attr: { type: 'button', role: 'tab', id: `${this.options.panelId}-tab-${at}`, 'aria-controls': this.options.panelId },
    });
    el.addEventListener('click', () => {
      this.options.choose(at);
    });
    return { el, icon: el.createSpan({ cls: 'pending-analysis-tab-icon' }), name: el.createSpan({ cls: 'pending-analysis-tab-name' }) };
  }

  private draw(tab: Tab | undefined, { path, kind, name }: Pick<Change, 'path' | 'kind'> & { name: string }, isChosen: boolean): void {
    if (tab === undefined) return;
    const { el, icon } = tab;
    tab.name.setText(name);
    el.setAttrs({ 'aria-selected': String(isChosen), tabindex: isChosen ? 0 : -1 });
    if (el.title === path && el.dataset['kind'] === kind) return;
    el.title = path;
    el.dataset['kind'] = kind;
    setIcon(icon, ICONS[kind]);
  }

  private showMenu(): void {
    const names = draftNames(this.files, this.options.nameOf);
    const { left, bottom } = this.all.getBoundingClientRect();
    addLines(
      new Menu(),
      this.files.map(({ kind }, at) => ({
        title: names[at] ?? '',
        icon: ICONS[kind],
        checked: at === this.chosen,
        run: () => {
          this.options.choose(at);
        },
      })),
    ).showAtPosition({ x: left, y: bottom }, this.all.doc);
  }
}
