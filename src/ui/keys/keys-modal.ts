import { Modal, Platform, type App } from 'obsidian';
import type { Dictionary } from '../../i18n/dictionary';
import { shownKey, type FaceKey } from './face-key';
import { NOTE_KEYS } from './note-keys';
import { QUEUE_KEYS } from './queue-keys';

/** Every key of the panel, in words. */
export class KeysModal extends Modal {
  constructor(
    app: App,
    private readonly t: Dictionary,
  ) {
    super(app);
    this.setTitle(t.keys.title);
    this.modalEl.addClass('pending-analysis-keys');
  }

  override onOpen(): void {
    const { t } = this;
    this.contentEl.createEl('p', { cls: 'pending-analysis-keys-where', text: t.keys.where });
    const columns = this.contentEl.createDiv({ cls: 'pending-analysis-keys-columns' });
    this.column(columns, t.keys.queue, QUEUE_KEYS);
    this.column(columns, t.keys.note, NOTE_KEYS);
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private column(parent: HTMLElement, title: string, keys: readonly Pick<FaceKey<never>, 'keys' | 'name'>[]): void {
    const { t } = this;
    const column = parent.createEl('section');
    column.createEl('h3', { text: title });
    const list = column.createEl('dl');
    for (const { keys: all, name } of keys) {
      const term = list.createEl('dt');
      for (const key of all) {
        const pressed = term.createSpan({ cls: 'pending-analysis-keys-one' });
        for (const part of shownKey(key, { t, isMac: Platform.isMacOS })) pressed.createEl('kbd', { text: part });
      }
      list.createEl('dd', { text: name(t) });
    }
  }
}
