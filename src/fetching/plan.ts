import type { Held } from '../content/fetch-full-content';
import { rateLimitOf } from '../content/sources/rate-limit';
import type { QueueEntry } from '../queue/entry';
import { isOpen } from '../queue/to-fetch';
import { timeFor } from './estimate';

/** What fetching everything would do. */
export interface RunPlan {
  /** The notes without content in the order they are fetched: those that failed before come last, notes of one item stand together. */
  paths: string[];
  /** Notes that are left alone because a person's text stands in them, as far as texts were looked at. */
  ownText: number;
  /** Notes among them whose last fetch failed. */
  failedBefore: number;
  /** Per host, most notes first; the host is empty for notes without a link. Items are fetched once, however many notes they stand in. */
  hosts: { host: string; notes: number; items: number }[];
  /** Milliseconds it would take, as far as can be said before a host has been asked. */
  timeMs: number;
}

/** The plan for these pending notes; `held` are those whose own text says that they need nothing. Asks nobody and writes nothing. */
export function planFor(entries: readonly QueueEntry[], held: ReadonlyMap<string, Held> = new Map()): RunPlan {
  const open = entries.filter((entry) => isOpen(entry) && !held.has(entry.path)).sort(byTurn);
  const items = grouped(open, ({ item, path }) => item ?? path);
  const hosts = [...grouped(open, ({ host }) => host)].map(([host, notes]) => ({
    host,
    notes: notes.length,
    items: new Set(notes.map(({ item, path }) => item ?? path)).size,
  }));
  const ownText = [...held.values()].filter((why) => why === 'own-text').length;
  return {
    ownText,
    paths: [...items.values()].flat().map(({ path }) => path),
    failedBefore: open.filter(({ state }) => state !== 'not-fetched').length,
    hosts: hosts.sort((one, other) => other.notes - one.notes || one.host.localeCompare(other.host)),
    timeMs: Math.max(0, ...hosts.map(({ host, items: count }) => timeFor(count, rateLimitOf(host)))),
  };
}

/** Newest first; what failed before after everything else. */
function byTurn(one: QueueEntry, other: QueueEntry): number {
  return Number(one.state !== 'not-fetched') - Number(other.state !== 'not-fetched') || (other.date ?? 0) - (one.date ?? 0);
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
