import { describe, expect, it } from 'vitest';
import type { FetchFailure } from '../../../src/content/fetch/fetch-failure';
import { Hosts, type TurnOptions } from '../../../src/content/fetch/hosts';
import { VirtualClock } from '../../virtual-clock';

const arxiv = { everyMs: 3000, connections: 1 };
const broken: FetchFailure = { kind: 'server-error', status: 500 };

/** Requests of 200 ms each, and when each was sent. */
function hostsOf(answer: (url: string) => FetchFailure | undefined = () => undefined) {
  const clock = new VirtualClock();
  const hosts = new Hosts(clock, () => 0.5);
  const sent: [number, string][] = [];
  const ask = async (url: string, options: Partial<TurnOptions> = {}): Promise<FetchFailure | undefined> => {
    const turn = await hosts.turn(new URL(url).host, { url, ...options });
    if (!turn.ok) return turn.failure;
    sent.push([clock.elapsed, url]);
    await clock.wait(200);
    const failure = answer(url);
    turn.answered(failure);
    return failure;
  };
  return { clock, hosts, sent, ask };
}

const pages = (count: number, host = 'blog.example'): string[] => Array.from({ length: count }, (_, at) => `https://${host}/${at}`);

describe('asking a host', () => {
  it('keeps to its rate limit and its one connection, and lets other hosts go by', async () => {
    const { sent, ask } = hostsOf();
    await Promise.all([...pages(3, 'arxiv.org').map((url) => ask(url, { rateLimit: arxiv })), ask('https://blog.example/')]);
    expect(sent.map(([at]) => at)).toEqual([0, 0, 3000, 6000]);
  });

  it('opens no more connections than it may', async () => {
    const { sent, ask } = hostsOf();
    await Promise.all(pages(5).map((url) => ask(url)));
    expect(sent.map(([at]) => at)).toEqual([0, 100, 200, 300, 400]);
  });

  it.each([
    ['first', [arxiv, undefined, undefined, undefined]],
    ['then', [undefined, arxiv, undefined, undefined]],
    ['both for pace and for connections', [{ everyMs: 3000, connections: 5 }, { everyMs: 50, connections: 1 }, undefined, undefined]],
  ])('keeps the strictest rate limit it was ever asked with, as for the pictures of a paper: %s', async (_, all) => {
    const { sent, ask } = hostsOf();
    for (const [at, rateLimit] of all.entries()) await ask(`https://arxiv.org/${at}`, rateLimit && { rateLimit });
    const times = sent.map(([at]) => at);
    expect(times.slice(2).map((at, index) => at - (times[index + 1] ?? 0))).toEqual([3000, 3000]);
  });

  it('keeps the fewest connections it was ever asked with', async () => {
    const { clock, sent, ask } = hostsOf();
    await ask('https://slow.example/', { rateLimit: { everyMs: 10, connections: 1 } });
    await Promise.all(pages(3, 'slow.example').map((url) => ask(url, { rateLimit: { everyMs: 10, connections: 3 } })));
    expect(sent.map(([at]) => at)).toEqual([0, 200, 400, 600]);
    expect(clock.elapsed).toBe(800);
  });

  it('stops waiting when it is told to', async () => {
    const { ask } = hostsOf();
    const stop = new AbortController();
    const asked = [ask('https://arxiv.org/1', { rateLimit: arxiv }), ask('https://arxiv.org/2', { rateLimit: arxiv, signal: stop.signal })];
    stop.abort();
    expect(await Promise.all(asked)).toEqual([undefined, { kind: 'cancelled' }]);
  });
});

