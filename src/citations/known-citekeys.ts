import { linkOf } from '../kinds/item-facts';
import { textOf, type PropertyValue } from '../properties/property-value';
import { addressOf } from '../queue/address';
import { itemKey } from '../queue/item-key';
import { carriedKey, citekeyOf, freeKey } from './citekey';
import type { CitedWork } from './work';

type Properties = Readonly<Record<string, PropertyValue | undefined>>;

/** What stands for a work of which nothing is known. */
const UNKNOWN = 'item';

interface Carried {
  key: string;
  /** The item that the note is about, or was made from; undefined where it names none. */
  item: string | undefined;
}

/** The keys that notes of the vault carry. Kept by the vault's events. */
export class KnownCitekeys {
  private readonly byPath = new Map<string, Carried>();
  private readonly pathsOf = new Map<string, Set<string>>();

  /** Notes what key a note carries, by its properties and its path; none takes it out. */
  put(path: string, properties: Properties): void {
    this.remove(path);
    const key = carriedKey(path, properties);
    if (key === undefined) return;
    const address = addressOf(textOf(properties['source_url']) || linkOf(properties));
    this.add(path, { key, item: address && itemKey(address) });
  }

  rename(from: string, to: string): void {
    const carried = this.byPath.get(from);
    this.remove(from);
    if (carried !== undefined) this.add(to, carried);
  }

  /**
   * The key of the item that a note is about: its own, else that of another note about it, else the first of its work's
   * that no other item has, here or by `isTaken`.
   */
  keyFor(path: string, item: string | undefined, work: CitedWork, isTaken: (key: string) => boolean = () => false): string {
    return (
      this.byPath.get(path)?.key ??
      this.keyOfItem(item) ??
      freeKey(citekeyOf(work) || UNKNOWN, (key) => this.pathsOf.has(caseless(key)) || isTaken(key))
    );
  }

  private keyOfItem(item: string | undefined): string | undefined {
    if (item === undefined) return undefined;
    for (const carried of this.byPath.values()) if (carried.item === item) return carried.key;
    return undefined;
  }

  private add(path: string, carried: Carried): void {
    this.byPath.set(path, carried);
    const paths = this.pathsOf.get(caseless(carried.key)) ?? new Set();
    this.pathsOf.set(caseless(carried.key), paths.add(path));
  }

  private remove(path: string): void {
    const carried = this.byPath.get(path);
    if (carried === undefined) return;
    this.byPath.delete(path);
    const paths = this.pathsOf.get(caseless(carried.key));
    paths?.delete(path);
    if (paths?.size === 0) this.pathsOf.delete(caseless(carried.key));
  }
}

/** BibTeX takes keys that differ in case alone for one. */
function caseless(key: string): string {
  return key.toLowerCase();
}
