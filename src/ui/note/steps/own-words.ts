import type { Dictionary } from '../../../i18n/dictionary';

/** Where own words come from and go to. */
export interface OwnWordsHost {
  /** What was typed and not saved; undefined while nobody writes. */
  draft(id: string): string | undefined;
  setDraft(id: string, text: string | undefined): void;
  /** Saves own words beside a candidate, which is accepted by that. */
  save(id: string, words: string): void;
}

/** A person's own words beside a quote: shown beside an accent rule, edited in place. A draft lives until it is saved or dropped. */
export class OwnWords {
  private readonly shown: HTMLElement;
  private readonly editor: HTMLElement;
  private readonly field: HTMLTextAreaElement;
  private standing = '';

  constructor(
    parent: HTMLElement,
    private readonly id: string,
    private readonly host: OwnWordsHost,
    { steps: { read: t } }: Dictionary,
  ) {
    this.shown = parent.createDiv({ cls: 'pending-analysis-words', attr: { title: t.ownWords } });
    this.shown.addEventListener('click', () => {
      this.open();
    });
    this.editor = parent.createDiv({ cls: 'pending-analysis-words-editor' });
    this.field = this.editor.createEl('textarea', { attr: { rows: 2, placeholder: t.ownWordsHint, 'aria-label': t.ownWords } });
    const buttons = this.editor.createDiv({ cls: 'pending-analysis-words-buttons' });
    buttons.createEl('button', { text: t.save, attr: { type: 'button' } }).addEventListener('click', () => {
      this.save();
    });
    buttons.createEl('button', { text: t.cancel, attr: { type: 'button' } }).addEventListener('click', () => {
      this.close();
    });
    this.field.addEventListener('input', () => {
      host.setDraft(id, this.field.value);
    });
    this.field.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    this.editor.hide();
    this.shown.hide();
  }

  /** Shows the words of the note; undefined for a candidate that was not taken. */
  update(words: string | undefined): void {
    this.standing = words ?? '';
    const draft = this.host.draft(this.id);
    const isOpen = draft !== undefined;
    if (isOpen && this.field.value !== draft) this.field.value = draft;
    this.editor.toggle(isOpen);
    this.shown.setText(this.standing);
    this.shown.toggle(!isOpen && this.standing !== '');
  }

  /** Begins to write, from the words that stand there. */
  open(): void {
    if (this.host.draft(this.id) === undefined) this.host.setDraft(this.id, this.standing);
    this.update(this.standing);
    this.field.focus();
  }

  private save(): void {
    const words = this.field.value;
    this.host.setDraft(this.id, undefined);
    this.update(words);
    this.leave();
    this.host.save(this.id, words);
  }

  private close(): void {
    this.host.setDraft(this.id, undefined);
    this.update(this.standing);
    this.leave();
  }

  /** The keyboard goes back to the candidate. */
  private leave(): void {
    this.editor.closest<HTMLElement>('[data-stop]')?.focus();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) this.save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
