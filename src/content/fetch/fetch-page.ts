import type { Clock, HttpClient, HttpRequest, HttpResponse } from '../../ports';
import { contentKind, type ContentKind } from './content-kind';
import { decode } from './decode';
import { failureOfStatus, type FetchFailure } from './fetch-failure';
import type { Gate } from './gate';
import type { Hosts, RateLimit } from './hosts';
import { defaultRetry, pauseBefore, retryAfter, type RetryPolicy } from './retry';
import { judgeUrl } from './url-policy';

/** What to ask for. Nothing that identifies the user is ever sent: no cookies, no credentials. */
export interface PageRequest {
  url: URL;
  /** What the caller can read; anything else is a `wrong-type` failure. */
  accept: readonly ContentKind[];
  headers?: Record<string, string>;
  method?: 'GET' | 'POST';
  body?: string;
}

/** An answer of a kind that was asked for. */
export interface FetchedPage {
  /** The address that answered, as far as the platform tells. */
  url: URL;
  kind: ContentKind;
  contentType: string;
  bytes: Uint8Array;
  /** The decoded text; empty for kinds that are no text. */
  text: string;
}

/** A page, or why there is none. Failures are values: only bugs throw. */
export type FetchResult = { ok: true; page: FetchedPage } | { ok: false; failure: FetchFailure };

/** What sending requests needs from outside. */
export interface RequestDeps {
  http: HttpClient;
  clock: Clock;
  signal?: AbortSignal;
  /** What is known of the hosts, where requests are to keep to rate limits and rests. */
  hosts?: Hosts;
  /** Where requests wait while none may be sent. */
  gate?: Gate;
}

/** Bounds of one fetch, and how it behaves towards its host. */
export interface FetchLimits {
  /** For one request, in milliseconds. The platform cannot abort, so a late answer is ignored. */
  timeoutMs: number;
  maxBytes: number;
  /** For what is read as text, which costs far more to take apart than to receive. */
  maxTextBytes: number;
  maxRedirects: number;
  retry: RetryPolicy;
  /** How the page's own host is to be asked. */
  rateLimit?: RateLimit;
  /** A person waits for this page: a host that kept failing is asked all the same. */
  insist?: boolean;
}

/** The limits where a caller sets none; sizes in bytes. */
export const defaultLimits: FetchLimits = {
  timeoutMs: 30_000,
  maxBytes: 20_000_000,
  maxTextBytes: 8_000_000,
  maxRedirects: 5,
  retry: defaultRetry,
};

/** The content of an address, or the reason there is none; passing trouble is tried again first. */
export async function fetchPage(request: PageRequest, deps: RequestDeps, limits: Partial<FetchLimits> = {}): Promise<FetchResult> {
  const bounds = { ...defaultLimits, ...limits };
  for (let attempt = 1; ; attempt += 1) {
    const result = await follow(request, deps, bounds);
    if (result.ok) return result;
    const pause = pauseBefore(attempt + 1, result.failure, deps.clock.now(), bounds.retry);
    if (pause === undefined) return result;
    try {
      await deps.clock.wait(pause, deps.signal);
    } catch {
      return failed({ kind: 'cancelled' });
    }
  }
}

