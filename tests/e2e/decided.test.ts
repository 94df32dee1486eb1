import { afterAll, expect, it } from 'vitest';
import type { App } from './app';
import { closeBrowser } from './browser';
import { panel } from './fixture';
import { atFirstRow, FLAT, focused, item, press } from './triage-fixture';

afterAll(closeBrowser);

const finished = (app: App) => panel(app).locator('.pending-analysis-empty');
const decided = (app: App) => panel(app).locator('.pending-analysis-decided');
/** Rows in sight: another face keeps its own. */
const rows = (app: App) => panel(app).locator('.pending-analysis-row:visible');
const titles = (app: App): Promise<string[]> => rows(app).locator('.pending-analysis-row-title').allTextContents();

const VAULT = {
  'in/ants.md': item('Ants', 'Alpha', 18, 'https://arxiv.org/abs/2602.00001'),
  'in/ants-again.md': item('Ants', 'Beta', 19, 'https://arxiv.org/pdf/2602.00001v2'),
  'in/bees.md': item('Bees', 'Alpha', 17),
  'in/cats.md': item('Cats', 'Beta', 16),
  'in/dogs.md': item('Dogs', 'Beta', 15).replace('pending-analysis', 'declined\ndeclined_reason: Not relevant'),
};

it('what was decided is listed, each with its undo, from a queue that was worked through', async () => {
  const app = await atFirstRow(FLAT, VAULT);
  await press(app, 'd', 'd', 'd');
  await expect.poll(() => finished(app).textContent()).toContain('Today: 4 declined');
  await panel(app).getByRole('button', { name: 'Show what was decided' }).click();
  await decided(app).waitFor();
  expect(await titles(app)).toEqual(['Cats', 'Bees', 'Ants', 'Dogs']);
  expect(await decided(app).textContent()).toContain('4 items, 5 notes');
  expect(await focused(app)).toBe('in/cats.md');

  // A row of the middle comes back as it was, with all notes of its item; the keyboard goes on to the next.
  await press(app, 'ArrowDown', 'ArrowDown', 'u');
  expect(await titles(app)).toEqual(['Cats', 'Bees', 'Dogs']);
  expect(await focused(app)).toBe('in/dogs.md');
  await expect.poll(() => app.read('in/ants.md')).toBe(VAULT['in/ants.md']);
  await expect.poll(() => app.read('in/ants-again.md')).toBe(VAULT['in/ants-again.md']);
  // What nobody remembers is made pending.
  await press(app, 'u');
  await expect.poll(() => app.read('in/dogs.md')).toBe(item('Dogs', 'Beta', 15));
  // A click on the row's own button does the same.
  await rows(app).filter({ hasText: 'Bees' }).locator('.pending-analysis-row-undo').click();
  await expect.poll(() => app.read('in/bees.md')).toBe(VAULT['in/bees.md']);
  expect(await titles(app)).toEqual(['Cats']);

  // What was decided is looked through without leaving the list; Escape goes back to the queue.
  await press(app, 'Enter');
  await expect.poll(() => app.activeFile()).toBe('in/cats.md');
  expect(await focused(app)).toBe('in/cats.md');
  await press(app, 'Escape');
  await expect.poll(() => titles(app)).toEqual(['Ants', 'Bees', 'Dogs']);
  expect(await focused(app)).toBe('in/ants.md');
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('what was written leads to its permanent note, and a command and the menu lead to the list', async () => {
  const url = 'https://blog.example/ants';
  const app = await atFirstRow(FLAT, {
    'in/ants.md': item('Ants', 'Alpha', 18, url).replace('pending-analysis', 'analyzed'),
    'in/bees.md': item('Bees', 'Alpha', 17).replace('pending-analysis', 'literature'),
    'in/cats.md': item('Cats', 'Beta', 16),
    'permanent/Ants build.md': `---\nsource_url: ${url}\n---\n# Ants build\n`,
  });
  await app.runCommand('pending-analysis:show-decided');
  await decided(app).waitFor();
  const all = await rows(app).allInnerTexts();
  expect(all.map((text) => text.replace(/\d\d:\d\d/, 'now').split('\n')).sort()).toEqual([
    ['Ants', 'Alpha', ' · now · written', 'Went into Ants build'],
    ['Bees', 'Alpha', ' · now · kept'],
  ]);
  await rows(app).filter({ hasText: 'Ants' }).click({ button: 'right' });
  expect(await app.menuTitles()).toEqual(['Open', 'Open the permanent note', 'Make pending again']);
  await app.menu().getByText('Open the permanent note').click();
  await expect.poll(() => app.activeFile()).toBe('permanent/Ants build.md');

  await panel(app).getByRole('button', { name: 'Queue' }).click();
  await expect.poll(() => titles(app)).toEqual(['Cats']);
  await panel(app).getByRole('button', { name: 'More' }).first().click();
  await app.menu().getByText('Show what was decided').click();
  await decided(app).waitFor();
  // A pending note that is opened elsewhere is what the panel is for.
  await app.openFile('in/cats.md');
  await panel(app).locator('.pending-analysis-note').waitFor();
  await panel(app).getByRole('button', { name: 'Queue' }).click();
  await expect.poll(() => titles(app)).toEqual(['Cats']);
  expect(app.errors()).toEqual([]);
  await app.close();
});
