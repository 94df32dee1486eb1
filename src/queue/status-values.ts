import { Listeners } from '../listeners';
import { hasStatus, normalised } from '../note/status';
import type { PropertyValue } from '../properties/property-value';

/** A value of `status` in the spelling that most notes have, and how many notes have it. */
export interface StatusCount {
  status: string;
  notes: number;
}

/** The values of `status` in the vault, by the notes' own properties. Kept by the vault's events. */
export class StatusValues {
  private readonly byPath = new Map<string, PropertyValue>();
  private readonly listeners = new Listeners<[path: string, value: PropertyValue | undefined]>();

  /** Takes in what a note's `status` is now. */
  put(path: string, value: PropertyValue | undefined): void {
    // Most notes have none, and never had.
    if ((value === undefined || value === null) && !this.byPath.delete(path)) return;
    if (value !== undefined && value !== null) this.byPath.set(path, value);
    this.listeners.call(path, value);
  }

  /** A note moved; returns whether it has a status. */
  rename(from: string, to: string): boolean {
    const value = this.byPath.get(from);
    this.byPath.delete(from);
    this.put(to, value);
    return value !== undefined;
  }

  /** How many notes have one of the statuses; a note with several of them counts once. */
  notesWith(statuses: readonly string[]): number {
    return this.withAny(statuses).length;
  }

  /** The notes that have one of the statuses, by their paths, and what their `status` is. */
  withAny(statuses: readonly string[]): [path: string, value: PropertyValue][] {
    return [...this.byPath].filter(([, value]) => hasStatus(value, statuses));
  }

  /** Calls `listener` whenever a note that has a status, or had one, was read anew; returns what ends that. */
  onChange(listener: (path: string, value: PropertyValue | undefined) => void): () => void {
    return this.listeners.add(listener);
  }

  /** Every value, most notes first. Values that differ in case or blanks alone are one; a note with a list counts for each. */
  counts(): StatusCount[] {
    const spellings = new Map<string, Map<string, number>>();
    for (const value of this.byPath.values()) {
      const ofNote = new Map([value].flat().flatMap((one) => (typeof one === 'string' ? [[normalised(one), one.trim()]] : [])));
      for (const [key, spelling] of ofNote) {
        const counted = spellings.get(key) ?? new Map<string, number>();
        spellings.set(key, counted.set(spelling, (counted.get(spelling) ?? 0) + 1));
      }
    }
    spellings.delete('');
    return [...spellings.values()].map(inOne).sort((a, b) => b.notes - a.notes || (a.status < b.status ? -1 : 1));
  }
}

function inOne(counted: ReadonlyMap<string, number>): StatusCount {
  const [most] = [...counted].sort(([, a], [, b]) => b - a);
  return { status: most?.[0] ?? '', notes: [...counted.values()].reduce((sum, notes) => sum + notes, 0) };
}
