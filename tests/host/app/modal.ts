import type { App } from './app';
import { ButtonComponent } from './button-components';
import { setIcon } from './icons';
import { Scope } from './scope';

/** A dialogue over the app. Escape, the cross and a click beside it close it. */
export class Modal {
  readonly scope: Scope;
  readonly containerEl = createDiv('modal-container mod-dim');
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  shouldRestoreSelection = true;
  #closeCallback: (() => unknown) | undefined;
  #focusBefore: Element | null = null;

  constructor(readonly app: App) {
    this.scope = new Scope();
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.containerEl.createDiv('modal-bg').addEventListener('click', () => {
      this.close();
    });
    this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': 'true', tabindex: -1 } });
    const cross = this.modalEl.createDiv({ cls: 'modal-close-button', attr: { 'aria-label': 'Close', role: 'button' } });
    setIcon(cross, 'x');
    cross.addEventListener('click', () => {
      this.close();
    });
    const header = this.modalEl.createDiv('modal-header');
    this.titleEl = header.createDiv('modal-title');
    this.contentEl = this.modalEl.createDiv('modal-content');
  }

  open(): void {
    if (this.containerEl.isConnected) return;
    // Where the person is.
    const doc = activeDocument;
    this.#focusBefore = doc.activeElement;
    doc.body.append(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    this.modalEl.focus();
    void this.onOpen();
    if (doc.activeElement === this.modalEl) this.modalEl.querySelector<HTMLElement>('input, textarea, button.mod-cta, button')?.focus();
  }

  close(): void {
    if (!this.containerEl.isConnected) return;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    if (this.#focusBefore?.instanceOf(HTMLElement) === true) this.#focusBefore.focus();
    this.onClose();
    this.#closeCallback?.();
  }

  onOpen(): unknown {
    return undefined;
  }
  onClose(): void {
    return undefined;
  }
  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }
  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }
  setCloseCallback(callback: () => unknown): this {
    this.#closeCallback = callback;
    return this;
  }
}

/** A button that closes its dialogue unless its handler answers something truthy. */
export class ConfirmationButton extends ButtonComponent {
  takesFocus = false;
  #handler: ((event: MouseEvent) => unknown) | undefined;

  constructor(containerEl: HTMLElement, modal: ConfirmationModal) {
    super(containerEl);
    this.buttonEl.addEventListener('click', (event) => {
      void Promise.resolve(this.#handler?.(event)).then((stays) => {
        if (!stays) modal.close();
      });
    });
  }

  override onClick(handler: (event: MouseEvent) => unknown): this {
    this.#handler = handler;
    return this;
  }
  setInitialFocus(): this {
    this.takesFocus = true;
    return this;
  }
  setSecondary(): this {
    this.buttonEl.addClass('mod-secondary');
    return this;
  }
  setCancel(): this {
    this.buttonEl.addClass('mod-cancel');
    return this;
  }
}

/** Asks before something is done. */
export class ConfirmationModal extends Modal {
  readonly buttonContainerEl: HTMLElement;
  readonly #buttons: ConfirmationButton[] = [];

  constructor(app: App) {
    super(app);
    this.modalEl.addClass('mod-confirmation');
    this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
  }

  override open(): void {
    super.open();
    this.#buttons.findLast((button) => button.takesFocus)?.buttonEl.focus();
  }

  addClass(cls: string): this {
    this.modalEl.addClass(cls);
    return this;
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const holder = this.buttonContainerEl.createEl('label', 'mod-checkbox');
    const box = holder.createEl('input', { type: 'checkbox' });
    holder.appendText(label);
    box.addEventListener('change', () => callback(box.checked));
    return this;
  }

  addButton(callback: (button: ConfirmationButton) => unknown): this {
    const button = new ConfirmationButton(this.buttonContainerEl, this);
    this.#buttons.push(button);
    callback(button);
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }
}
