/** A message in the corner. Stays until clicked when the duration is 0; five seconds unless told. */
export class Notice {
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;

  constructor(message: string | DocumentFragment, duration = 5000) {
    const home = document.querySelector<HTMLElement>('.notice-container') ?? document.body.createDiv('notice-container');
    this.containerEl = home.createDiv('notice');
    this.messageEl = this.containerEl.createDiv({ cls: 'notice-message', text: message });
    this.containerEl.addEventListener('click', () => {
      this.hide();
    });
    if (duration > 0)
      window.setTimeout(() => {
        this.hide();
      }, duration);
  }

  get noticeEl(): HTMLElement {
    return this.messageEl;
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    this.containerEl.remove();
  }
}
