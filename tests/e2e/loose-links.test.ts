import type { Locator } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import type { App } from './app';
import { closeBrowser, openApp } from './browser';
import { panel, steps } from './fixture';

afterAll(closeBrowser);

const open = async (path: string, title: string): Promise<App> => {
  const app = await openApp({ vault: 'demo/vault' });
  await app.openFile(path);
  await app.runCommand('pending-analysis:open-panel');
  await panel(app).locator('.pending-analysis-title').filter({ hasText: title }).waitFor();
  return app;
};
/** How strong the meters of these say their notes are tied, in their order. */
const meters = (of: Locator): Promise<(string | null)[]> =>
  of.locator('.pending-analysis-meter').evaluateAll((all) => all.map((meter) => meter.getAttribute('aria-label')));

it('are told apart in the panel, and put forward only when asked for', async () => {
  const app = await open('inbox/2026-02-10-rss-youtube-lecture-7-calibration-or-how-sure-is-sure.md', 'How Sure Is Sure');
  await steps(app).nth(1).locator('.pending-analysis-step-rest').click();
  const body = panel(app).locator('.pending-analysis-step-body').nth(1);
  await body.getByText('1 note worth a link, 1 loosely related').waitFor();
  expect(await meters(body.locator('.pending-analysis-card:visible'))).toEqual(['Related']);
  await body.getByRole('button', { name: '1 more' }).click();
  expect((await meters(body.locator('.pending-analysis-card:visible'))).slice(1)).toEqual(['Loosely related']);
  expect(await steps(app).nth(1).locator('.pending-analysis-step-progress').textContent()).toBe('0 of 1');
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('are linked only by my own hand in the composer, where the sure ones are ticked', async () => {
  const app = await open(
    'inbox/2026-02-19-rss-arxiv-cs-ai-where-heads-rest-attention-sinks-under-context-compression.md',
    'Where Heads Rest',
  );
  await app.runCommand('pending-analysis:create-permanent-note');
  const rows = app.page.locator('.pending-analysis-link-row');
  await rows.first().waitFor();
  expect(await meters(rows)).toEqual(['Very closely related', 'Closely related', 'Related']);
  const chosen = rows.filter({ has: app.page.locator('.task-list-item-checkbox:checked') });
  expect(await chosen.locator('label').allTextContents()).toEqual(['Attention sinks', 'Attention is a soft lookup']);
  expect(await chosen.first().locator('input[type=text]').inputValue()).toMatch(/^“Trained attention heads .*”$/);
  await app.close();
});
