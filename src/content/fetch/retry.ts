import type { FetchFailure } from './fetch-failure';

/** Statuses that may answer differently when asked again: time-outs, rate limits, passing server trouble, Cloudflare's 52x. */
const retryableStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);

/** How often and how long to try again. */
export interface RetryPolicy {
  /** Requests in all, the first one included. */
  attempts: number;
  /** Pause before the second attempt, in milliseconds; doubles each time. */
  baseMs: number;
  /** The longest pause, also when the server asks for more: then the failure tells when instead. */
  maxWaitMs: number;
  /** From 0 to 1; spreads the pauses so that many requests do not come back at once. */
  random: () => number;
}

/** The policy where a caller sets none. */
export const defaultRetry: RetryPolicy = { attempts: 3, baseMs: 800, maxWaitMs: 20_000, random: Math.random };

/**
 * Milliseconds to wait before attempt number `next` (2 for the first repetition), or undefined when
 * it should not be made. What the server asked for (`Retry-After`) is the least.
 */
export function pauseBefore(next: number, failure: FetchFailure, now: Date, policy: RetryPolicy): number | undefined {
  if (next > policy.attempts || !isRetryable(failure)) return undefined;
  const asked = 'retryAt' in failure && failure.retryAt !== undefined ? failure.retryAt.getTime() - now.getTime() : 0;
  if (asked > policy.maxWaitMs) return undefined;
  const backOff = spread(policy.baseMs * 2 ** (next - 2), policy.random);
  return Math.max(asked, Math.min(backOff, policy.maxWaitMs));
}

/** A pause up to a quarter longer or shorter, so that many that wait do not come back at once. */
export function spread(ms: number, random: () => number): number {
  return ms * (0.75 + random() / 2);
}

function isRetryable(failure: FetchFailure): boolean {
  if (failure.kind === 'timed-out') return true;
  return 'status' in failure && retryableStatuses.has(failure.status);
}

/** `Retry-After` as RFC 9110 has it: seconds, or an HTTP date. */
export function retryAfter(value: string | undefined, now: Date): Date | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,7}$/.test(text)) return new Date(now.getTime() + Number(text) * 1000);
  const date = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : new Date(date);
}
