import type { App } from './app';
import { BaseComponent, ValueComponent } from './base-component';
import { setIcon } from './icons';
import { setTooltip, type TooltipOptions } from './tooltip';

/** A text field of any kind. */
export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement> extends ValueComponent<string> {
  #callback: ((value: string) => unknown) | undefined;

  constructor(readonly inputEl: T) {
    super();
    inputEl.addEventListener('input', () => {
      this.onChanged();
    });
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }
  getValue(): string {
    return this.inputEl.value;
  }
  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }
  setPlaceholder(placeholder: string): this {
    this.inputEl.placeholder = placeholder;
    return this;
  }
  onChanged(): void {
    this.#callback?.(this.getValue());
  }
  onChange(callback: (value: string) => unknown): this {
    this.#callback = callback;
    return this;
  }
}

/** One line of text. */
export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('input', { type: 'text', attr: { spellcheck: 'false' } }));
  }
}

/** Several lines of text. */
export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('textarea', { attr: { spellcheck: 'false' } }));
  }
}

/** A search field with a cross that empties it. */
export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
  readonly clearButtonEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    const holder = containerEl.createDiv('search-input-container');
    super(holder.createEl('input', { type: 'search', attr: { enterkeyhint: 'search', spellcheck: 'false' } }));
    this.clearButtonEl = holder.createDiv({ cls: 'search-input-clear-button', attr: { 'aria-label': 'Clear search' } });
    this.clearButtonEl.hide();
    this.clearButtonEl.addEventListener('click', () => {
      this.setValue('');
      this.onChanged();
      this.inputEl.focus();
    });
  }

  override setValue(value: string): this {
    super.setValue(value);
    this.clearButtonEl.toggle(value !== '');
    return this;
  }

  override onChanged(): void {
    this.clearButtonEl.toggle(this.getValue() !== '');
    super.onChanged();
  }
}

/** A switch. */
export class ToggleComponent extends ValueComponent<boolean> {
  readonly toggleEl: HTMLElement;
  readonly #box: HTMLInputElement;
  #callback: ((value: boolean) => unknown) | undefined;

  constructor(containerEl: HTMLElement) {
    super();
    this.toggleEl = containerEl.createDiv('checkbox-container');
    this.#box = this.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: 0 } });
    this.toggleEl.addEventListener('click', (event) => {
      event.preventDefault();
      // The browser restores the box when the click's default is prevented, so the switch flips after it.
      window.setTimeout(() => {
        if (!this.disabled) this.onClick();
      });
    });
  }

  override setDisabled(disabled: boolean): this {
    this.#box.disabled = disabled;
    this.toggleEl.toggleClass('is-disabled', disabled);
    return super.setDisabled(disabled);
  }

  getValue(): boolean {
    return this.toggleEl.hasClass('is-enabled');
  }
  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.toggleEl, tooltip, options);
    return this;
  }
  onChange(callback: (value: boolean) => unknown): this {
    this.#callback = callback;
    return this;
  }

  setValue(on: boolean): this {
    this.toggleEl.toggleClass('is-enabled', on);
    this.#box.checked = on;
    return this;
  }

  onClick(): void {
    this.setValue(!this.getValue());
    this.#callback?.(this.getValue());
  }
}

/** A list to choose from. */
export class DropdownComponent extends ValueComponent<string> {
  readonly selectEl: HTMLSelectElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.selectEl = containerEl.createEl('select', 'dropdown');
  }

  override setDisabled(disabled: boolean): this {
    this.selectEl.disabled = disabled;
    return super.setDisabled(disabled);
  }
  getValue(): string {
    return this.selectEl.value;
  }
  setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }
  addOption(value: string, display: string): this {
    this.selectEl.createEl('option', { value, text: display });
    return this;
  }
  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display);
    return this;
  }
  onChange(callback: (value: string) => unknown): this {
    this.selectEl.addEventListener('change', () => callback(this.getValue()));
    return this;
  }
}

/** A number on a scale. */
export class SliderComponent extends ValueComponent<number> {
  readonly sliderEl: HTMLInputElement;
  #format: (value: number) => string = String;
  #isInstant = false;

  constructor(containerEl: HTMLElement) {
    super();
    this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled;
    return super.setDisabled(disabled);
  }
  setInstant(instant: boolean): this {
    this.#isInstant = instant;
    return this;
  }
  setLimits(min: number | null, max: number | null, step: number | 'any'): this {
    this.sliderEl.setAttrs({ min, max, step });
    return this;
  }
  getValue(): number {
    return Number(this.sliderEl.value);
  }
  setValue(value: number): this {
    this.sliderEl.value = String(value);
    return this;
  }
  getValuePretty(): string {
    return this.#format(this.getValue());
  }
  setDisplayFormat(format: (value: number) => string): this {
    this.#format = format;
    return this;
  }
  setDynamicTooltip(): this {
    return this;
  }
  onChange(callback: (value: number) => unknown): this {
    this.sliderEl.addEventListener('change', () => callback(this.getValue()));
    this.sliderEl.addEventListener('input', () => {
      if (this.#isInstant) callback(this.getValue());
    });
    return this;
  }
}

/** How far something is, 0 to 100. */
export class ProgressBarComponent extends ValueComponent<number> {
  readonly #barEl: HTMLElement;
  #value = 0;

  constructor(containerEl: HTMLElement) {
    super();
    this.#barEl = containerEl.createDiv('setting-progress-bar').createDiv('setting-progress-bar-inner');
  }

  getValue(): number {
    return this.#value;
  }
  setValue(value: number): this {
    this.#value = value;
    this.#barEl.setCssStyles({ width: `${Math.min(100, Math.max(0, value))}%` });
    return this;
  }
}

/** Chooses a secret by its id and lets its value be typed. */
export class SecretComponent extends BaseComponent {
  readonly #idEl: HTMLInputElement;
  readonly #valueEl: HTMLInputElement;
  #callback: ((value: string) => unknown) | undefined;

  constructor(app: App, containerEl: HTMLElement) {
    super();
    const holder = containerEl.createDiv('secret-component');
    setIcon(holder.createSpan('secret-icon'), 'key-round');
    this.#idEl = holder.createEl('input', { type: 'text', placeholder: 'Secret name', attr: { spellcheck: 'false' } });
    this.#valueEl = holder.createEl('input', { type: 'password', placeholder: 'Secret' });
    this.#idEl.addEventListener('change', () => {
      this.#callback?.(this.#idEl.value);
    });
    this.#valueEl.addEventListener('change', () => {
      if (this.#idEl.value !== '') app.secretStorage.setSecret(this.#idEl.value, this.#valueEl.value);
    });
  }

  setValue(value: string): this {
    this.#idEl.value = value;
    return this;
  }
  onChange(callback: (value: string) => unknown): this {
    this.#callback = callback;
    return this;
  }
}

/** A value shown beside a setting. */
export class DisplayValueComponent {
  readonly valueEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.valueEl = containerEl.createDiv('setting-display-value');
  }

  setValue(value: string | null): this {
    this.valueEl.setText(value ?? '');
    return this;
  }
  setStatus(status: 'warning' | null): this {
    this.valueEl.toggleClass('mod-warning', status === 'warning');
    return this;
  }
}
