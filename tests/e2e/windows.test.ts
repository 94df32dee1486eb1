import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import type { App } from './app';
import { closeBrowser } from './browser';
import { panel, untilNote } from './fixture';
import { atFirstRow, FLAT } from './triage-fixture';

afterAll(closeBrowser);

/** Moves the panel into a window of its own. */
async function movedOut(app: App): Promise<Page> {
  const [popup] = await Promise.all([
    app.page.waitForEvent('popup'),
    app.page.evaluate(() => {
      const { workspace } = window.host.app;
      const [leaf] = workspace.getLeavesOfType('pending-analysis');
      if (leaf !== undefined) workspace.moveLeafToPopout(leaf);
    }),
  ]);
  return popup;
}

const focusedPath = (popup: Page): Promise<string | undefined> =>
  popup.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['path']);

it('a panel that is dragged into a window of its own goes on there: rows, keys, menus, dialogues', async () => {
  const app = await atFirstRow(FLAT);
  const popup = await movedOut(app);
  expect(await panel(app).count()).toBe(0);
  const rows = popup.locator('.pending-analysis-row');
  await rows.first().waitFor();
  await rows.first().focus();
  const first = await focusedPath(popup);
  await popup.keyboard.press('ArrowDown');
  const second = await focusedPath(popup);
  expect(second).not.toBe(first);

  // What is drawn after the move is measured by an observer of that window.
  await popup.keyboard.press('Space');
  await expect
    .poll(() =>
      rows.evaluateAll((all) => {
        const boxes = all.map((el) => el.getBoundingClientRect()).sort((a, b) => a.top - b.top);
        return boxes.every((box, at) => at === 0 || box.top >= (boxes[at - 1]?.bottom ?? 0) - 1);
      }),
    )
    .toBe(true);
  await popup.keyboard.press('Space');

  await popup.keyboard.press('ContextMenu');
  await popup.locator('.menu').waitFor();
  await popup.keyboard.press('Escape');
  await popup.locator('.menu').waitFor({ state: 'detached' });
  await popup.keyboard.press('?');
  await popup.locator('.modal').waitFor();
  await popup.keyboard.press('Escape');
  await popup.locator('.modal').waitFor({ state: 'detached' });
  await expect.poll(() => focusedPath(popup)).toBe(second);

  await popup.keyboard.press('d');
  await untilNote(app, second ?? '', 'status: declined');
  await expect.poll(() => rows.evaluateAll((all) => all.map((el) => el.dataset['path']))).not.toContain(second);
  await popup.keyboard.press('u');
  await untilNote(app, second ?? '', 'status: pending-analysis');
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('a note is opened in the main window, and the keyboard stays with the panel', async () => {
  const app = await atFirstRow(FLAT);
  const popup = await movedOut(app);
  const rows = popup.locator('.pending-analysis-row');
  await rows.first().focus();
  const first = (await focusedPath(popup)) ?? '';
  const before = await app.read(first);
  await popup.keyboard.press('Enter');
  await popup.locator('.pending-analysis-note').waitFor();
  await expect.poll(() => app.activeFile()).toBe(first);
  await popup.keyboard.press('n');
  await expect.poll(() => app.activeFile()).not.toBe(first);
  expect(await app.read(first)).toBe(before);
  await popup.keyboard.press('Escape');
  await rows.first().waitFor();
  expect(await popup.evaluate(() => document.activeElement?.closest('.pending-analysis-panel') !== null)).toBe(true);

  // Closed, the panel can be opened again where it was.
  await popup.close();
  await app.runCommand('pending-analysis:open-panel');
  await panel(app).locator('.pending-analysis-note').waitFor();
  expect(app.errors()).toEqual([]);
  await app.close();
});
