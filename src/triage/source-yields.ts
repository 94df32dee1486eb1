import type { Decision } from '../kinds/adopted-kind';
import { sourceOf, type NoteFacts } from '../queue/entry';

/** What has come of a source so far. */
export interface SourceYield {
  /** Its items that a permanent note was made from. */
  permanent: number;
  /** Its items in the vault, whatever became of them. */
  items: number;
}

/** What has come of one note: whether it is pending, and else what was decided of it. */
export interface ItemState {
  isPending: boolean;
  decisions: readonly Decision[];
}

/** How many of each source's items became permanent notes, by what the items say themselves. Kept by the vault's events. */
export class SourceYields {
  private readonly items = new Map<string, { source: string; permanent: boolean }>();
  private readonly bySource = new Map<string, SourceYield>();

  /** Takes in what a note is now; notes that are no feed's items do not count. */
  put({ path, properties }: Pick<NoteFacts, 'path' | 'properties'>, { isPending, decisions }: ItemState): void {
    const isOne = isPending || decisions.includes('done') || decisions.includes('declined');
    const source = isOne ? sourceOf(properties) : '';
    const permanent = source !== '' && decisions.includes('done');
    this.remove(path);
    if (source === '') return;
    this.items.set(path, { source, permanent });
    this.count(source, permanent, 1);
  }

  remove(path: string): void {
    const item = this.items.get(path);
    if (item === undefined) return;
    this.items.delete(path);
    this.count(item.source, item.permanent, -1);
  }

  rename(from: string, to: string): void {
    const item = this.items.get(from);
    if (item === undefined) return;
    this.items.delete(from);
    this.items.set(to, item);
  }

  /** What has come of a source; undefined for one without items. */
  of(source: string): SourceYield | undefined {
    return this.bySource.get(source);
  }

  private count(source: string, permanent: boolean, by: 1 | -1): void {
    const { permanent: made, items } = this.bySource.get(source) ?? { permanent: 0, items: 0 };
    if (items + by === 0) this.bySource.delete(source);
    else this.bySource.set(source, { permanent: made + (permanent ? by : 0), items: items + by });
  }
}
