import { afterAll, expect, it } from 'vitest';
import { closeBrowser } from './browser';
import { openWithPanel, panel, rows, titles } from './fixture';
import { TASTE } from './taste-fixture';
import { count, focused, press, row } from './triage-fixture';

afterAll(closeBrowser);

it('puts five items before the rest, says why, ends a run of decisions there, and has five more', async () => {
  const app = await openWithPanel({ vault: TASTE });
  await panel(app).getByRole('button', { name: 'Today', exact: false }).waitFor();
  const five = (await titles(app)).slice(0, 5);
  expect(five.every((title) => title.startsWith('Pots'))).toBe(true);
  await expect
    .poll(() => rows(app).first().locator('.pending-analysis-because').textContent())
    .toBe('You kept 5 of 5 like it; you kept 12 of 12 from this source');
  expect(await rows(app).nth(5).locator('.pending-analysis-because').isVisible()).toBe(false);
  const { today } = JSON.parse(await app.read('.obsidian/plugins/pending-analysis/data.json')) as { today: { paths: string[] } };
  expect(today.paths).toHaveLength(5);

  await rows(app).first().focus();
  await press(app, 'End', 'w');
  const last = await focused(app);
  await expect
    .poll(() =>
      row(app, last ?? '')
        .locator('.pending-analysis-because')
        .textContent(),
    )
    .toContain('You declined 5 of 5 like it');

  await press(app, 'Home', 'd', 'd', 'd', 'd', 'd', 'd', 'd');
  const done = panel(app).locator('.pending-analysis-group.is-empty');
  await expect.poll(() => done.textContent()).toContain('Today: 5 declined. 35 items remain.');
  expect(await done.textContent()).toContain('5 more');
  // What was decided stays, ticked, in the order in which it was chosen.
  const ticked = panel(app).locator('.pending-analysis-ticked');
  await expect.poll(() => ticked.locator('.pending-analysis-ticked-title').allTextContents()).toEqual(five);
  await ticked.last().getByRole('button').click();
  await expect.poll(() => ticked.count()).toBe(4);
  await panel(app).getByText('1 of 5 left').waitFor();
  await rows(app).first().focus();
  await press(app, 'd');
  await expect.poll(() => ticked.count()).toBe(5);
  expect((await titles(app)).some((title) => five.includes(title))).toBe(false);
  await expect
    .poll(async () =>
      Promise.all(today.paths.map((path) => app.read(path))).then((texts) => texts.every((text) => text.includes('status: declined'))),
    )
    .toBe(true);
  await press(app, 'Enter');
  await panel(app).getByText('5 of 10 left').waitFor();
  await expect.poll(() => focused(app)).toBe(await rows(app).first().getAttribute('data-path'));
  // Put off, the first of them is out of sight, and said to be so in its note.
  const first = (await focused(app)) ?? '';
  await press(app, 'l');
  await app.page.locator('.prompt').waitFor();
  await press(app, '1');
  await expect.poll(() => row(app, first).count()).toBe(0);
  await expect.poll(() => app.read(first)).toMatch(/^later: \d{4}-\d{2}-\d{2}$/m);
  // The group is there once the note is written.
  await expect
    .poll(() => press(app, 'End').then(() => panel(app).locator('.pending-analysis-group:focus').allTextContents()))
    .toEqual(['Later1']);
  await press(app, 'ArrowRight');
  await row(app, first).waitFor();
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('lets old ones go as one operation, after saying what stays, and takes it back', async () => {
  const app = await openWithPanel({ vault: TASTE });
  await rows(app).first().waitFor();
  await panel(app).getByRole('button', { name: 'More options' }).first().click();
  await app.menu().getByText('Let old ones go...').click();
  const dialog = app.page.locator('.pending-analysis-let-go');
  const [best, days] = await dialog.locator('input[type="number"]').all();
  await days?.fill('0');
  await best?.fill('3');
  await dialog.getByText('3 stay, 37 go').waitFor();
  await dialog.getByText('3 of 20 stay').waitFor();
  // One that stayed by its place goes, and one that would have gone stays.
  await dialog.locator('.pending-analysis-let-go-border input').nth(2).uncheck();
  await dialog.getByText('2 stay, 38 go').waitFor();
  await dialog.locator('.pending-analysis-let-go-border input').nth(3).check();
  await dialog.getByText('3 stay, 37 go').waitFor();
  await dialog.getByRole('button', { name: 'Let 37 go' }).click();
  await expect.poll(() => count(app).textContent()).toBe('3 pending');
  await expect.poll(() => app.read('in/tides20.md')).toMatch(/declined_reason: "?let go, \d{4}-\d{2}-\d{2}/);
  // It can be taken back once all of it is written.
  await expect
    .poll(() =>
      app.runCommand('pending-analysis:undo').then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  await expect.poll(() => count(app).textContent()).toBe('40 pending');
  expect(await app.read('in/tides20.md')).toBe(TASTE['in/tides20.md']);
  expect(app.errors()).toEqual([]);
  await app.close();
});
