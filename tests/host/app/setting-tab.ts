import type { App } from './app';
import { setIcon } from './icons';
import type { Plugin } from './plugin';
import { Setting, SettingGroup } from './setting';
import { addControl } from './setting-control';
import { live, type SettingItem, type SettingPageRow, type SettingRow, type SettingRowGroup } from './setting-definitions';

function isGroup(item: SettingItem): item is SettingRowGroup {
  return item.type === 'group' || item.type === 'list';
}

/** A page of settings below a tab that the plugin draws itself. */
export abstract class SettingPage {
  readonly rootEl = createDiv('setting-page');
  readonly titlebarEl = this.rootEl.createDiv('setting-page-titlebar');
  readonly containerEl = this.rootEl.createDiv('setting-page-content');
  title = '';

  abstract display(): void;
  hide(): void {
    this.containerEl.empty();
  }
}

/** A plugin's settings: described as data, or drawn by `display` where there is no description. */
export abstract class SettingTab {
  icon = 'settings';
  readonly containerEl = createDiv('vertical-tab-content');
  settingItems: SettingItem[] = [];
  /** The rows drawn now, with what decides whether they are seen and can be used. */
  #drawn: { el: HTMLElement; item: SettingItem; setting?: Setting }[] = [];
  #cleanups: (() => unknown)[] = [];
  #open = false;
  #pages: SettingPageRow[] = [];

  constructor(readonly app: App) {}

