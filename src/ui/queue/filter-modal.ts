import { FuzzySuggestModal, type App } from 'obsidian';
import type { Dictionary } from '../../i18n/dictionary';
import type { FilterKind } from '../../queue/filter';
import { filterValueText } from './filter-value-text';
import { namePrompt } from '../name-dialog';

interface Value {
  value: string;
  items: number;
}

/** Every value of a kind that pending items have, to narrow the queue to one. */
export class FilterModal extends FuzzySuggestModal<Value> {
  constructor(
    app: App,
    private readonly t: Dictionary,
    private readonly kind: FilterKind,
    private readonly values: Value[],
    private readonly choose: (value: string) => void,
  ) {
    super(app);
    this.setPlaceholder(t.queue.filterBy[kind]);
    namePrompt(this);
  }

  override getItems(): Value[] {
    return this.values;
  }

  override getItemText({ value, items }: Value): string {
    return `${filterValueText(this.kind, value, this.t)} (${this.t.queue.number(items)})`;
  }

  override onChooseItem({ value }: Value): void {
    this.choose(value);
  }
}
