import { afterEach, describe, expect, it } from 'vitest';
import { askModel, type AskOptions, type ModelAnswer } from '../../src/model/ask-model';
import type { Clock } from '../../src/ports';
import { serveModel, type ModelReply, type ModelServer } from './model-server';
import { nodeStream } from './node-stream';

let server: ModelServer | undefined;
afterEach(() => server?.close());

const clock: Clock = {
  now: () => new Date(),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(new Error('aborted'));
      });
    }),
};

async function ask(reply: ModelReply, options: AskOptions = {}, key?: string): Promise<ModelAnswer> {
  server = await serveModel(reply);
  const model = { endpoint: new URL(`${server.url}/chat/completions`), name: 'little', ...(key !== undefined && { key }) };
  return askModel(
    model,
    [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Hello' },
    ],
    { stream: nodeStream, clock },
    options,
  );
}

describe('a model answers', () => {
  it('in pieces, each told as it comes, with the tokens it took', async () => {
    const heard: string[] = [];
    const answer = await ask({ kind: 'stream', text: '一句话。 One sentence.' }, { onText: (text) => heard.push(text) });
    expect(answer).toEqual({ ok: true, text: '一句话。 One sentence.', usage: { input: 1200, output: 80 }, cutOff: false });
    expect(heard.length).toBeGreaterThan(2);
    expect(heard.at(-1)).toBe('一句话。 One sentence.');
  });

  it('all at once, where an endpoint does not stream', async () => {
    expect(await ask({ kind: 'whole', text: 'Whole.' })).toEqual({
      ok: true,
      text: 'Whole.',
      usage: { input: 7, output: 3 },
      cutOff: false,
    });
  });

  it('without its thoughts', async () => {
    expect(await ask({ kind: 'stream', text: '<think>Hm, what now?</think>\nThis.' })).toMatchObject({ ok: true, text: 'This.' });
  });

  it('up to its limit, and that is told', async () => {
    expect(await ask({ kind: 'stream', text: 'Half a', finish: 'length' })).toMatchObject({ ok: true, cutOff: true });
  });

  it('though its endpoint does not know how to count', async () => {
    expect(await ask({ kind: 'refuses-usage', text: 'Fine.' })).toEqual({ ok: true, text: 'Fine.', usage: undefined, cutOff: false });
  });

  it('to whoever holds the key', async () => {
    await ask({ kind: 'stream', text: 'Yes.' }, {}, 'secret');
    expect(server?.asked[0]?.authorization).toBe('Bearer secret');
    expect(server?.asked[0]?.body).toMatchObject({ model: 'little', stream: true });
  });
});

describe('a model does not answer', () => {
  it.each([
    [401, '{"error":{"message":"Incorrect API key provided"}}', 'no-key'],
    [402, '{"error":{"message":"Insufficient credits"}}', 'no-credits'],
    [429, '{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}', 'no-credits'],
    [404, '{"error":"model \\"little\\" not found, try pulling it first"}', 'no-model'],
    [400, '{"error":{"message":"This model\'s maximum context length is 4096 tokens"}}', 'too-long'],
    [400, '{"error":{"message":"bad"}}', 'refused'],
    [500, '<html>Internal error</html>', 'server'],
  ])('%i %s: %s', async (status, body, kind) => {
    expect(await ask({ kind: 'error', status, body })).toMatchObject({ ok: false, failure: { kind, status } });
  });

  it('as it is busy, and says until when', async () => {
    const answer = await ask({ kind: 'error', status: 429, body: '{"error":{"message":"Rate limit"}}', headers: { 'retry-after': '20' } });
    expect(answer).toEqual({ ok: false, failure: { kind: 'busy', status: 429, message: 'Rate limit', seconds: 20 } });
  });

  it('any more after a while', async () => {
    expect(await ask({ kind: 'stall', after: 'Well' }, { stallMs: 60 })).toEqual({ ok: false, failure: { kind: 'stalled' } });
  });

  it('any more, as it was cancelled', async () => {
    const cancel = new AbortController();
    const answer = await ask(
      { kind: 'stall', after: 'Well' },
      {
        signal: cancel.signal,
        onText: () => {
          cancel.abort();
        },
      },
    );
    expect(answer).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  });

  it('where nobody listens', async () => {
    const gone = await serveModel();
    await gone.close();
    const answer = await askModel({ endpoint: new URL(gone.url), name: 'x' }, [], { stream: nodeStream, clock });
    expect(answer).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });

  it('to its end, as the line broke', async () => {
    expect(await ask({ kind: 'stream', text: 'Half of it', thenReset: true })).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });

  it('with anything', async () => {
    expect(await ask({ kind: 'stream', text: '' })).toEqual({ ok: false, failure: { kind: 'empty' } });
  });
});
