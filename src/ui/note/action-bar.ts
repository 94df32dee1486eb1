import type { NoteModel } from '../../panel/note-model';
import type { Dictionary } from '../../i18n/dictionary';

/** What the bar's buttons do. */
export interface BarActions {
  fetch: () => void;
  create: () => void;
  decline: () => void;
  next: () => void;
}

/** What is done with the note as a whole, always in sight: it is fetched until there is content, and written out then. */
export class ActionBar {
  private readonly main: HTMLButtonElement;
  private readonly decline: HTMLButtonElement;
  private action: NoteModel['action'] = 'create';

  constructor(
    parent: HTMLElement,
    private readonly t: Dictionary,
    actions: BarActions,
  ) {
    const bar = parent.createDiv({ cls: 'pending-analysis-actions' });
    this.main = button(bar, '', () => {
      actions[this.action]();
    });
    const others = bar.createDiv({ cls: 'pending-analysis-other-actions' });
    this.decline = button(others, t.note.decline, actions.decline);
    button(others, t.note.nextAction, actions.next);
  }

  update({ action, isPrimary, isPending, receipt }: NoteModel): void {
    const { t } = this;
    this.action = action;
    this.main.setText(action === 'fetch' ? t.menu.fetch : t.note.createPermanentNote);
    this.main.toggleClass('mod-cta', isPrimary);
    this.main.disabled = action === 'fetch' ? !receipt.canFetch : !isPending;
    this.decline.disabled = !isPending;
  }

  /** Puts the keyboard on the first button; false where it cannot be pressed. */
  focus(): boolean {
    if (!this.main.disabled) this.main.focus();
    return !this.main.disabled;
  }
}

function button(parent: HTMLElement, text: string, run: () => void): HTMLButtonElement {
  const made = parent.createEl('button', { text, attr: { type: 'button' } });
  made.addEventListener('click', run);
  return made;
}