  getSettingDefinitions(): SettingItem[] {
    return [];
  }
  abstract getControlValue(key: string): unknown;
  abstract setControlValue(key: string, value: unknown): void | Promise<void>;
  display(): void {
    return undefined;
  }
  hide(): void {
    this.#clear();
  }

  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.#open) this.#draw();
  }

  /** Shows the tab; only the app calls this. */
  show(): void {
    this.#open = true;
    this.#pages = [];
    this.update();
    if (this.settingItems.length === 0) this.display();
  }

  /** Leaves the tab; only the app calls this. */
  leave(): void {
    this.#open = false;
    this.hide();
    this.#clear();
  }

  refreshDomState(): void {
    for (const { el, item, setting } of this.#drawn) {
      el.toggle(live(item.visible, true));
      if (item.type !== undefined) continue;
      const isDisabled = live(item.control?.disabled ?? item.disabled, false);
      setting?.setDisabled(isDisabled);
    }
  }

  #clear(): void {
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
    this.#drawn = [];
    this.containerEl.empty();
  }

  #draw(): void {
    if (this.settingItems.length === 0) return;
    const { scrollTop } = this.containerEl;
    this.#clear();
    const page = this.#pages.at(-1);
    if (page) this.#drawTitlebar(page);
    this.#drawItems(page ? this.#itemsOf(page) : this.settingItems);
    this.refreshDomState();
    this.containerEl.scrollTop = scrollTop;
  }

  /** A page may have been described anew since it was opened. */
  #itemsOf(page: SettingPageRow): SettingItem[] {
    const all = (items: SettingItem[]): SettingItem[] => items.flatMap((item) => [item, ...('items' in item ? all(item.items ?? []) : [])]);
    const current = all(this.settingItems).find((item): item is SettingPageRow => item.type === 'page' && item.name === page.name);
    return (current ?? page).items ?? [];
  }

  #drawItems(items: SettingItem[]): void {
    let loose: SettingGroup | undefined;
    for (const item of items) {
      if (isGroup(item)) {
        this.#drawGroup(item);
        loose = undefined;
        continue;
      }
      loose ??= new SettingGroup(this.containerEl);
      this.#drawRow(item, loose, 0);
    }
  }

  #drawGroup(item: SettingRowGroup): void {
    const group = new SettingGroup(this.containerEl);
    if (item.heading !== undefined) group.setHeading(item.heading);
    if (item.cls !== undefined) group.addClass(item.cls);
    if (item.type === 'list') group.addClass('mod-list');
    this.#drawn.push({ el: group.groupEl, item });
    const rows = item.items ?? [];
    const drawn = rows.map((row, index) => {
      const setting = this.#drawRow(row, group, index);
      const { onDelete } = item;
      if (onDelete)
        setting.addExtraButton((button) =>
          button
            .setIcon('trash-2')
            .setTooltip('Delete')
            .onClick(() => {
              onDelete(index);
            }),
        );
      return { row, setting };
    });
    if (rows.length === 0 && item.emptyState !== undefined) group.listEl.createDiv({ cls: 'setting-list-empty', text: item.emptyState });
    for (const button of item.extraButtons ?? []) group.addExtraButton(button);
    const { addItem, search } = item;
    if (addItem)
      group.addExtraButton((button) =>
        button
          .setIcon('plus')
          .setTooltip(addItem.name)
          .onClick(() => {
            addItem.action(button.extraSettingsEl);
          }),
      );
    if (search) {
      group.addSearch((field) =>
        field.setPlaceholder(search.placeholder ?? '').onChange((query) => {
          for (const { row, setting } of drawn)
            setting.settingEl.toggle(row.type === 'page' || !live(row.searchable, true) || search.match(row, query));
        }),
      );
    }
  }

  #drawRow(item: SettingRow | SettingPageRow, group: SettingGroup, index: number): Setting {
    const setting = new Setting(group.listEl).setName(item.name);
    if (item.desc !== undefined)
      setting.setDesc(typeof item.desc === 'string' ? item.desc : (item.desc.cloneNode(true) as DocumentFragment));
    this.#drawn.push({ el: setting.settingEl, item, setting });
    if (item.type === 'page') this.#drawPageLink(item, setting);
    else if (item.control) addControl(setting, item.control, this);
    else if (item.render) {
      const cleanup = item.render(setting, group);
      if (typeof cleanup === 'function') this.#cleanups.push(cleanup as () => unknown);
    } else if (item.action) {
      const { action } = item;
      setting.settingEl.addClass('mod-action', 'is-clickable');
      setting.settingEl.addEventListener('click', () => {
        if (!live(item.disabled, false)) action(setting.settingEl, index);
      });
    }
    return setting;
  }

  #drawPageLink(item: SettingPageRow, setting: Setting): void {
    setting.settingEl.addClass('mod-page', 'is-clickable');
    const value = live(item.displayValue, '');
    if (value !== '') setting.addDisplayValue((display) => display.setValue(value).setStatus(live(item.status, null)));
    setIcon(setting.controlEl.createDiv('setting-page-chevron'), 'chevron-right');
    setting.settingEl.addEventListener('click', () => {
      this.#pages.push(item);
      if (item.page) this.#drawOwnPage(item, item.page());
      else this.#draw();
    });
  }

  #drawOwnPage(item: SettingPageRow, page: SettingPage): void {
    this.#clear();
    this.#drawTitlebar(item);
    this.containerEl.append(page.rootEl);
    page.display();
    this.#cleanups.push(() => {
      page.hide();
    });
  }

  #drawTitlebar(page: SettingPageRow): void {
    const bar = this.containerEl.createDiv('setting-page-titlebar');
    const back = bar.createDiv({ cls: 'clickable-icon', attr: { 'aria-label': 'Back', role: 'button' } });
    setIcon(back, 'arrow-left');
    back.addEventListener('click', () => {
      this.#pages.pop();
      this.#draw();
    });
    bar.createSpan({ text: page.name });
  }
}

/** Keeps its controls' values in `plugin.settings` and saves them as the plugin's data. */
export abstract class PluginSettingTab extends SettingTab {
  constructor(
    app: App,
    readonly plugin: Plugin,
  ) {
    super(app);
  }

  getControlValue(key: string): unknown {
    return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
  }

  async setControlValue(key: string, value: unknown): Promise<void> {
    const settings = (this.plugin.settings ??= {}) as Record<string, unknown>;
    settings[key] = value;
    await this.plugin.saveData(settings);
  }
}