describe('a host that asks to wait', () => {
  const busy = (clock: VirtualClock, ms: number): FetchFailure => ({
    kind: 'rate-limited',
    status: 429,
    retryAt: new Date(clock.now().getTime() + ms),
  });

  it('is not asked before, by anybody', async () => {
    let first = true;
    const { clock, sent, ask } = hostsOf(() => {
      const failure = first ? busy(clock, 5000) : undefined;
      first = false;
      return failure;
    });
    await ask('https://blog.example/1');
    await ask('https://blog.example/2', { insist: true });
    expect(sent.map(([at]) => at)).toEqual([0, 5200]);
  });

  it('is left alone all the same when a request that was under way is cancelled', async () => {
    const { clock, hosts, ask } = hostsOf((url) => (url.endsWith('stopped') ? { kind: 'cancelled' } : busy(clock, 60_000)));
    await Promise.all(['first', 'stopped'].map((page) => ask(`https://blog.example/${page}`)));
    expect(hosts.restOf('blog.example')).toMatchObject({ why: 'asked-to-wait' });
  });

  it('is asked again once another page of it came', async () => {
    const { clock, hosts, ask } = hostsOf((url) => (url.endsWith('came') ? undefined : busy(clock, 60_000)));
    await Promise.all(['first', 'came'].map((page) => ask(`https://blog.example/${page}`)));
    expect(hosts.restOf('blog.example')).toBeUndefined();
  });

  it('is not asked at all where that is long, and the time is told', async () => {
    const { clock, sent, ask } = hostsOf(() => busy(clock, 3_600_000));
    await ask('https://blog.example/1');
    expect(await ask('https://blog.example/2')).toMatchObject({ kind: 'rate-limited', retryAt: new Date('2026-03-01T13:00:00.200Z') });
    expect(sent).toHaveLength(1);
  });
});

describe('a request that waits for its turn', () => {
  it('is not sent when the gate was shut meanwhile, and waits for its turn anew', async () => {
    const { clock, sent, ask } = hostsOf();
    let open: (() => void) | undefined;
    let isOpen = true;
    const gate = {
      isOpen: () => isOpen,
      whenOpen: () =>
        isOpen
          ? Promise.resolve()
          : new Promise<void>((resolve) => {
              open = resolve;
            }),
    };
    const asking = Promise.all(pages(2, 'arxiv.org').map((url) => ask(url, { rateLimit: arxiv, gate })));
    await clock.wait(1000);
    isOpen = false;
    await clock.wait(60_000);
    expect(sent).toHaveLength(1);
    isOpen = true;
    open?.();
    await asking;
    expect(sent.map(([at]) => at)).toEqual([0, 61_000]);
  });
});

describe('a host that keeps failing', () => {
  it('rests, is tried by one request, and rests longer', async () => {
    const { clock, hosts, sent, ask } = hostsOf(() => broken);
    for (const url of pages(5)) await ask(url);
    expect(hosts.restOf('blog.example')).toMatchObject({ why: 'resting', times: 1 });
    expect(await ask('https://blog.example/5')).toMatchObject({ kind: 'resting' });
    expect(sent).toHaveLength(5);
    await clock.wait(15_000);
    await Promise.all(pages(3).map((url) => ask(url)));
    expect(sent).toHaveLength(6);
    expect(hosts.restOf('blog.example')).toMatchObject({ times: 2, until: new Date(clock.now().getTime() + 30_000) });
  });

  it('is not the same as a page that keeps failing', async () => {
    const { hosts, ask } = hostsOf(() => broken);
    for (let times = 0; times < 9; times += 1) await ask('https://blog.example/1');
    expect(hosts.restOf('blog.example')).toBeUndefined();
  });

  it('is asked as before once it answers', async () => {
    const { hosts, clock, sent, ask } = hostsOf((url) => (url.endsWith('good') ? undefined : broken));
    for (const url of pages(5)) await ask(url);
    await clock.wait(15_000);
    await ask('https://blog.example/good');
    expect(hosts.restOf('blog.example')).toBeUndefined();
    await ask('https://blog.example/7');
    expect(sent).toHaveLength(7);
  });

  it('is asked all the same for a person who insists', async () => {
    const { sent, ask } = hostsOf(() => broken);
    for (const url of pages(5)) await ask(url);
    await ask('https://blog.example/5', { insist: true });
    expect(sent).toHaveLength(6);
  });

  it('keeps no more than its rate limit for a person who insists', async () => {
    const { sent, ask } = hostsOf(() => broken);
    for (const url of pages(6, 'arxiv.org')) await ask(url, { rateLimit: arxiv, insist: true });
    expect(sent.map(([at]) => at)).toEqual([0, 3000, 6000, 9000, 12_000, 15_000]);
  });
});
