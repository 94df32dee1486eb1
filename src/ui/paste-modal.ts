import { Modal, Setting, type App } from 'obsidian';
import type { Pasted } from '../content/pasted';
import type { Dictionary } from '../i18n/dictionary';
import { nameDialog } from './name-dialog';

/** A box to paste into, for where the clipboard may not be read. */
export class PasteModal extends Modal {
  private pasted: Pasted | undefined;

  private constructor(
    app: App,
    private readonly t: Dictionary,
    private readonly done: (pasted: Pasted | undefined) => void,
  ) {
    super(app);
  }

  /** Asks for what is to be pasted; undefined when the person thinks better of it. */
  static ask(app: App, t: Dictionary): Promise<Pasted | undefined> {
    return new Promise((resolve) => {
      new PasteModal(app, t, resolve).open();
    });
  }

  override onOpen(): void {
    const { paste: t } = this.t;
    this.setTitle(t.title);
    nameDialog(this);
    const box = this.contentEl.createEl('textarea', {
      cls: 'pending-analysis-paste',
      attr: { rows: 6, placeholder: t.placeholder, 'aria-label': t.placeholder },
    });
    box.addEventListener('paste', (event) => {
      const [html, text] = ['text/html', 'text/plain'].map((type) => event.clipboardData?.getData(type) ?? '');
      if (!html?.trim() && !text?.trim()) return;
      event.preventDefault();
      this.take({ html: html ?? '', text: text ?? '' });
    });
    // Keyboards of phones put in what they keep of the clipboard as if it were typed.
    new Setting(this.contentEl)
      .addButton((button) =>
        button
          .setButtonText(t.use)
          .setCta()
          .onClick(() => {
            if (box.value.trim() !== '') this.take({ html: '', text: box.value });
            else box.focus();
          }),
      )
      .addButton((button) =>
        button.setButtonText(t.cancel).onClick(() => {
          this.close();
        }),
      );
    box.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
    this.done(this.pasted);
  }

  private take(pasted: Pasted): void {
    this.pasted = pasted;
    this.close();
  }
}
