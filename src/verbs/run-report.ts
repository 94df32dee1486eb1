import type { RunState } from '../fetching/run-state';
import type { Dictionary } from '../i18n/dictionary';

/** A fetch run for programs: plain values, times in ISO 8601. */
export function runReport({ phase, isOffline, total, done, written, failures, skipped, active, leftMs, slowest }: RunState) {
  return {
    phase,
    total,
    done,
    written,
    active,
    ...(isOffline && { offline: true }),
    failures: failures.map((failure) => ({ ...failure, ...(failure.retryAt && { retryAt: failure.retryAt.toISOString() }) })),
    skipped: skipped.map(({ path, why }) => ({ path, reason: why })),
    ...(leftMs !== undefined && { secondsLeft: Math.round(leftMs / 1000) }),
    ...(slowest && { waitsFor: { host: slowest.host, why: slowest.why, ...(slowest.until && { until: slowest.until.toISOString() }) } }),
  };
}

/** Where a fetch run stands, in one sentence. */
export function runText({ phase, isOffline, done, total, written }: RunState, { run }: Dictionary): string {
  switch (phase) {
    case 'idle':
      return run.none;
    case 'running':
      return isOffline ? run.offline(done, total) : run.fetching(done, total);
    case 'paused':
      return run.paused(done, total);
    case 'finished':
      return run.fetched(written, total);
  }
}
