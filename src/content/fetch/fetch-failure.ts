import type { ContentKind } from './content-kind';
import type { UrlRefusal } from './url-policy';

/** Why an address gave nothing to read. Codes and numbers only: the interface has the words. */
export type FetchFailure =
  /** No answer at all: no network, unknown name, connection reset. */
  | { kind: 'offline' }
  | { kind: 'timed-out'; afterMs: number }
  /** The caller's signal aborted. */
  | { kind: 'cancelled' }
  | { kind: 'not-found'; status: 404 }
  | { kind: 'gone'; status: 410 | 451 }
  /** The site wants a log-in, or does not serve programs. */
  | { kind: 'forbidden'; status: number }
  /** `retryAt` is when the service said it may be asked again. */
  | { kind: 'rate-limited'; status: number; retryAt?: Date }
  | { kind: 'server-error'; status: number; retryAt?: Date }
  /** The host kept failing, so it was not asked; `retryAt` is when it will be again. */
  | { kind: 'resting'; retryAt: Date }
  /** Any other status from 400 on, and answers no page comes with. */
  | { kind: 'unexpected-status'; status: number }
  | { kind: 'too-large'; bytes: number; limit: number }
  | { kind: 'wrong-type'; contentType: string; found: ContentKind }
  | { kind: 'refused-address'; reason: UrlRefusal; url: string }
  | { kind: 'bad-redirect'; reason: 'too-many' | 'no-location' | UrlRefusal };

/** The failure a status means; undefined for those that carry content (2xx). */
export function failureOfStatus(status: number, retryAt: Date | undefined): FetchFailure | undefined {
  const again = retryAt === undefined ? {} : { retryAt };
  if (status === 404) return { kind: 'not-found', status };
  if (status === 410 || status === 451) return { kind: 'gone', status };
  if (status === 401 || status === 402 || status === 403 || status === 407) return { kind: 'forbidden', status };
  if (status === 429) return { kind: 'rate-limited', status, ...again };
  if (status >= 500) return { kind: 'server-error', status, ...again };
  if (status >= 200 && status < 300 && status !== 204 && status !== 205) return undefined;
  return { kind: 'unexpected-status', status };
}
