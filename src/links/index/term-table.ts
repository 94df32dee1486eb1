import { Column } from './column';

const SHARDS = 64;
const FIRST_SLOTS = 64;

/**
 * Terms by their hash, numbered from 0 in the order they came, each with the number of its holders.
 * The words themselves are not kept: a vault's words weigh more than all the rest of the index, and the
 * text of a query has them again. Two words of one hash count as one; among 300,000 that happens ten times.
 */
export class TermTable {
  private readonly shards = Array.from({ length: SHARDS }, () => new Shard());
  private readonly hashes = new Column();
  /** Holders of each term. */
  readonly documentFrequency = new Column();
  /** Number of terms that so many notes hold, by the number of notes. Terms without holders are not counted. */
  readonly byHolders: number[] = [0];

  get size(): number {
    return this.hashes.length;
  }

  hashOf(term: number): number {
    return this.hashes.get(term);
  }

  /** The term of a hash, or -1. */
  find(hash: number): number {
    return this.shard(hash).find(hash, this.hashes);
  }

  /** The term of a hash, new if need be. */
  intern(hash: number): number {
    const shard = this.shard(hash);
    const found = shard.find(hash, this.hashes);
    if (found >= 0) return found;
    const term = this.hashes.length;
    this.hashes.push(hash);
    this.documentFrequency.push(0);
    shard.insert(term, this.hashes);
    return term;
  }

  addHolder(term: number, change: 1 | -1): void {
    const before = this.documentFrequency.get(term);
    const after = before + change;
    this.documentFrequency.set(term, after);
    if (before > 0) this.byHolders[before] = (this.byHolders[before] ?? 0) - 1;
    if (after > 0) this.byHolders[after] = (this.byHolders[after] ?? 0) + 1;
  }

  private shard(hash: number): Shard {
    const shard = this.shards[hash >>> 26];
    if (!shard) throw new RangeError(`Not a 32-bit hash: ${hash}`);
    return shard;
  }
}

/** Open addressing over term numbers + 1. Sixty-four small tables instead of a large one: growing one takes no time that is felt. */
class Shard {
  private slots = new Uint32Array(FIRST_SLOTS);
  private used = 0;

  find(hash: number, hashes: Column): number {
    const mask = this.slots.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const entry = this.slots[at] ?? 0;
      if (entry === 0) return -1;
      if (hashes.get(entry - 1) === hash) return entry - 1;
    }
  }

  insert(term: number, hashes: Column): void {
    if (this.used * 4 >= this.slots.length * 3) this.grow(hashes);
    this.place(term, hashes);
    this.used++;
  }

  private grow(hashes: Column): void {
    const old = this.slots;
    this.slots = new Uint32Array(old.length * 2);
    for (const entry of old) if (entry > 0) this.place(entry - 1, hashes);
  }

  private place(term: number, hashes: Column): void {
    const mask = this.slots.length - 1;
    let at = hashes.get(term) & mask;
    while (this.slots[at] !== 0) at = (at + 1) & mask;
    this.slots[at] = term + 1;
  }
}
