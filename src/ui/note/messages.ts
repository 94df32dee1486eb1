import { setIcon } from 'obsidian';
import type { Message, MessageAction } from '../../panel/message';
import type { Remedy } from '../../panel/remedies';
import { diffView } from './diff-view';

/** The messages below the receipt. They are drawn anew only when they change, so that focus stays. */
export class Messages {
  private readonly el: HTMLElement;
  private shown = '[]';

  constructor(
    parent: HTMLElement,
    private readonly run: (action: MessageAction) => void,
  ) {
    this.el = parent.createDiv();
  }

  update(messages: readonly Message[]): void {
    const next = JSON.stringify(messages);
    if (next === this.shown) return;
    this.shown = next;
    this.el.empty();
    for (const message of messages) this.draw(message);
  }

  private draw(message: Message): void {
    const box = this.el.createDiv({ cls: 'pending-analysis-message', attr: { role: message.alert ? 'alert' : 'status' } });
    const icon = box.createDiv({ cls: 'pending-analysis-message-icon' });
    setIcon(icon, message.icon);
    icon.toggleClass('mod-warning', message.warning);
    const text = box.createDiv({ cls: 'pending-analysis-message-text' });
    text.createDiv({ cls: 'pending-analysis-message-title', text: message.title });
    text.createDiv({ cls: 'pending-analysis-message-body', text: message.body });
    if (message.diff !== undefined) {
      const frame = this.el.createDiv({ cls: 'pending-analysis-diff-frame' });
      const head = frame.createDiv({ cls: 'pending-analysis-diff-head' });
      head.createSpan({ text: message.diff.heading });
      head.createSpan({ text: message.diff.count });
      diffView(frame, message.diff.lines);
    }
    for (const remedy of message.remedies ?? []) this.drawRemedy(remedy);
    if (message.actions.length === 0) return;
    const buttons = (message.diff === undefined ? text : this.el).createDiv({ cls: 'pending-analysis-message-actions' });
    for (const { id, label, primary } of message.actions) {
      const button = buttons.createEl('button', { text: label, attr: { type: 'button', 'data-action': id } });
      button.toggleClass('mod-cta', primary === true);
      button.addEventListener('click', () => {
        this.run(id);
      });
    }
  }

  private drawRemedy({ id, icon, title, body, label, opensPage }: Remedy): void {
    const row = this.el.createDiv({ cls: 'pending-analysis-remedy' });
    setIcon(row.createDiv({ cls: 'pending-analysis-message-icon' }), icon);
    const text = row.createDiv({ cls: 'pending-analysis-remedy-text' });
    if (opensPage) {
      const link = text.createEl('button', {
        cls: 'pending-analysis-link',
        text: title,
        attr: { type: 'button', 'data-action': 'open-page' },
      });
      link.addEventListener('click', () => {
        this.run('open-page');
      });
    } else text.createDiv({ text: title });
    text.createDiv({ cls: 'pending-analysis-message-body', text: body });
    const button = row.createEl('button', { text: label, attr: { type: 'button', 'data-action': id } });
    button.addEventListener('click', () => {
      this.run(id);
    });
  }
}
