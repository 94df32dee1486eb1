import { describe, expect, it } from 'vitest';
import type { FetchFailure } from '../../../src/content/fetch/fetch-failure';
import { carriesToken, jinaReader } from '../../../src/content/sources/jina-reader';

const placeFor = (address: string, key?: string) => {
  const [place] = jinaReader(key).places({ url: new URL(address), title: '', excerpt: '' }, { pdf: false });
  return place?.kind === 'remote' ? place : undefined;
};

describe('what the reader service is told', () => {
  it.each([
    'https://a.example/p?token=abc',
    'https://a.example/p?X-Amz-Signature=ff',
    'https://u:p@a.example/',
    'https://a.example/reset?c=9f8e7d6c5b4a39281706f5e4d3c2b1a0',
    'https://a.example/p#access_token=x',
    'https://a.example/s/AbCd0123456789EfGh0123456789IjKl0123456789MnOp',
  ])('nothing of an address that opens something: %s', (address) => {
    expect(carriesToken(new URL(address))).toBe(true);
    expect(jinaReader().matches(new URL(address))).toBe(false);
  });

  it.each([
    'https://a.example/2026/02/18/1133291/a-rather-long-title-of-a-story-about-keys-and-tokens/',
    'https://a.example/p?id=123&page=2',
    'https://a.example/posts/AbCdEfGhIjKlMnOpQ/x',
  ])('ordinary addresses: %s', (address) => {
    expect(jinaReader().matches(new URL(address))).toBe(true);
  });

  it('nothing of the local network', () => {
    expect(jinaReader().matches(new URL('http://192.168.1.1/a'))).toBe(false);
  });

  it('the key only when there is one, and no referrer of ours', () => {
    expect(placeFor('https://a.example/x', 'secret')?.request.headers).toEqual({
      accept: 'application/json',
      dnt: '1',
      authorization: 'Bearer secret',
    });
    expect(placeFor('https://a.example/x')?.request.headers).not.toHaveProperty('authorization');
  });

  it('an address with a fragment in the body', () => {
    expect(placeFor('https://a.example/x#/part?q=1')?.request).toMatchObject({
      method: 'POST',
      body: 'url=https%3A%2F%2Fa.example%2Fx%23%2Fpart%3Fq%3D1',
    });
  });

  it('no more often than it allows', () => {
    expect(jinaReader().rateLimit).toMatchObject({ everyMs: 3000 });
    expect(jinaReader('key').rateLimit).toMatchObject({ everyMs: 150 });
  });
});

describe('what its failures mean', () => {
  const explain = (failure: FetchFailure) => placeFor('https://a.example/x')?.explain?.(failure);

  it.each([
    [402, 'no-credits'],
    [409, 'budget'],
    [451, 'blocked-site'],
    [524, 'target-failed'],
  ])('%i is %s', (status, reason) => {
    expect(explain(status === 524 ? { kind: 'server-error', status } : { kind: 'unexpected-status', status })).toEqual({
      kind: 'service',
      reason,
      status,
    });
  });

  it('leaves rate limits and outages as they are: they pass', () => {
    expect(explain({ kind: 'rate-limited', status: 429 })).toBeUndefined();
    expect(explain({ kind: 'server-error', status: 503 })).toBeUndefined();
    expect(explain({ kind: 'offline' })).toBeUndefined();
  });
});
