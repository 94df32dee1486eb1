import { readFileSync } from 'node:fs';
import { PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks';
import MiniSearch from 'minisearch';
import { memoryFor } from '../src/links/coverage';
import { LinkSuggester } from '../src/links/link-suggester';
import type { VaultNote } from '../src/links/note';
import { atOnce } from '../src/slices';

/** What an index of a vault costs, in milliseconds of processor time. Megabytes are 10⁶ bytes retained, the notes' own texts not counted. */
export interface Cost {
  name: string;
  notes: number;
  buildMs: number;
  megabytes: number;
  /** Milliseconds a query takes: half of them less, 19 of 20 less. */
  queryMs: [median: number, p95: number];
  /** The longest time that one step of building held the thread, and one note of keeping up. */
  longestStepMs?: number;
  updateMs?: number;
  /** Megabytes of the snapshot, and the time to read it back. */
  snapshot?: { megabytes: number; restoreMs: number; longestStepMs: number; collectorMs: number };
}

const QUERIES = 60;

/** Measures the plugin's index over notes. */
export async function costOfLinks(notes: readonly VaultNote[]): Promise<Cost> {
  const before = retained();
  const suggester = LinkSuggester.empty();
  const build = await stepped(suggester.building(notes));
  const megabytes = (retained() - before) / 1e6;
  const queryMs = queried(notes, (note) => suggester.suggest({ title: note.title, tags: note.tags, text: note.text, path: note.path }, 10));
  const updateMs = queried(notes, (note) => {
    atOnce(suggester.adding(note));
  })[1];
  const snapshot = atOnce(suggester.snapshot());
  const restored = await stepped(LinkSuggester.restoring(snapshot));
  console.log(
    `  expected by coverage.ts: ${(memoryFor(notes.map(({ text }) => ({ size: Buffer.byteLength(text) }))) / 1e6).toFixed(1)} MB`,
  );
  return {
    name: 'Pending Analysis',
    notes: notes.length,
    buildMs: build.ms,
    megabytes,
    queryMs,
    longestStepMs: build.longestMs,
    updateMs,
    snapshot: {
      megabytes: snapshot.byteLength / 1e6,
      restoreMs: restored.ms,
      longestStepMs: restored.longestMs,
      collectorMs: restored.collectorMs,
    },
  };
}

/** Measures MiniSearch over the same notes and fields. */
export function costOfMiniSearch(notes: readonly VaultNote[]): Cost {
  const before = retained();
  const start = processorMs();
  const index = new MiniSearch<VaultNote>({
    idField: 'path',
    fields: ['title', 'aliases', 'headings', 'text'],
    extractField: (note, field) => String(note[field as keyof VaultNote]),
  });
  index.addAll(notes);
  const buildMs = processorMs() - start;
  const megabytes = (retained() - before) / 1e6;
  return {
    name: 'MiniSearch',
    notes: notes.length,
    buildMs,
    megabytes,
    queryMs: queried(notes, (note) => index.search(`${note.title}\n${note.text}`).slice(0, 10)),
  };
}

/** Runs steps to their end; of the longest one also how much of it the collector took. */
async function stepped(steps: Iterator<unknown>): Promise<{ ms: number; longestMs: number; collectorMs: number }> {
  const pauses: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => {
    pauses.push(...list.getEntries());
  });
  observer.observe({ entryTypes: ['gc'] });
  const start = processorMs();
  let longest = { ms: 0, from: 0, to: 0 };
  for (let done = false; !done;) {
    const [began, from] = [threadMs(), performance.now()];
    done = steps.next().done === true;
    const ms = threadMs() - began;
    if (ms > longest.ms) longest = { ms, from, to: performance.now() };
  }
  const ms = processorMs() - start;
  // The pauses are told a turn later.
  await new Promise((resolve) => setTimeout(resolve));
  observer.disconnect();
  const within = pauses.filter(({ startTime }) => startTime >= longest.from && startTime < longest.to);
  return { ms, longestMs: longest.ms, collectorMs: within.reduce((sum, { duration }) => sum + duration, 0) };
}

/** Times `ask` on notes spread over the vault, after a few to warm up. */
function queried(notes: readonly VaultNote[], ask: (note: VaultNote) => unknown): [number, number] {
  const asked = Array.from(
    { length: Math.min(QUERIES, notes.length) },
    (_, i) => notes[Math.floor((i * notes.length) / Math.min(QUERIES, notes.length))],
  );
  const times = [...asked.slice(0, 10), ...asked]
    .flatMap((note) => {
      if (note === undefined) return [];
      const start = processorMs();
      ask(note);
      return [processorMs() - start];
    })
    .slice(10)
    .sort((a, b) => a - b);
  return [times[Math.floor(times.length / 2)] ?? 0, times[Math.floor(times.length * 0.95)] ?? 0];
}

/** Processor time: what else runs on the machine does not count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What this thread alone has had of a processor, without the collector's own threads: Linux tells, to within 4 ms. */
function threadMs(): number {
  return parseInt(readFileSync('/proc/thread-self/schedstat', 'latin1'), 10) / 1e6;
}

function retained(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
