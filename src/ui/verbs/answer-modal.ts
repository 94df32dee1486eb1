import { Modal, type App } from 'obsidian';
import type { Line } from '../../verbs/verb';
import { lineList } from './line-list';
import { nameDialog } from '../name-dialog';

/** What a link asked to see. */
export class AnswerModal extends Modal {
  constructor(
    app: App,
    private readonly answer: { heading: string; lines: readonly Line[]; nothing: string },
    private readonly openNote: (path: string) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { heading, lines, nothing } = this.answer;
    this.setTitle(heading);
    nameDialog(this);
    if (lines.length === 0) this.contentEl.createEl('p', { text: nothing });
    else
      lineList(this.contentEl, lines, (path) => {
        this.close();
        this.openNote(path);
      });
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
