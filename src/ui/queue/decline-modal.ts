import { SuggestModal, type App } from 'obsidian';
import type { Amount } from '../../queue/amount';
import type { Dictionary } from '../../i18n/dictionary';
import { namePrompt } from '../name-dialog';

/** Asks why notes are declined: one of the usual reasons, or the person's own words. */
export class DeclineModal extends SuggestModal<string> {
  constructor(
    app: App,
    private readonly t: Dictionary,
    amount: Amount,
    private readonly choose: (reason: string) => void,
  ) {
    super(app);
    this.setPlaceholder(t.triage.whyDecline(amount));
    namePrompt(this);
    this.setInstructions([{ command: '↵', purpose: t.triage.useReason }]);
  }

  override getSuggestions(query: string): string[] {
    const own = query.trim();
    const usual = this.t.triage.reasons.filter((reason) => reason.toLowerCase().includes(own.toLowerCase()));
    return own === '' || usual.some((reason) => reason.toLowerCase() === own.toLowerCase()) ? usual : [...usual, own];
  }

  override renderSuggestion(reason: string, el: HTMLElement): void {
    el.setText(reason);
  }

  override onChooseSuggestion(reason: string): void {
    this.choose(reason);
  }
}
