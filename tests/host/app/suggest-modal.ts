import type { App } from './app';
import { Modal } from './modal';
import { prepareFuzzySearch, renderMatches, sortSearchResults, type SearchResult } from './search';
import { Suggestions } from './suggestions';

type Choice = MouseEvent | KeyboardEvent;

/** A dialogue that offers what fits the text typed into it. */
export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  readonly #suggestions: Suggestions<T>;
  readonly #instructionsEl: HTMLElement;

  constructor(app: App) {
    super(app);
    this.modalEl.empty();
    this.modalEl.removeClass('modal');
    this.modalEl.addClass('prompt');
    this.inputEl = this.modalEl
      .createDiv('prompt-input-container')
      .createEl('input', { cls: 'prompt-input', type: 'text', attr: { autocomplete: 'off', spellcheck: 'false' } });
    this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results', attr: { role: 'listbox' } });
    this.#instructionsEl = this.modalEl.createDiv('prompt-instructions');
    this.#suggestions = new Suggestions(this.resultContainerEl, this);
    this.inputEl.addEventListener('input', () => void this.#update());
    this.scope.register([], 'ArrowDown', () => {
      this.#suggestions.select(this.#suggestions.selected + 1);
      return false;
    });
    this.scope.register([], 'ArrowUp', () => {
      this.#suggestions.select(this.#suggestions.selected - 1);
      return false;
    });
    this.scope.register(null, 'Enter', (event) => {
      this.selectActiveSuggestion(event);
      return false;
    });
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: Choice): void;

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.#update();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }
  onNoSuggestion(): void {
    this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  }
  selectActiveSuggestion(event: Choice): void {
    this.#suggestions.choose(event);
  }

  setInstructions(instructions: { command: string; purpose: string }[]): void {
    this.#instructionsEl.empty();
    for (const { command, purpose } of instructions) {
      const line = this.#instructionsEl.createDiv('prompt-instruction');
      line.createSpan({ cls: 'prompt-instruction-command', text: command });
      line.createSpan({ text: purpose });
    }
  }

  selectSuggestion(value: T, event: Choice): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  async #update(): Promise<void> {
    const values = await this.getSuggestions(this.inputEl.value);
    this.#suggestions.show(this.limit > 0 ? values.slice(0, this.limit) : values);
    if (values.length === 0) this.onNoSuggestion();
  }
}

/** Something that was found, and where its text matched. */
export interface FuzzyMatch<T> {
  item: T;
  match: SearchResult;
}

/** Offers from a fixed list by fuzzy search. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: Choice): void;

  getSuggestions(query: string): FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query);
    const found = this.getItems().flatMap((item) => {
      const match = search(this.getItemText(item));
      return match ? [{ item, match }] : [];
    });
    if (query.trim() !== '') sortSearchResults(found);
    return found;
  }

  renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
    renderMatches(el, this.getItemText(item), match.matches);
  }

  onChooseSuggestion({ item }: FuzzyMatch<T>, event: Choice): void {
    this.onChooseItem(item, event);
  }
}
