import { describe, expect, it } from 'vitest';
import { fetchPage, type FetchLimits, type PageRequest } from '../../../src/content/fetch/fetch-page';
import { defaultRetry } from '../../../src/content/fetch/retry';
import { pretendClock, webOf, type Web } from '../web-of';

const url = 'https://news.example.org/a';
const page = '<!doctype html><p>河 water</p>';

async function fetchFrom(web: Web, { request = {}, limits = {} }: { request?: Partial<PageRequest>; limits?: Partial<FetchLimits> } = {}) {
  const { http, requests } = webOf(web);
  const clock = pretendClock();
  const retry = { ...defaultRetry, random: () => 0.5 };
  const result = await fetchPage({ url: new URL(url), accept: ['html'], ...request }, { http, clock }, { retry, ...limits });
  return { result, requests, pauses: clock.pauses, asked: requests.map((sent) => sent.url) };
}

describe('fetching a page', () => {
  it('gives its text and where it was', async () => {
    const { result } = await fetchFrom({ [url]: page });
    expect(result).toMatchObject({ ok: true, page: { url: new URL(url), kind: 'html', text: page } });
  });

  it('follows redirects, relative ones too', async () => {
    const { result } = await fetchFrom({ [url]: { status: 302, headers: { location: '../b' } }, 'https://news.example.org/b': page });
    expect(result).toMatchObject({ ok: true, page: { url: new URL('https://news.example.org/b') } });
  });

  it.each([
    ['http://127.0.0.1:27123/', 'private-host'],
    ['//192.168.0.1/x', 'private-host'],
    ['file:///etc/passwd', 'not-http'],
    ['http://', 'not-a-url'],
  ])('stops before a redirect to %s', async (location, reason) => {
    const { result, asked } = await fetchFrom({ [url]: { status: 301, headers: { location } } });
    expect(result).toEqual({ ok: false, failure: { kind: 'bad-redirect', reason } });
    expect(asked).toEqual([url]);
  });

  it('does not go round for ever', async () => {
    const { result, asked } = await fetchFrom({ [url]: { status: 302, headers: { location: url } } });
    expect(result).toEqual({ ok: false, failure: { kind: 'bad-redirect', reason: 'too-many' } });
    expect(asked).toHaveLength(6);
  });

  it('sends a redirect neither key nor body', async () => {
    const { requests } = await fetchFrom(
      { [url]: { status: 307, headers: { location: 'https://other.example/' } }, 'https://other.example/': page },
      { request: { method: 'POST', body: 'url=x', headers: { authorization: 'Bearer k' } } },
    );
    expect(requests[0]).toMatchObject({ method: 'POST', body: 'url=x', headers: { authorization: 'Bearer k' } });
    expect(requests[1]).toEqual({ url: 'https://other.example/', headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.1' } });
  });

  it('asks nothing of a private host', async () => {
    const { result, asked } = await fetchFrom({}, { request: { url: new URL('http://[::1]/x') } });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'refused-address', reason: 'private-host' } });
    expect(asked).toEqual([]);
  });

  it('tries again when the server is in passing trouble', async () => {
    const { result, pauses } = await fetchFrom({ [url]: [{ status: 503 }, { status: 502 }, { body: page }] });
    expect(result.ok).toBe(true);
    expect(pauses).toEqual([800, 1600]);
  });

  it('waits as long as a rate limit asks', async () => {
    const { result, pauses } = await fetchFrom({ [url]: [{ status: 429, headers: { 'retry-after': '7' } }, { body: page }] });
    expect(result.ok).toBe(true);
    expect(pauses).toEqual([7000]);
  });

  it('tells when to come back where that is too long to wait', async () => {
    const { result, asked } = await fetchFrom({ [url]: { status: 429, headers: { 'retry-after': '3600' } } });
    expect(result).toEqual({ ok: false, failure: { kind: 'rate-limited', status: 429, retryAt: new Date('2026-03-01T13:00:00Z') } });
    expect(asked).toHaveLength(1);
  });

  it.each([
    [404, { kind: 'not-found', status: 404 }],
    [410, { kind: 'gone', status: 410 }],
    [403, { kind: 'forbidden', status: 403 }],
    [418, { kind: 'unexpected-status', status: 418 }],
    [204, { kind: 'unexpected-status', status: 204 }],
  ])('does not repeat a %i', async (status, failure) => {
    const { result, asked } = await fetchFrom({ [url]: { status, body: page } });
    expect(result).toEqual({ ok: false, failure });
    expect(asked).toHaveLength(1);
  });

  it('gives up on an answer that never comes', async () => {
    const { result } = await fetchFrom({ [url]: { hangs: true } }, { limits: { timeoutMs: 100 } });
    expect(result).toEqual({ ok: false, failure: { kind: 'timed-out', afterMs: 100 } });
  });

  it('says offline when nobody answers', async () => {
    expect((await fetchFrom({})).result).toEqual({ ok: false, failure: { kind: 'offline' } });
  });

  it('refuses what is too large or no page', async () => {
    expect((await fetchFrom({ [url]: 'x'.repeat(2000) }, { limits: { maxBytes: 1000 } })).result).toEqual({
      ok: false,
      failure: { kind: 'too-large', bytes: 2000, limit: 1000 },
    });
    expect((await fetchFrom({ [url]: { headers: { 'content-type': 'application/json' }, body: '{}' } })).result).toEqual({
      ok: false,
      failure: { kind: 'wrong-type', contentType: 'application/json', found: 'json' },
    });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    const { http, requests } = webOf({ [url]: page });
    const result = await fetchPage({ url: new URL(url), accept: ['html'] }, { http, clock: pretendClock(), signal: stop.signal });
    expect(result).toEqual({ ok: false, failure: { kind: 'cancelled' } });
    expect(requests).toEqual([]);
  });

  it('drops an answer the platform fetched from a private host', async () => {
    const http = () =>
      Promise.resolve({
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: new TextEncoder().encode(page).buffer,
        url: 'http://192.168.1.1/',
      });
    const result = await fetchPage({ url: new URL(url), accept: ['html'] }, { http, clock: pretendClock() });
    expect(result).toEqual({ ok: false, failure: { kind: 'bad-redirect', reason: 'private-host' } });
  });
});
