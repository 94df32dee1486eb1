import { Modal, type App } from 'obsidian';
import { actingKeys, KEY_TABLES, shownKey } from './key-table';
import { modName, type KeyDeps } from './run-key';
import { nameDialog } from '../name-dialog';

/** Every key of the panel that acts, in words. */
export class KeysModal extends Modal {
  constructor(
    app: App,
    private readonly deps: KeyDeps,
  ) {
    super(app);
    this.setTitle(deps.t.keys.title);
    nameDialog(this);
    this.modalEl.addClass('pending-analysis-keys');
    // It may be longer than the window, and has nothing else to put the keyboard on.
    this.contentEl.tabIndex = 0;
  }

  override onOpen(): void {
    const { t, settings } = this.deps;
    const { singleKeys } = settings();
    this.contentEl.createEl('p', { cls: 'pending-analysis-keys-where', text: singleKeys ? t.keys.where : t.keys.singleOff });
    const columns = this.contentEl.createDiv({ cls: 'pending-analysis-keys-columns' });
    for (const { name, keys: table } of KEY_TABLES) {
      const column = columns.createEl('section');
      column.createEl('h3', { text: name(t) });
      const list = column.createEl('dl');
      for (const { keys, name: said } of actingKeys(table, singleKeys)) {
        const term = list.createEl('dt');
        for (const key of keys) {
          const pressed = term.createSpan({ cls: 'pending-analysis-keys-one' });
          for (const part of shownKey(key, { t, mod: modName() })) pressed.createEl('kbd', { text: part });
        }
        list.createEl('dd', { text: said(t) });
      }
    }
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
