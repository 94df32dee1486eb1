import type { Dictionary } from '../i18n/dictionary';
import type { RunState } from './run-state';

/** A run in a few words, and what keeps it waiting; undefined while no run of several notes goes on. */
export function statusText(
  { phase, isOffline, done, total, failures, leftMs, slowest }: RunState,
  formatTime: (date: Date) => string,
  { run }: Dictionary,
): { text: string; tooltip: string } | undefined {
  if ((phase !== 'running' && phase !== 'paused') || total < 2) return undefined;
  const parts = [
    phase === 'paused' ? run.bar.paused(done, total) : isOffline ? run.bar.offline(done, total) : run.fetching(done, total),
    ...(phase === 'paused' || isOffline || leftMs === undefined ? [] : [run.left(leftMs)]),
    ...(failures.length === 0 ? [] : [run.failed(failures.length)]),
  ];
  const why = slowest === undefined || isOffline ? '' : run.slow[slowest.why](slowest.host, slowest.until && formatTime(slowest.until));
  return { text: parts.join(' · '), tooltip: why };
}
