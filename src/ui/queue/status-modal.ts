import { FuzzySuggestModal, type App, type FuzzyMatch } from 'obsidian';
import type { Dictionary } from '../../i18n/dictionary';
import type { PropertyValue } from '../../properties/property-value';

/** A status value and how many notes have it. */
interface StatusCount {
  status: string;
  notes: number;
}

/** The vault's own status values, to choose the one that makes a note pending. */
export class StatusModal extends FuzzySuggestModal<StatusCount> {
  constructor(
    app: App,
    private readonly t: Dictionary,
    private readonly choose: (status: string) => void,
  ) {
    super(app);
    this.setPlaceholder(t.settings.chooseStatus);
  }

  override getItems(): StatusCount[] {
    const counts = new Map<string, number>();
    for (const file of this.app.vault.getMarkdownFiles()) {
      const value = this.app.metadataCache.getFileCache(file)?.frontmatter?.['status'] as PropertyValue | undefined;
      for (const status of Array.isArray(value) ? value : [value]) {
        if (typeof status === 'string' && status.trim() !== '') counts.set(status.trim(), (counts.get(status.trim()) ?? 0) + 1);
      }
    }
    return [...counts].map(([status, notes]) => ({ status, notes })).sort((a, b) => b.notes - a.notes);
  }

  override getItemText(item: StatusCount): string {
    return item.status;
  }

  override renderSuggestion({ item }: FuzzyMatch<StatusCount>, el: HTMLElement): void {
    el.createSpan({ text: item.status });
    el.createSpan({ cls: 'pending-analysis-status-count', text: this.t.settings.statusCount(item.notes) });
  }

  override onChooseItem(item: StatusCount): void {
    this.choose(item.status);
  }
}
