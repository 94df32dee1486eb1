import type { Dictionary } from '../../../i18n/dictionary';

/** A search shows itself only when it takes longer than this, in milliseconds. */
const SHOWN_AFTER_MS = 150;

/** Something a step has to look for: asked for once for each key, shown as looking when it takes long, and said when it fails. */
export class Loaded<T> {
  private readonly el: HTMLElement;
  private key: string | undefined;
  private value: T | undefined;
  private turn = 0;

  constructor(
    parent: HTMLElement,
    private readonly t: Dictionary,
    private readonly whenHere: () => void,
  ) {
    this.el = parent.createDiv({ cls: 'pending-analysis-step-status', attr: { role: 'status' } });
    this.el.hide();
  }

  /** The value for a key; undefined until it is there, whereupon `whenHere` is called. The last value stays while a new one is looked for. */
  get(key: string, load: () => Promise<T>): T | undefined {
    if (this.key !== key) {
      this.key = key;
      void this.load(load);
    }
    return this.value;
  }

  private async load(load: () => Promise<T>): Promise<void> {
    const turn = (this.turn += 1);
    const timer = this.el.win.setTimeout(() => {
      this.say(this.t.steps.loading);
    }, SHOWN_AFTER_MS);
    try {
      const value = await load();
      if (turn !== this.turn) return;
      this.value = value;
      this.say('');
      this.whenHere();
    } catch (error) {
      if (turn === this.turn) this.say(this.t.steps.failed(error instanceof Error ? error.message : String(error)));
    } finally {
      this.el.win.clearTimeout(timer);
    }
  }

  private say(text: string): void {
    this.el.setText(text);
    this.el.toggle(text !== '');
  }
}
