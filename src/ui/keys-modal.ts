import { Modal, type App } from 'obsidian';

/** The keys of a face: what each does there. */
export class KeysModal extends Modal {
  constructor(
    app: App,
    private readonly keys: { title: string; rows: readonly (readonly [key: string, does: string])[] },
  ) {
    super(app);
  }

  override onOpen(): void {
    this.setTitle(this.keys.title);
    const list = this.contentEl.createEl('dl', { cls: 'pending-analysis-keys' });
    for (const [key, does] of this.keys.rows) {
      list.createEl('dt').createEl('kbd', { text: key });
      list.createEl('dd', { text: does });
    }
  }
}