/** One request and the redirects it leads through, each judged before it is followed. */
async function follow(request: PageRequest, deps: RequestDeps, limits: FetchLimits): Promise<FetchResult> {
  const first = judgeUrl(request.url);
  if (!first.ok) return failed({ kind: 'refused-address', reason: first.reason, url: request.url.href });
  let url = first.url;
  for (let hops = 0; hops <= limits.maxRedirects; hops += 1) {
    const answer = await ask(requestFor(request, url, hops > 0), deps, limits);
    if (!answer.ok) return answer;
    const { response } = answer;
    if (!redirects.has(response.status)) return read(response, { url, request, limits, now: deps.clock.now() });
    const location = response.headers['location'];
    if (location === undefined) return failed({ kind: 'bad-redirect', reason: 'no-location' });
    const next = judgeUrl(resolve(location, url));
    if (!next.ok) return failed({ kind: 'bad-redirect', reason: next.reason });
    url = next.url;
  }
  return failed({ kind: 'bad-redirect', reason: 'too-many' });
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const acceptHeaders: Partial<Record<ContentKind, string>> = {
  html: 'text/html,application/xhtml+xml',
  markdown: 'text/markdown',
  json: 'application/json',
  pdf: 'application/pdf',
  text: 'text/plain',
  image: 'image/*',
};

function requestFor({ accept, headers = {}, method, body }: PageRequest, url: URL, redirected: boolean): HttpRequest {
  const types = accept.map((kind) => acceptHeaders[kind]).filter((type) => type !== undefined);
  const plain = { url: url.href, headers: { accept: [...types, '*/*;q=0.1'].join(','), ...headers } };
  // A redirected request goes to a host that was not chosen: neither its body nor its headers (keys) go along.
  if (redirected) return { url: url.href, headers: { accept: plain.headers.accept } };
  return { ...plain, ...(method === undefined ? {} : { method }), ...(body === undefined ? {} : { body }) };
}

type Answer = { ok: true; response: HttpResponse } | { ok: false; failure: FetchFailure };

/** One request in its turn. */
async function ask(request: HttpRequest, deps: RequestDeps, { timeoutMs, rateLimit, insist = false }: FetchLimits): Promise<Answer> {
  await deps.gate?.whenOpen();
  const { host } = new URL(request.url);
  const turn = await deps.hosts?.turn(host, {
    url: request.url,
    insist,
    signal: deps.signal,
    gate: deps.gate,
    ...(rateLimit && { rateLimit }),
  });
  if (turn?.ok === false) return turn;
  const answer = await send(request, deps, timeoutMs);
  turn?.answered(
    answer.ok
      ? failureOfStatus(answer.response.status, retryAfter(answer.response.headers['retry-after'], deps.clock.now()))
      : answer.failure,
  );
  return answer;
}

async function send(request: HttpRequest, { http, clock, signal }: RequestDeps, timeoutMs: number): Promise<Answer> {
  if (signal?.aborted) return failed({ kind: 'cancelled' });
  const settled = new AbortController();
  const stop = () => {
    settled.abort();
  };
  signal?.addEventListener('abort', stop);
  const expiry = clock.wait(timeoutMs, settled.signal).then(
    () => failed({ kind: 'timed-out', afterMs: timeoutMs }),
    () => failed({ kind: 'cancelled' }),
  );
  const answer = http(request).then(
    (response): Answer => ({ ok: true, response }),
    (): Answer => failed({ kind: 'offline' }),
  );
  const result = await Promise.race([answer, expiry]);
  signal?.removeEventListener('abort', stop);
  stop();
  return result;
}

interface Reading {
  url: URL;
  request: PageRequest;
  limits: FetchLimits;
  now: Date;
}

function read(response: HttpResponse, { url, request, limits, now }: Reading): FetchResult {
  const failure = failureOfStatus(response.status, retryAfter(response.headers['retry-after'], now));
  if (failure !== undefined) return failed(failure);
  // Platforms that follow redirects by themselves may still tell where they ended.
  const answered = judgeUrl(response.url ?? url);
  if (!answered.ok) return failed({ kind: 'bad-redirect', reason: answered.reason });
  const bytes = new Uint8Array(response.body);
  const size = Math.max(bytes.length, Number(response.headers['content-length'] ?? 0) || 0);
  if (size > limits.maxBytes) return failed({ kind: 'too-large', bytes: size, limit: limits.maxBytes });
  const contentType = response.headers['content-type'] ?? '';
  const kind = contentKind(contentType, bytes);
  if (!request.accept.includes(kind)) return failed({ kind: 'wrong-type', contentType, found: kind });
  if (isText(kind) && size > limits.maxTextBytes) return failed({ kind: 'too-large', bytes: size, limit: limits.maxTextBytes });
  const text = isText(kind) ? decode(bytes, contentType).text : '';
  return { ok: true, page: { url: answered.url, kind, contentType, bytes, text } };
}

function isText(kind: ContentKind): boolean {
  return kind !== 'pdf' && kind !== 'image' && kind !== 'binary' && kind !== 'empty';
}

function resolve(location: string, base: URL): URL | string {
  try {
    return new URL(location, base);
  } catch {
    return location;
  }
}

function failed(failure: FetchFailure): { ok: false; failure: FetchFailure } {
  return { ok: false, failure };
}
