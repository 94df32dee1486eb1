import type { Locator } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import type { App } from './app';
import { closeBrowser, openApp } from './browser';
import { panel, steps } from './fixture';

afterAll(closeBrowser);

/** A note of the demo that two notes of its vault are close to, and others loosely. */
const path = 'inbox/2026-02-19-rss-arxiv-cs-ai-where-heads-rest-attention-sinks-under-context-compression.md';

const open = async (): Promise<App> => {
  const app = await openApp({ vault: 'demo/vault' });
  await app.openFile(path);
  await app.runCommand('pending-analysis:open-panel');
  await panel(app).locator('.pending-analysis-title').filter({ hasText: 'Where Heads Rest' }).waitFor();
  return app;
};
/** How strong the meters of these say their notes are tied, in their order. */
const meters = (of: Locator): Promise<(string | null)[]> =>
  of.locator('.pending-analysis-meter').evaluateAll((all) => all.map((meter) => meter.getAttribute('aria-label')));

it('are told apart in the panel, and put forward only when asked for', async () => {
  const app = await open();
  await steps(app).nth(1).locator('.pending-analysis-step-rest').click();
  const body = panel(app).locator('.pending-analysis-step-body').nth(1);
  await body.getByText('2 notes worth a link, 4 loosely related').waitFor();
  expect(await meters(body.locator('.pending-analysis-card:visible'))).toEqual(['Very closely related', 'Very closely related']);
  await body.getByRole('button', { name: '4 more' }).click();
  expect((await meters(body.locator('.pending-analysis-card:visible'))).slice(2)).toEqual(Array(4).fill('Loosely related'));
  expect(await steps(app).nth(1).locator('.pending-analysis-step-progress').textContent()).toBe('0 of 2');
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('are last in the composer, and linked only by my own hand', async () => {
  const app = await open();
  await app.runCommand('pending-analysis:create-permanent-note');
  const rows = app.page.locator('.pending-analysis-link-row');
  await rows.first().waitFor();
  expect((await meters(rows)).map((label) => label === 'Loosely related')).toEqual([false, false, true, true, true, true]);
  const chosen = rows.filter({ has: app.page.locator('.task-list-item-checkbox:checked') });
  expect(await chosen.locator('label').allTextContents()).toEqual(['Attention sinks']);
  expect(await chosen.locator('input[type=text]').inputValue()).toMatch(/^“Trained attention heads .*”$/);
  await app.close();
});
