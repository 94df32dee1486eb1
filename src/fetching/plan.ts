import type { Held } from '../content/fetch-full-content';
import { rateLimitOf } from '../content/sources/rate-limit';
import type { Amount } from '../queue/amount';
import type { QueueEntry } from '../queue/entry';
import { isOpen } from '../queue/to-fetch';
import { timeFor } from './estimate';

/** What fetching everything would do. */
export interface RunPlan {
  /** The notes without content in the order they are fetched: those that failed before come last, notes of one item stand together. */
  paths: string[];
  /** Notes that are left alone because a person's text stands in them, as far as texts were looked at. */
  ownText: number;
  /** Those among them whose last fetch failed. Items are fetched once, however many notes they stand in. */
  failedBefore: Amount;
  /** All of them. */
  amount: Amount;
  /** Per host, most notes first; the host is empty for notes without a link. */
  hosts: ({ host: string } & Amount)[];
  /** Milliseconds it would take, as far as can be said before a host has been asked. */
  timeMs: number;
}

/** The plan for these pending notes; `held` are those whose own text says that they need nothing. Asks nobody and writes nothing. */
export function planFor(entries: readonly QueueEntry[], held: ReadonlyMap<string, Held> = new Map()): RunPlan {
  const open = entries.filter((entry) => isOpen(entry) && !held.has(entry.path)).sort(byTurn);
  const items = grouped(open, ({ item, path }) => item ?? path);
  const hosts = [...grouped(open, ({ host }) => host)].map(([host, notes]) => ({
    host,
    ...amountOf(notes),
  }));
  const ownText = [...held.values()].filter((why) => why === 'own-text').length;
  return {
    ownText,
    paths: [...items.values()].flat().map(({ path }) => path),
    failedBefore: amountOf(open.filter(({ state }) => state !== 'not-fetched')),
    amount: amountOf(open),
    hosts: hosts.sort((one, other) => other.notes - one.notes || one.host.localeCompare(other.host)),
    timeMs: Math.max(0, ...hosts.map(({ host, items: count }) => timeFor(count, rateLimitOf(host)))),
  };
}

/** Newest first; what failed before after everything else. */
function byTurn(one: QueueEntry, other: QueueEntry): number {
  return Number(one.state !== 'not-fetched') - Number(other.state !== 'not-fetched') || (other.date ?? 0) - (one.date ?? 0);
}

function amountOf(entries: readonly QueueEntry[]): Amount {
  return { items: new Set(entries.map(({ item, path }) => item ?? path)).size, notes: entries.length };
}

function grouped(entries: readonly QueueEntry[], keyOf: (entry: QueueEntry) => string): Map<string, QueueEntry[]> {
  const groups = new Map<string, QueueEntry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}
