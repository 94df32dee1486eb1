import type { CDPSession } from 'playwright-core';

/** Milliseconds of processor time by who asked for it. */
export interface Share {
  /** Samples with a frame of the plugin's on the stack, what it asked of the app included. */
  pluginMs: number;
  /** The part of `pluginMs` spent in the stand-in for the app and in the browser's own functions. */
  inHostMs: number;
  /** The longest unbroken run of such samples: how long the plugin held the thread. */
  longestMs: number;
}

/** Where the plugin's script says it comes from: the stand-in's `sourceURL`. */
const PLUGIN = 'plugin:main.js';
const SAMPLE_US = 200;

interface ProfileNode {
  id: number;
  callFrame: { url: string; functionName: string };
  children?: number[];
}

interface Profile {
  nodes: ProfileNode[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Runs `work` under the sampling profiler and says what of the processor's time was the plugin's. */
export async function profiled<T>(cdp: CDPSession, work: () => Promise<T>): Promise<{ result: T; share: Share }> {
  await beginProfile(cdp);
  const result = await work();
  return { result, share: await endProfile(cdp) };
}

export async function beginProfile(cdp: CDPSession): Promise<void> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  await cdp.send('Profiler.start');
}

export async function endProfile(cdp: CDPSession): Promise<Share> {
  const { profile } = (await cdp.send('Profiler.stop')) as { profile: Profile };
  return shareOf(profile);
}

function shareOf({ nodes, samples = [], timeDeltas = [] }: Profile): Share {
  const ofPlugin = pluginNodes(nodes);
  const ownUrl = new Map(nodes.map((node) => [node.id, node.callFrame.url === PLUGIN]));
  const names = new Map(nodes.map((node) => [node.id, node.callFrame.functionName]));
  const share: Share = { pluginMs: 0, inHostMs: 0, longestMs: 0 };
  let run = 0;
  samples.forEach((id, index) => {
    // A delta is the time since the sample before; what a sample stands for is the time until the next.
    const ms = (timeDeltas[index + 1] ?? 0) / 1000;
    if (ofPlugin.has(id)) {
      share.pluginMs += ms;
      if (ownUrl.get(id) !== true) share.inHostMs += ms;
      run += ms;
    } else if (names.get(id) === '(garbage collector)' && run > 0) run += ms;
    else run = 0;
    share.longestMs = Math.max(share.longestMs, run);
  });
  return share;
}

/** Ids of the nodes that lie on or below a frame of the plugin's. */
function pluginNodes(nodes: readonly ProfileNode[]): Set<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Set<number>();
  const mark = (id: number): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const child of byId.get(id)?.children ?? []) mark(child);
  };
  for (const node of nodes) if (node.callFrame.url === PLUGIN) mark(node.id);
  return found;
}
