import type { CDPSession } from 'playwright-core';
import { beginTrace, type Span, type Trace } from './trace';

/** Milliseconds of processor time by who asked for it. */
export interface Share {
  /** Samples with a frame of the plugin's on the stack, what it asked of the app included. */
  pluginMs: number;
  /** The part of `pluginMs` spent in the stand-in for the app and in the browser's own functions. */
  inHostMs: number;
  /** The longest the plugin held the thread within one task: no key and no frame had a turn meanwhile. */
  longestMs: number;
  /** What that was. */
  longest: Hold;
  /** The longest of them with the collector left out: what of it is the plugin's to shorten. */
  ownLongest: Hold;
}

/** What the plugin did while it held the thread. */
export interface Hold {
  /** Milliseconds, without those of the collector. */
  ownMs: number;
  /** The engine's collecting of garbage in it, in milliseconds. */
  collectorMs: number;
  /** The functions that were on the stack in most of it, outermost first, with their milliseconds; in short names where the build is minified. */
  within: string;
}

/** A run under the profiler. */
export interface Profiled {
  share: Share;
  trace: Trace;
  /** Milliseconds of the plugin's in a stretch of time. */
  pluginMsIn: (span: Span) => number;
}

/** Where the plugin's script says it comes from: the stand-in's `sourceURL`. */
const PLUGIN = 'plugin:main.js';
const SAMPLE_US = 200;
const COLLECTOR = '(garbage collector)';
/** A function stands for a hold when it was on the stack in so much of it. */
const MOST = 0.5;

interface ProfileNode {
  id: number;
  callFrame: { url: string; functionName: string };
  children?: number[];
}

interface Profile {
  nodes: ProfileNode[];
  startTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

/** What a sample stands for: the time until the next one. */
interface Sample extends Span {
  /** The functions on the stack, outermost first. */
  stack: readonly ProfileNode[];
  isPlugin: boolean;
  isCollector: boolean;
  /** Milliseconds. */
  ms: number;
}

/** Runs `work` under the sampling profiler and says what of the processor's time was the plugin's. */
export async function profiled<T>(cdp: CDPSession, work: () => Promise<T>): Promise<Profiled & { result: T }> {
  const end = await beginProfile(cdp);
  const result = await work();
  return { result, ...(await end()) };
}

/** Begins to profile; what is returned ends it. */
export async function beginProfile(cdp: CDPSession): Promise<() => Promise<Profiled>> {
  const endTrace = await beginTrace(cdp);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  await cdp.send('Profiler.start');
  return async () => {
    const { profile } = (await cdp.send('Profiler.stop')) as { profile: Profile };
    const trace = await endTrace();
    const holds = holdsIn(samplesOf(profile), trace.tasks);
    const own = holds.flat();
    return {
      share: shareOf(own, holds),
      trace,
      pluginMsIn: ({ start, end }) => sum(own.filter((sample) => sample.start >= start && sample.start < end)),
    };
  };
}

function samplesOf({ nodes, startTime, samples = [], timeDeltas = [] }: Profile): Sample[] {
  const stacks = stacksOf(nodes);
  let at = startTime;
  return samples.map((id, index) => {
    at += timeDeltas[index] ?? 0;
    const ms = (timeDeltas[index + 1] ?? 0) / 1000;
    const stack = stacks.get(id) ?? [];
    return {
      stack,
      isPlugin: stack.some(({ callFrame }) => callFrame.url === PLUGIN),
      isCollector: stack.at(-1)?.callFrame.functionName === COLLECTOR,
      start: at,
      end: at + ms * 1000,
      ms,
    };
  });
}

/** Every node's stack. */
function stacksOf(nodes: readonly ProfileNode[]): Map<number, ProfileNode[]> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stacks = new Map<number, ProfileNode[]>();
  const enter = (node: ProfileNode, above: readonly ProfileNode[]): void => {
    const stack = [...above, node];
    stacks.set(node.id, stack);
    for (const child of node.children ?? []) {
      const below = byId.get(child);
      if (below !== undefined) enter(below, stack);
    }
  };
  const [root] = nodes;
  if (root !== undefined) enter(root, []);
  return stacks;
}

/** The plugin's samples, those of one task together, with the collecting of garbage that comes right after them there: the app makes garbage too. */
function holdsIn(samples: readonly Sample[], tasks: readonly Span[]): Sample[][] {
  const holds: Sample[][] = [];
  let task = 0;
  let held = -1;
  let isOurs = false;
  for (const sample of samples) {
    while ((tasks[task]?.end ?? Infinity) <= sample.start) task += 1;
    isOurs = sample.isPlugin || (sample.isCollector && isOurs && held === task);
    if (!isOurs) continue;
    if (held === task) holds.at(-1)?.push(sample);
    else holds.push([sample]);
    held = task;
  }
  return holds;
}

function shareOf(own: readonly Sample[], holds: readonly Sample[][]): Share {
  const longest = longestBy(sum, holds);
  return {
    pluginMs: sum(own.filter(({ isPlugin }) => isPlugin)),
    inHostMs: sum(own.filter(({ isPlugin, stack }) => isPlugin && stack.at(-1)?.callFrame.url !== PLUGIN)),
    longestMs: sum(longest),
    longest: told(longest),
    ownLongest: told(longestBy(ownSum, holds)),
  };
}

function longestBy(length: (hold: readonly Sample[]) => number, holds: readonly Sample[][]): Sample[] {
  return holds.reduce((most, hold) => (length(hold) > length(most) ? hold : most), []);
}

function told(hold: readonly Sample[]): Hold {
  return { ownMs: ownSum(hold), collectorMs: sum(hold) - ownSum(hold), within: functionsIn(hold) };
}

function functionsIn(hold: readonly Sample[]): string {
  const times = new Map<string, number>();
  for (const { stack, ms, isCollector } of hold) {
    if (isCollector) continue;
    const names = stack.map(({ callFrame }) => callFrame.functionName).filter((name) => name !== '' && name !== '(root)');
    for (const name of new Set(names)) times.set(name, (times.get(name) ?? 0) + ms);
  }
  const most = ownSum(hold) * MOST;
  return [...times]
    .filter(([, ms]) => ms > most)
    .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
    .join(' > ');
}

function sum(samples: readonly Sample[]): number {
  return samples.reduce((all, { ms }) => all + ms, 0);
}

function ownSum(samples: readonly Sample[]): number {
  return sum(samples.filter(({ isCollector }) => !isCollector));
}
