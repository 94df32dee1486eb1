import type { LearnableItem } from './lessons';

/** What became of one source's items. */
export interface SourceRecord {
  /** Those decided, in the order of the items. */
  ids: string[];
  /** How many of them were kept. */
  kept: number;
}

/** A source is believed to be like all others until it has shown otherwise: so many decisions' worth. */
const PRIOR = 6;

/** How much of each source was kept. */
export class SourceRecords {
  private readonly records = new Map<string, SourceRecord>();
  private readonly usual: number;

  constructor(
    items: readonly LearnableItem[],
    decided: ReadonlyMap<string, boolean>,
    /** Sources that are not to count. */
    private readonly off: ReadonlySet<string> = new Set(),
  ) {
    let kept = 0;
    for (const { id, source } of items) {
      const isKept = decided.get(id);
      if (isKept === undefined) continue;
      kept += Number(isKept);
      const record = this.records.get(source);
      if (record === undefined) this.records.set(source, { ids: [id], kept: Number(isKept) });
      else {
        record.ids.push(id);
        record.kept += Number(isKept);
      }
    }
    this.usual = (kept + 0.5) / (decided.size + 2);
  }

  /** Every source of which something was decided, those switched off too. */
  all(): ReadonlyMap<string, SourceRecord> {
    return this.records;
  }

  /** What became of a source's items; undefined for a source of which none was decided or that is not to count, and for none at all. */
  of(source: string): SourceRecord | undefined {
    return source === '' || this.off.has(source) ? undefined : this.records.get(source);
  }

  /** Log odds that an item of this source is kept, beyond those of any item. 0 for a source that is not known, or is not to count. */
  logOdds(source: string): number {
    const record = this.of(source);
    return record === undefined ? 0 : this.logOddsOf(record);
  }

  /** The same of a record, counted or not. */
  logOddsOf(record: SourceRecord): number {
    const share = (record.kept + PRIOR * this.usual) / (record.ids.length + PRIOR);
    return Math.log(share / (1 - share)) - Math.log(this.usual / (1 - this.usual));
  }
}
