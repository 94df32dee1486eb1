import type { App } from './app';
import { Scope } from './scope';
import { Suggestions } from './suggestions';

type Choice = MouseEvent | KeyboardEvent;

/** Suggestions in a pop-up. */
export abstract class PopoverSuggest<T> {
  readonly suggestEl = createDiv('suggestion-container');
  protected readonly list: Suggestions<T>;

  constructor(
    readonly app: App,
    readonly scope: Scope = new Scope(),
  ) {
    this.list = new Suggestions<T>(this.suggestEl.createDiv({ cls: 'suggestion', attr: { role: 'listbox' } }), this);
    this.scope.register([], 'ArrowDown', () => {
      this.list.select(this.list.selected + 1);
      return false;
    });
    this.scope.register([], 'ArrowUp', () => {
      this.list.select(this.list.selected - 1);
      return false;
    });
    this.scope.register([], 'Enter', (event) => {
      this.list.choose(event);
      return false;
    });
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: Choice): void;

  open(): void {
    if (this.suggestEl.isConnected) return;
    document.body.append(this.suggestEl);
    this.app.keymap.pushScope(this.scope);
  }

  close(): void {
    if (!this.suggestEl.isConnected) return;
    this.suggestEl.remove();
    this.app.keymap.popScope(this.scope);
  }
}

/** Suggestions below a text field while it has the focus. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  #onSelect: ((value: T, event: Choice) => unknown) | undefined;

  constructor(
    app: App,
    readonly textInputEl: HTMLInputElement | HTMLDivElement,
  ) {
    super(app);
    textInputEl.addEventListener('input', () => void this.#update());
    textInputEl.addEventListener('focus', () => void this.#update());
    textInputEl.addEventListener('blur', () => {
      this.close();
    });
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  setValue(value: string): void {
    if (this.textInputEl instanceof HTMLInputElement) this.textInputEl.value = value;
    else this.textInputEl.textContent = value;
  }

  getValue(): string {
    return this.textInputEl instanceof HTMLInputElement ? this.textInputEl.value : this.textInputEl.textContent;
  }

  selectSuggestion(value: T, event: Choice): void {
    this.#onSelect?.(value, event);
  }
  onSelect(callback: (value: T, event: Choice) => unknown): this {
    this.#onSelect = callback;
    return this;
  }

  async #update(): Promise<void> {
    const found = await this.getSuggestions(this.getValue());
    if (document.activeElement !== this.textInputEl || found.length === 0) {
      this.close();
      return;
    }
    this.list.show(this.limit > 0 ? found.slice(0, this.limit) : found);
    this.open();
    const box = this.textInputEl.getBoundingClientRect();
    this.suggestEl.setCssStyles({ left: `${box.left}px`, top: `${box.bottom + 4}px`, minWidth: `${box.width}px` });
  }
}
