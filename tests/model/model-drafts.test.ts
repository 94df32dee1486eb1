import { afterEach, expect, it } from 'vitest';
import { keyPointsTask } from '../../src/model/drafts/key-points';
import { ModelDrafts, type ModelSettings } from '../../src/model/model-drafts';
import { serveModel, type ModelServer } from './model-server';
import { nodeStream } from './node-stream';

let server: ModelServer | undefined;
afterEach(() => server?.close());

const article = 'Every probe was frozen before training began. 一句话说明了要点。';
const clock = { now: () => new Date(), wait: () => new Promise<void>(() => undefined) };

function drafts(change: Partial<ModelSettings>, secret?: string): ModelDrafts {
  const settings = { model: true, modelUrl: server?.url ?? '', modelName: 'little', modelSecret: '', ...change };
  return new ModelDrafts({ settings: () => settings, secrets: { get: () => secret }, stream: nodeStream, clock, language: 'English' });
}

it('says what would be sent and where before anything is', async () => {
  server = await serveModel({ kind: 'stream', text: '' });
  const view = { title: 'Probes', article };
  expect(drafts({ model: false }).disclosureOf(view)).toBeUndefined();
  expect(drafts({}).disclosureOf(view)).toEqual({
    model: 'little',
    host: new URL(server.url).host,
    words: 11,
    isWhole: true,
    extra: undefined,
  });
  expect(server.asked).toEqual([]);
});

it('drafts from the article alone, with the key from the secret storage', async () => {
  server = await serveModel({ kind: 'stream', text: '- Every probe was frozen before training began. || They were.' });
  const draft = await drafts({ modelSecret: 'my-key' }, 'k-1').draft(
    keyPointsTask,
    { title: 'Probes', article, count: 3 },
    { signal: new AbortController().signal },
  );
  expect(draft).toMatchObject({
    ok: true,
    draft: { points: [{ text: 'Every probe was frozen before training began.', words: 'They were.' }], dropped: 0 },
    usage: { input: 1200, output: 80 },
    model: 'little',
  });
  expect(server.asked[0]?.authorization).toBe('Bearer k-1');
});

it('tells what is not set up instead of asking anybody', async () => {
  const draft = await drafts({ modelName: '', modelUrl: 'http://localhost:1' }).draft(
    keyPointsTask,
    { title: '', article, count: 3 },
    { signal: new AbortController().signal },
  );
  expect(draft).toEqual({ ok: false, failure: { kind: 'no-name' } });
});
