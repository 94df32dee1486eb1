import { joinHashes } from '../../text/hash';
import type { Unit } from '../text/units';

/** Names longer than this are sentences. */
const LONGEST_NAME = 12;

/** A name met in a text: the units it covers and its key in the table. */
export interface NameMatch {
  key: number;
  first: number;
  length: number;
}

/** What a name leads to: note, count, note, count, … */
export type NameTargets = readonly number[];

/** A name as the table keeps it: hash of its first unit, number of units, hash of the whole. */
export type Name = readonly [first: number, length: number, key: number];

/** The name that units make; undefined when they are none, or too many for a name. */
export function nameOf(units: readonly Unit[]): Name | undefined {
  const first = units[0];
  if (!first || units.length > LONGEST_NAME) return undefined;
  return [first.hash, units.length, units.reduce((key, unit) => joinHashes(key, unit.hash), 1)];
}

/** Names (titles, aliases, link texts) and the notes they lead to; finds all of them in a text in one pass. */
export class NameTable {
  private readonly targets = new Map<number, number[]>();
  /** By the hash of a first unit: how many names of each length begin with it. */
  private readonly lengths = new Map<number, number[]>();

  /** Lets a name lead to a note `change` times more, or fewer when negative. */
  add([first, length, key]: Name, note: number, change: number): void {
    const lengths = this.lengths.get(first) ?? new Array<number>(length + 1).fill(0);
    while (lengths.length <= length) lengths.push(0);
    lengths[length] = (lengths[length] ?? 0) + change;
    this.lengths.set(first, lengths);
    this.changeTarget(key, note, change);
  }

  private changeTarget(key: number, note: number, change: number): void {
    const pairs = this.targets.get(key) ?? [];
    const at = pairs.findIndex((value, i) => i % 2 === 0 && value === note);
    const count = (at < 0 ? 0 : (pairs[at + 1] ?? 0)) + change;
    if (at < 0) pairs.push(note, count);
    else if (count > 0) pairs[at + 1] = count;
    else pairs.splice(at, 2);
    if (pairs.length > 0) this.targets.set(key, pairs);
    else this.targets.delete(key);
  }

  /** The notes a name leads to. */
  targetsOf(key: number): NameTargets {
    return this.targets.get(key) ?? [];
  }

  /** Every name in a text, overlapping ones too. */
  matches(units: readonly Unit[]): NameMatch[] {
    const matches: NameMatch[] = [];
    for (let first = 0; first < units.length; first++) {
      const lengths = this.lengths.get(units[first]?.hash ?? 0);
      if (!lengths) continue;
      let key = 1;
      for (let length = 1; length < lengths.length && first + length <= units.length; length++) {
        key = joinHashes(key, units[first + length - 1]?.hash ?? 0);
        if ((lengths[length] ?? 0) > 0 && this.targets.has(key)) matches.push({ key, first, length });
      }
    }
    return matches;
  }
}
