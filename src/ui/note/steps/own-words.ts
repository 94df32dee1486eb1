import { isNode } from '../../is-node';
import type { Dictionary } from '../../../i18n/dictionary';

/** Where own words come from and go to. */
export interface OwnWordsHost {
  /** What was typed and is not in the note yet, and what stood there when that began; undefined while nobody writes. */
  draft(id: string): { text: string; base?: string | undefined } | undefined;
  setDraft(id: string, text: string | undefined, base?: string): void;
  /** Writes the draft beside a candidate, which is accepted by that; `replaces` also words that have come to stand there meanwhile. Whether it is in the note now. */
  save(id: string, replaces: boolean): Promise<boolean>;
}

/** A person's own words beside a quote: shown beside an accent rule, edited in place, and written when the field is left, however that comes about. */
export class OwnWords {
  private readonly shown: HTMLElement;
  private readonly changed: HTMLElement;
  private readonly editor: HTMLElement;
  private readonly field: HTMLTextAreaElement;
  private standing = '';
  /** What is being written. */
  private saving: string | undefined;

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
    this.changed = parent.createDiv({ cls: 'pending-analysis-step-status', text: t.wordsChanged, attr: { role: 'status' } });
    this.editor = parent.createDiv({ cls: 'pending-analysis-words-editor' });
    this.field = this.editor.createEl('textarea', { attr: { rows: 2, placeholder: t.ownWordsHint, 'aria-label': t.ownWords } });
    const buttons = this.editor.createDiv({ cls: 'pending-analysis-words-buttons' });
    const button = (text: string, run: () => void): void => {
      const el = buttons.createEl('button', { text, attr: { type: 'button' } });
      // The field keeps the focus, as leaving it writes.
      el.addEventListener('mousedown', (event) => {
        event.preventDefault();
      });
      el.addEventListener('click', run);
    };
    button(t.save, () => void this.save({ replaces: true }));
    button(t.cancel, () => {
      this.drop();
    });
    this.field.addEventListener('input', () => {
      host.setDraft(id, this.field.value, this.standing);
    });
    this.field.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    this.editor.addEventListener('focusout', ({ relatedTarget }) => {
      // A window that goes to the back takes nothing from its field: who comes back writes on.
      if (this.isFocused() || (isNode(relatedTarget) && this.editor.contains(relatedTarget))) return;
      void this.save();
    });
    for (const part of [this.editor, this.shown, this.changed]) part.hide();
  }

  /** Whether something is typed that is not in the note yet. */
  get isOpen(): boolean {
    return this.saving === undefined && this.host.draft(this.id) !== undefined;
  }

  /** Shows the words of the note; undefined for a candidate that was not taken. */
  update(words: string | undefined): void {
    this.standing = words ?? '';
    const draft = this.isOpen ? this.host.draft(this.id) : undefined;
    const isOther = draft !== undefined && (draft.base ?? this.standing) !== this.standing;
    if (draft !== undefined && this.field.value !== draft.text) this.field.value = draft.text;
    const shown = this.saving ?? this.standing;
    this.editor.toggle(draft !== undefined);
    this.changed.toggle(isOther);
    this.shown.setText(shown);
    this.shown.toggle(shown !== '' && (draft === undefined || isOther));
  }

  /** Begins to write, from the words that stand there. */
  open(): void {
    if (!this.isOpen) this.host.setDraft(this.id, this.standing, this.standing);
    this.saving = undefined;
    this.update(this.standing);
    this.field.focus();
  }

  /** The draft stays where it cannot be written. */
  private async save({ replaces = false } = {}): Promise<void> {
    if (!this.isOpen) return;
    const words = this.field.value;
    this.saving = words;
    if (this.isFocused()) this.leave();
    this.update(this.standing);
    const isSaved = await this.host.save(this.id, replaces);
    this.saving = undefined;
    this.update(isSaved ? words : this.standing);
  }

  private isFocused(): boolean {
    return this.field.doc.activeElement === this.field;
  }

  private drop(): void {
    this.host.setDraft(this.id, undefined);
    this.leave();
    this.update(this.standing);
  }

  /** The keyboard goes back to the candidate. */
  private leave(): void {
    this.editor.closest<HTMLElement>('[data-stop]')?.focus();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.leave();
    else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void this.save({ replaces: true });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
