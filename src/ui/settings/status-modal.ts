import { FuzzySuggestModal, type App, type FuzzyMatch } from 'obsidian';
import type { Dictionary } from '../../i18n/dictionary';
import { hasStatus } from '../../note/status';
import type { StatusCount } from '../../queue/status-values';
import { namePrompt } from '../name-dialog';

/** What is chosen from, and what becomes of it. */
export interface StatusChoice {
  statuses: readonly StatusCount[];
  /** Statuses that mean something else: they are not on offer. */
  taken: readonly string[];
  /** What choosing a status of so many notes does. */
  effect: (notes: number) => string;
  choose: (status: string) => void;
}

/** The vault's own status values with their notes, to choose one of, or to type another. */
export class StatusModal extends FuzzySuggestModal<StatusCount> {
  constructor(
    app: App,
    t: Dictionary,
    private readonly choice: StatusChoice,
  ) {
    super(app);
    this.setPlaceholder(t.settings.chooseStatus);
    namePrompt(this);
    this.emptyStateText = t.settings.statusTaken;
  }

  override getItems(): StatusCount[] {
    return this.choice.statuses.filter(({ status }) => !hasStatus(status, this.choice.taken));
  }

  /** What fits, and what was typed, where it is no value of the vault's yet. */
  override getSuggestions(query: string): FuzzyMatch<StatusCount>[] {
    const typed = query.trim();
    const known = [...this.choice.taken, ...this.choice.statuses.map(({ status }) => status)];
    const fitting = super.getSuggestions(query);
    if (typed === '' || hasStatus(typed, known)) return fitting;
    return [...fitting, { item: { status: typed, notes: 0 }, match: { score: 0, matches: [] } }];
  }

  override getItemText(item: StatusCount): string {
    return item.status;
  }

  override renderSuggestion({ item: { status, notes } }: FuzzyMatch<StatusCount>, el: HTMLElement): void {
    el.createSpan({ text: status });
    el.createSpan({ cls: 'pending-analysis-status-count', text: this.choice.effect(notes) });
  }

  override onChooseItem(item: StatusCount): void {
    this.choice.choose(item.status);
  }
}
