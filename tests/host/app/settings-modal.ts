import type { App } from './app';
import { Modal } from './modal';
import type { PluginSettingTab } from './setting-tab';

/** The settings dialogue, with one tab a plugin. */
export class SettingsModal {
  readonly #tabs = new Map<string, { name: string; tab: PluginSettingTab }>();
  #modal: Modal | undefined;
  #shown: PluginSettingTab | undefined;

  constructor(readonly app: App) {}

  add(id: string, name: string, tab: PluginSettingTab): void {
    this.#tabs.set(id, { name, tab });
  }
  remove(id: string): void {
    this.#tabs.delete(id);
  }
  close(): void {
    this.#modal?.close();
  }

  open(): void {
    if (this.#modal) return;
    const modal = new Modal(this.app);
    this.#modal = modal;
    modal.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
    modal.setCloseCallback(() => {
      this.#shown?.leave();
      this.#shown = this.#modal = undefined;
    });
    modal.open();
    const first = [...this.#tabs.keys()][0];
    if (first !== undefined) this.openTabById(first);
  }

  openTabById(id: string): PluginSettingTab | null {
    this.open();
    const entry = this.#tabs.get(id);
    if (!entry || !this.#modal) return null;
    if (this.#shown !== entry.tab) {
      this.#shown?.leave();
      this.#shown = entry.tab;
      this.#fill(this.#modal.contentEl, entry.tab);
      entry.tab.show();
    }
    return entry.tab;
  }

  #fill(contentEl: HTMLElement, shown: PluginSettingTab): void {
    contentEl.empty();
    contentEl.addClass('vertical-tabs-container');
    const header = contentEl.createDiv('vertical-tab-header');
    header.createDiv({ cls: 'vertical-tab-header-group-title', text: 'Community plugins' });
    for (const [id, { name, tab }] of this.#tabs) {
      const item = header.createDiv({ cls: 'vertical-tab-nav-item', text: name });
      item.toggleClass('is-active', tab === shown);
      item.addEventListener('click', () => {
        this.openTabById(id);
      });
    }
    contentEl.createDiv('vertical-tab-content-container').append(shown.containerEl);
  }
}
