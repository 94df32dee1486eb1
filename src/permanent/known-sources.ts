import { textOf, type PropertyValue } from '../properties/property-value';
import { addressOf, type Address } from '../queue/address';
import { itemKey } from '../queue/item-key';

/** Which permanent notes were made from which item, by their `source_url`. Kept by the vault's events. */
export class KnownSources {
  private readonly keyOf = new Map<string, string>();
  private readonly pathsOf = new Map<string, Set<string>>();

  /** Notes a note's `source_url`; anything else than a web address takes the note out. */
  put(path: string, sourceUrl: PropertyValue | undefined): void {
    if (sourceUrl === undefined && !this.keyOf.has(path)) return;
    const address = addressOf(textOf(sourceUrl));
    const key = address && itemKey(address);
    const old = this.keyOf.get(path);
    if (old === key) return;
    if (old !== undefined) this.pathsOf.get(old)?.delete(path);
    if (key === undefined) {
      this.keyOf.delete(path);
      return;
    }
    this.keyOf.set(path, key);
    const paths = this.pathsOf.get(key) ?? new Set();
    this.pathsOf.set(key, paths.add(path));
  }

  rename(from: string, to: string): void {
    const key = this.keyOf.get(from);
    if (key === undefined) return;
    this.keyOf.delete(from);
    this.keyOf.set(to, key);
    const paths = this.pathsOf.get(key);
    paths?.delete(from);
    paths?.add(to);
  }

  /** The notes made from that item, but for the one at `except`: a note that names its own source was not made from itself. */
  madeFrom(url: Address, except: string): string[] {
    return [...(this.pathsOf.get(itemKey(url) ?? '') ?? [])].filter((path) => path !== except);
  }
}
