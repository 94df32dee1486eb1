import { Modal, SuggestModal, type App } from 'obsidian';
import type { Dictionary } from '../i18n/dictionary';
import { dayIn, dayOf, LATER, type Later } from '../queue/later';
import { nameDialog, namePrompt } from './name-dialog';

type Choice = Later | 'date' | 'now';

/** What was chosen last, for those who press the key twice. */
let last: Choice = 'tomorrow';

/** Asks until when an item is put off; each answer has a number, and `L` chooses as last time. */
export class LaterModal extends SuggestModal<Choice> {
  private readonly choices: readonly Choice[];

  constructor(
    app: App,
    private readonly t: Dictionary['later'],
    isPutOff: boolean,
    private readonly choose: (until: string | undefined) => void,
  ) {
    super(app);
    this.choices = [...LATER, 'date', ...(isPutOff ? (['now'] as const) : [])];
    this.setPlaceholder(t.until);
    namePrompt(this);
    this.setInstructions([{ command: `1–${String(this.choices.length)}`, purpose: t.numbers }]);
    this.choices.forEach((choice, at) => {
      this.onKey(String(at + 1), choice);
    });
    this.scope.register([], 'l', () =>
      this.inputEl.value === '' ? this.take(this.choices.includes(last) ? last : 'tomorrow') : undefined,
    );
  }

  override getSuggestions(query: string): Choice[] {
    const typed = query.trim().toLowerCase();
    return this.choices.filter((choice) => this.t[choice].toLowerCase().includes(typed));
  }

  override renderSuggestion(choice: Choice, el: HTMLElement): void {
    el.addClass('pending-analysis-later');
    el.createSpan({ text: this.t[choice] });
    el.createEl('kbd', { text: String(this.choices.indexOf(choice) + 1), attr: { 'aria-hidden': 'true' } });
  }

  override onChooseSuggestion(choice: Choice): void {
    last = choice === 'now' ? last : choice;
    if (choice === 'date') new DateModal(this.app, this.t, this.choose).open();
    else this.choose(choice === 'now' ? undefined : dayOf(choice, new Date()));
  }

  private onKey(key: string, choice: Choice): void {
    this.scope.register([], key, () => (this.inputEl.value === '' ? this.take(choice) : undefined));
  }

  private take(choice: Choice): false {
    this.close();
    this.onChooseSuggestion(choice);
    return false;
  }
}

/** Asks for a day. */
class DateModal extends Modal {
  constructor(
    app: App,
    private readonly t: Dictionary['later'],
    private readonly choose: (until: string) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { t } = this;
    this.setTitle(t.whichDay);
    nameDialog(this);
    const form = this.contentEl.createEl('form', { cls: 'pending-analysis-date' });
    const day = form.createEl('input', {
      attr: { type: 'date', required: '', min: dayOf('tomorrow', new Date()), 'aria-label': t.whichDay },
    });
    day.value = dayOf('monday', new Date());
    form.createEl('button', { cls: 'mod-cta', text: t.putOff, attr: { type: 'submit' } });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const until = dayIn(day.value);
      if (until === '') return;
      this.close();
      this.choose(until);
    });
    day.focus();
  }
}
