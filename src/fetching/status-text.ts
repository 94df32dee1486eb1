import type { Dictionary } from '../i18n/dictionary';
import type { RunState, SlowHost } from './run-state';

/** A run in a few words, and what keeps it waiting; undefined while no run of several notes goes on. */
export function statusText(
  state: RunState,
  formatTime: (date: Date) => string,
  t: Dictionary,
): { text: string; tooltip: string } | undefined {
  const { phase, isOffline, done, total, failures, leftMs, slowest } = state;
  if ((phase !== 'running' && phase !== 'paused') || total < 2) return undefined;
  const { status, duration } = t.fetchRun;
  const parts = [
    phase === 'paused' ? status.paused(done, total) : isOffline ? status.offline(done, total) : status.running(done, total),
    ...(phase === 'paused' || isOffline || leftMs === undefined ? [] : [status.left(duration(leftMs))]),
    ...(failures.length === 0 ? [] : [status.failed(failures.length)]),
  ];
  return { text: parts.join(' · '), tooltip: slowest === undefined || isOffline ? '' : slowText(slowest, formatTime, t) };
}

/** Why a host keeps the run waiting. */
function slowText(
  { host, why, until }: SlowHost,
  formatTime: (date: Date) => string,
  {
    fetchRun: {
      status: { slow },
    },
  }: Dictionary,
): string {
  return why === 'paced' || until === undefined ? slow.paced(host) : slow[why](host, formatTime(until));
}
