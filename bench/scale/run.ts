import { closeBrowser } from '../../tests/e2e/browser';
import { firstPaint, heapMb, oneChange, search, untilAtRest } from './measures';
import type { Share } from './profile';
import { openScaled, type StartCost } from './scale-app';
import { plainScrolling, scrolling, type Scrolling } from './scrolling';

/** Starts without the profiler. */
const STARTS = 3;

/** One plugin over one vault. Times in milliseconds, memory in megabytes above the empty plugin's. */
export interface Figures {
  plugin: string;
  notes: number;
  values: Record<string, number>;
  /** What the plugin did in its longest holds of the thread. */
  holds: Record<string, string>;
}

interface Panel {
  plugin: string;
  folder: string;
  command: string;
  panel: string;
  row: string;
}

const OURS: Panel = {
  plugin: 'Pending Analysis',
  folder: 'dist',
  command: 'pending-analysis:open-panel',
  panel: '.pending-analysis-panel',
  row: '.pending-analysis-panel [data-path]',
};
const NAIVE: Panel = {
  plugin: 'naive panel',
  folder: 'bench/scale/naive-panel',
  command: 'naive-panel:open-panel',
  panel: '.naive-list',
  row: '.naive-row',
};

/** Measures the plugin, and the naive panel where the vault is small enough for it. */
export async function run(
  sizes: readonly number[],
  { peerUpTo, tell }: { peerUpTo: number; tell: (figures: Figures) => void },
): Promise<void> {
  for (const notes of sizes) {
    const idleMb = await idleHeap(notes);
    for (const panel of notes <= peerUpTo ? [OURS, NAIVE] : [OURS]) tell(await measure(panel, notes, idleMb));
  }
  await closeBrowser();
}

async function idleHeap(notes: number): Promise<number> {
  const scaled = await openScaled({ notes, plugin: 'bench/scale/empty-plugin' });
  const mb = await heapMb(scaled);
  await scaled.app.close();
  return mb;
}

/** The start as it is without a profiler: the best of a few, for a busy machine only adds. */
async function startCost({ folder }: Panel, notes: number): Promise<Omit<StartCost, 'all'>> {
  const costs: StartCost[] = [];
  for (let turn = 0; turn < STARTS; turn += 1) {
    const { app, start } = await openScaled({ notes, plugin: folder });
    costs.push(start);
    await app.close();
  }
  const least = (part: 'codeMs' | 'onloadMs' | 'layoutReadyMs'): number => Math.min(...costs.map((cost) => cost[part]));
  return { codeMs: least('codeMs'), onloadMs: least('onloadMs'), layoutReadyMs: least('layoutReadyMs') };
}

async function measure(panel: Panel, notes: number, idleMb: number): Promise<Figures> {
  const start = await startCost(panel, notes);
  const scaled = await openScaled({ notes, plugin: panel.folder, isProfiled: true });
  const whole = scaled.start.all;
  const restingMb = (await heapMb(scaled)) - idleMb;
  const paint = await firstPaint(scaled, panel.command, panel.row);
  const searchIn = panel.plugin === OURS.plugin ? panel.panel : '.workspace';
  const early = { typed: await search(scaled, searchIn), scrolled: await scrolling(scaled, panel.row) };
  const isAtRest = await untilAtRest(scaled);
  const openMb = (await heapMb(scaled)) - idleMb;
  const change = await oneChange(scaled, 'pending');
  const otherChange = await oneChange(scaled, 'other');
  const typed = await search(scaled, searchIn);
  const scrolled = await scrolling(scaled, panel.row);
  const plain = await plainScrolling(scaled, panel.row);
  const lateMb = (await heapMb(scaled)) - idleMb;
  const errors = scaled.app.errors();
  await scaled.app.close();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return {
    plugin: panel.plugin,
    notes,
    values: {
      'start: code read and run': start.codeMs,
      'start: onload': start.onloadMs,
      'start: layout ready': start.layoutReadyMs,
      'start: all of the plugin': whole?.pluginMs ?? 0,
      'start: longest hold': whole?.longestMs ?? 0,
      'first paint': paint.ms,
      'first paint: plugin': paint.share.pluginMs,
      'right after: search key: median': early.typed.medianMs,
      'right after: search key: worst': early.typed.worstMs,
      ...scrollFigures('right after: scroll', early.scrolled),
      'at rest afterwards (1) or still at work (0)': Number(isAtRest),
      'changed pending note': change.pluginMs,
      'changed pending note: longest hold': change.longestMs,
      'changed other note': otherChange.pluginMs,
      'search key: median': typed.medianMs,
      'search key: worst': typed.worstMs,
      'search key: plugin': typed.share.pluginMs,
      ...scrollFigures('scroll', scrolled),
      'plain rows: p95 frame gap': plain.p95,
      'plain rows: dropped frames': plain.dropped,
      'memory: at rest': restingMb,
      'memory: panel open': openMb,
      'memory: after all': lateMb,
    },
    holds: {
      ...(whole && { start: told(whole) }),
      'right after: search key': told(early.typed.share),
      'right after: scroll': told(early.scrolled.share),
      'changed pending note': told(change),
      'search key': told(typed.share),
      scroll: told(scrolled.share),
    },
  };
}

function scrollFigures(name: string, { p95, longest, dropped, droppedByPlugin, pluginP95, share }: Scrolling): Record<string, number> {
  return {
    [`${name}: p95 frame gap`]: p95,
    [`${name}: longest frame gap`]: longest,
    [`${name}: dropped frames`]: dropped,
    [`${name}: of them ours`]: droppedByPlugin,
    [`${name}: p95 of plugin a frame`]: pluginP95,
    [`${name}: longest hold`]: share.longestMs,
  };
}

function told({ longestMs, longest, ownLongest }: Share): string {
  return `${longestMs.toFixed(1)} ms, ${longest.collectorMs.toFixed(1)} of them the collector's; longest without the collector ${ownLongest.ownMs.toFixed(1)}: ${ownLongest.within}`;
}
