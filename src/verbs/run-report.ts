import type { RunState } from '../fetching/run-state';

/** A fetch run for programs: plain values, times in ISO 8601. */
export function runReport({ phase, isOffline, total, done, written, failures, active, leftMs, slowest }: RunState) {
  return {
    phase, total, done, written, active,
    ...(isOffline && { offline: true }),
    failures: failures.map((failure) => ({ ...failure, ...(failure.retryAt && { retryAt: failure.retryAt.toISOString() }) })),
    ...(leftMs !== undefined && { secondsLeft: Math.round(leftMs / 1000) }),
    ...(slowest && { waitsFor: { host: slowest.host, why: slowest.why, ...(slowest.until && { until: slowest.until.toISOString() }) } }),
  };
}
