import { Modal, Setting, type App } from 'obsidian';
import type { Words } from '../../panel/words';
import type { Ready } from '../../verbs/index';
import { Preview } from '../composer/preview';
import { lineList } from './line-list';
import { nameDialog } from '../name-dialog';

/** Says exactly what a link would have done, and does it only when the person agrees. */
export class AskModal extends Modal {
  constructor(
    app: App,
    private readonly work: Extract<Ready, { kind: 'work' }>,
    private readonly agree: () => void,
    private readonly words: Words,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { question, preview, verb } = this.work;
    const t = this.words.t.verbs;
    this.setTitle(question);
    nameDialog(this);
    this.modalEl.addClass('pending-analysis-ask');
    this.contentEl.createEl('p', { text: t.asked });
    if (preview.changes === undefined) lineList(this.contentEl, preview.lines);
    else new Preview(this.contentEl.createDiv({ cls: 'pending-analysis-preview' }), this.words).update(preview.changes);
    new Setting(this.contentEl)
      .addButton((button) =>
        button
          .setButtonText(t.goOn[verb.id])
          .setCta()
          .onClick(() => {
            this.close();
            this.agree();
          }),
      )
      .addButton((button) => {
        button.setButtonText(t.cancel).onClick(() => {
          this.close();
        });
        // A link must not be agreed to by a key that was meant for something else.
        this.containerEl.win.setTimeout(() => {
          button.buttonEl.focus();
        });
      });
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
