import type { Locator } from 'playwright-core';
import { afterAll, afterEach, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';
import { serveModel, type ModelReply, type ModelServer } from '../model/model-server';
import { pendingNote } from '../note/sample';
import type { App } from './app';
import { closeBrowser, type AppOptions } from './browser';
import { openWithPanel, panel, PROBES, steps, untilNote, VAULT } from './fixture';

const path = 'inbox/probes.md';
const article = `### Held-out audits

Training against a frozen probe moved the behaviour of the model without moving the held-out accuracy of the probe. We kept one probe out of the loop for a year and read it every week.

### Moving probes

A probe that is retrained every hundred steps measures the optimiser and nothing else. Goodhart's law says the same of every measure that becomes a target.`;
const QUOTE = 'A probe that is retrained every hundred steps measures the optimiser and nothing else.';
const vault = { ...VAULT, [path]: pendingNote({ url: PROBES, fullContent: article }) };

let server: ModelServer | undefined;
afterEach(() => server?.close());
afterAll(closeBrowser);

async function open(reply: ModelReply, options: AppOptions = {}): Promise<App> {
  server = await serveModel(reply);
  const settings = { model: true, modelUrl: server.url, modelName: 'little' };
  const app = await openWithPanel({ vault, settings, ...options });
  await app.openFile(path);
  await steps(app).first().waitFor();
  return app;
}

async function unfold(app: App, step: number): Promise<Locator> {
  await steps(app).nth(step).locator('.pending-analysis-step-rest').click();
  return panel(app).locator('.pending-analysis-step-body').nth(step);
}

const row = (body: Locator): Locator => body.locator('.pending-analysis-model');
const draft = (body: Locator, task: string): Promise<void> => body.locator(`[data-action="draft-${task}"]`).click();

it('is nowhere to be seen before somebody switches it on', async () => {
  const app = await open({ kind: 'stream', text: '' }, { settings: {} });
  const body = await unfold(app, 0);
  await body.locator('.pending-analysis-card').first().waitFor();
  expect(await row(body).isVisible()).toBe(false);
  expect(server?.asked).toEqual([]);
  await app.close();
});

it('says what it would send, drafts key points with quotes that are there, and counts those that are not', async () => {
  const app = await open({
    kind: 'stream',
    text: `- "${QUOTE}" || 移动的探针只测到优化器。\n- Probes were invented by a committee in 1987. || No.`,
    delayMs: 2,
  });
  const body = await unfold(app, 0);
  await expect.poll(() => row(body).textContent()).toContain(`to ${new URL(server?.url ?? '').host}`);
  await draft(body, 'key-points');
  await expect.poll(() => row(body).textContent()).toContain(en.model.dropped.quotes(1));
  expect(await row(body).textContent()).toContain('1,200 tokens sent, 80 received');
  const card = body.locator(`.pending-analysis-card[data-id="${QUOTE}"]`);
  expect(await card.textContent()).toContain(en.steps.modelDraft);
  await card.locator('.pending-analysis-card-button').click();
  const text = await untilNote(app, path, '## Key points');
  expect(text).toContain(`- "${QUOTE}" [[#^kp-1|source]]\n  移动的探针只测到优化器。\n`);
  const sent = server?.asked[0]?.body.messages ?? [];
  expect(sent.map(({ role }) => role)).toEqual(['system', 'user']);
  expect(JSON.stringify(sent)).not.toContain('Goodhart\\n');
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('drafts a summary that the person may change before it is written', async () => {
  const app = await open({ kind: 'stream', text: 'Frozen probes keep their worth. ![x](https://evil.example/p.png)' });
  const body = await unfold(app, 4);
  await draft(body, 'summary');
  await expect.poll(() => body.locator('textarea').inputValue()).toContain('Frozen probes keep their worth.');
  expect(await body.locator('textarea').inputValue()).not.toContain('![');
  await body.locator('[data-action="summary-property"]').click();
  expect(await untilNote(app, path, 'summary:')).toMatch(/^summary: .*Frozen probes keep their worth\./m);
  await app.close();
});

it('drafts notes of one idea each, which the composer makes notes of', async () => {
  const app = await open({
    kind: 'stream',
    text: `# A moving probe measures the optimiser\n> ${QUOTE}\nWhat moves with the model cannot audit it.`,
  });
  const body = await unfold(app, 2);
  await draft(body, 'atomic-notes');
  const card = body.locator('.pending-analysis-card', { hasText: 'A moving probe measures the optimiser' });
  await card.locator('.pending-analysis-card-button').click();
  expect(await untilNote(app, path, '## Key points')).toContain(
    '  A moving probe measures the optimiser.\n  What moves with the model cannot audit it.\n',
  );
  await app.close();
});

it.each([
  [{ kind: 'error', status: 401, body: '{"error":{"message":"Incorrect API key"}}' }, en.model.failure['no-key']('Incorrect API key')],
  [
    { kind: 'error', status: 404, body: '{"error":"model \'little\' not found"}' },
    en.model.failure['no-model']("model 'little' not found"),
  ],
  [{ kind: 'stream', text: '' }, en.model.failure.empty],
] satisfies [ModelReply, string][])('says in the panel why there is no draft, and leaves the note as it was: %o', async (reply, said) => {
  const app = await open(reply);
  const body = await unfold(app, 0);
  await draft(body, 'key-points');
  await expect.poll(() => row(body).textContent()).toContain(said);
  expect(await app.read(path)).toBe(vault[path]);
  await app.close();
});

it('is stopped when the person has seen enough, in Chinese too', async () => {
  const app = await open({ kind: 'stall', after: '- half' }, { language: 'zh' });
  const body = await unfold(app, 0);
  await draft(body, 'key-points');
  await row(body).getByRole('button', { name: zh.model.cancel }).click();
  await expect.poll(() => row(body).textContent()).toContain(zh.model.failure.cancelled);
  await app.close();
});

it('is asked once where the connection breaks after the question has arrived: it may be billed for that', async () => {
  const app = await open({ kind: 'cut' });
  const body = await unfold(app, 0);
  await draft(body, 'key-points');
  await expect.poll(() => row(body).textContent()).toContain('did not answer');
  expect(server?.asked).toHaveLength(1);
  expect(app.requests()).toEqual([]);
  await app.close();
});
