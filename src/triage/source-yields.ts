import { hasStatus } from '../note/status';
import { sourceOf, type NoteFacts } from '../queue/entry';
import { valueIn } from '../properties/property-value';

/** What has come of a source so far. */
export interface SourceYield {
  /** Its items that a permanent note was made from. */
  permanent: number;
  /** Its items in the vault, whatever became of them. */
  items: number;
}

/** Which statuses a feed's items have. */
export interface ItemStatuses {
  pending: readonly string[];
  analyzed: string;
  declined: string;
}

/** How many of each source's items became permanent notes, by the items' own status. Kept by the vault's events. */
export class SourceYields {
  private readonly items = new Map<string, { source: string; permanent: boolean }>();
  private readonly bySource = new Map<string, SourceYield>();

  /** Takes in what a note is now; notes that are no feed's items do not count. */
  put({ path, properties }: Pick<NoteFacts, 'path' | 'properties'>, { pending, analyzed, declined }: ItemStatuses): void {
    const status = valueIn(properties, 'status');
    const source = status === undefined ? '' : sourceOf(properties);
    const permanent = source !== '' && hasStatus(status, [analyzed]);
    const isItem = permanent || (source !== '' && hasStatus(status, [...pending, declined]));
    this.remove(path);
    if (!isItem) return;
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
