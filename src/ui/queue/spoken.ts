/** What goes on is said no more often than this, in milliseconds. */
const SPOKEN_EVERY_MS = 15_000;

/** Says to screen readers what is seen to move: every so often while it goes on, and at once when it has come to something. */
export class Spoken {
  private readonly el: HTMLElement;
  private saidAt = -Infinity;

  constructor(parent: HTMLElement) {
    this.el = parent.createDiv({ cls: 'pending-analysis-spoken', attr: { role: 'status', 'aria-live': 'polite' } });
  }

  say(text: string, { isNews }: { isNews: boolean }): void {
    const now = Date.now();
    if (!isNews && now - this.saidAt < SPOKEN_EVERY_MS) return;
    if (this.el.textContent !== text) this.el.setText(text);
    this.saidAt = now;
  }
}
