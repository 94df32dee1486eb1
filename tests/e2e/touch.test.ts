import { afterAll, describe, expect, it } from 'vitest';
import type { App } from './app';
import { closeBrowser } from './browser';
import { openWithPanel, panel, rows, titles, untilNote } from './fixture';
import { FLAT, item, row, VAULT } from './triage-fixture';

afterAll(closeBrowser);

type Point = readonly [x: number, y: number];

/** A finger that goes down at the first point, through the others, and up at the last. */
async function finger(app: App, [first, ...others]: readonly [Point, ...Point[]], { restMs = 0 } = {}): Promise<void> {
  const input = await app.page.context().newCDPSession(app.page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    input.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  await touch('touchStart', [first]);
  await app.page.waitForTimeout(restMs);
  for (const point of others) {
    await touch('touchMove', [point]);
    await app.page.waitForTimeout(16);
  }
  await touch('touchEnd', []);
  await input.detach();
  // A thumb takes as long to the next place; the engine takes no tap sooner after a flick.
  await app.page.waitForTimeout(300);
}

/** Points from one to another, a step of a frame each. */
const path = ([x, y]: Point, [toX, toY]: Point): [Point, ...Point[]] => [
  [x, y],
  ...Array.from({ length: 8 }, (_, i): Point => [x + ((toX - x) * (i + 1)) / 8, y + ((toY - y) * (i + 1)) / 8]),
];

async function middleOf(app: App, note: string): Promise<Point> {
  const box = await row(app, note).boundingBox();
  if (box === null) throw new Error(`${note} is not seen`);
  return [box.x + box.width * 0.7, box.y + box.height / 2];
}

const phone = { isPhone: true, width: 390, height: 700 };
const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`in/n${i}.md`, item(`Note ${i}`, 'Alpha', 10 + (i % 18))]));

describe('a finger on a row', () => {
  it('declines it by drawing it to the left, with undo at the foot', async () => {
    const app = await openWithPanel({ vault: VAULT, settings: FLAT, ...phone });
    const [x, y] = await middleOf(app, 'in/bees.md');
    await finger(app, path([x, y], [x - 200, y + 6]));
    await untilNote(app, 'in/bees.md', 'status: declined');
    expect(await titles(app)).toEqual(['Ants', 'Cats', 'Dogs']);
    const strip = panel(app).locator('.pending-analysis-decision:not(.pending-analysis-kinds-strip)');
    await strip.getByText('Declined: Bees').first().waitFor();
    const undo = strip.getByRole('button', { name: 'Undo' });
    const box = await undo.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.y).toBeGreaterThan(500);
    await undo.tap();
    await untilNote(app, 'in/bees.md', 'status: pending-analysis');
    await expect.poll(() => titles(app)).toEqual(['Ants', 'Bees', 'Cats', 'Dogs']);
    expect(await strip.isVisible()).toBe(false);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('puts it off until tomorrow by drawing it to the right, with undo at the foot', async () => {
    const app = await openWithPanel({ vault: VAULT, settings: FLAT, ...phone });
    const [x, y] = await middleOf(app, 'in/bees.md');
    await finger(app, path([x - 150, y], [x + 50, y + 6]));
    await expect.poll(() => app.read('in/bees.md')).toMatch(/^later: \d{4}-\d{2}-\d{2}$/m);
    const strip = panel(app).locator('.pending-analysis-decision:not(.pending-analysis-kinds-strip)');
    await strip.getByText('Put off until tomorrow: Bees').first().waitFor();
    await strip.getByRole('button', { name: 'Undo' }).tap();
    await expect.poll(() => app.read('in/bees.md')).toBe(VAULT['in/bees.md']);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('does nothing when it is drawn a little, or back, in either direction, and opens no note by that', async () => {
    const app = await openWithPanel({ vault: VAULT, settings: FLAT, ...phone });
    const [x, y] = await middleOf(app, 'in/bees.md');
    await finger(app, path([x, y], [x - 60, y]));
    await finger(app, [...path([x, y], [x - 200, y]), ...path([x - 200, y], [x - 20, y])]);
    await finger(app, path([x - 150, y], [x - 90, y]));
    await finger(app, [...path([x - 200, y], [x, y]), ...path([x, y], [x - 190, y])]);
    await app.page.waitForTimeout(300);
    expect(await titles(app)).toEqual(['Ants', 'Bees', 'Cats', 'Dogs']);
    expect(await panel(app).locator('.pending-analysis-lane, .is-drawn').count()).toBe(0);
    expect(await panel(app).locator('.pending-analysis-note').isVisible()).toBe(false);
    for (const [note, text] of Object.entries(VAULT)) expect(await app.read(note)).toBe(text);
    await app.close();
  });

  it('scrolls when it goes up, be it aslant, and the list goes on by itself', async () => {
    const app = await openWithPanel({ vault: many, settings: { sort: 'title', group: 'none' }, ...phone });
    await rows(app).first().waitFor();
    await finger(app, path([250, 560], [190, 200]));
    const top = () =>
      panel(app)
        .locator('.pending-analysis-queue .pending-analysis-scroller')
        .evaluate((el) => el.scrollTop);
    expect(await top()).toBeGreaterThan(200);
    for (const [note, text] of Object.entries(many)) expect(await app.read(note)).toBe(text);
    await app.close();
  });

  it('that rests opens one menu, whether or not the engine asks for it, and a tap opens the note', async () => {
    const app = await openWithPanel({ vault: VAULT, settings: FLAT, ...phone });
    const [x, y] = await middleOf(app, 'in/bees.md');
    await finger(app, [[x, y]], { restMs: 800 });
    expect(await app.menu().count()).toBe(1);
    await app.page.keyboard.press('Escape');
    await expect.poll(() => app.menu().count()).toBe(0);
    // An engine that tells of it too, as Android's does.
    await row(app, 'in/bees.md').evaluate((el) => {
      const at = { bubbles: true, cancelable: true, pointerType: 'touch', isPrimary: true, clientX: 200, clientY: 200 };
      el.dispatchEvent(new PointerEvent('pointerdown', at));
      window.setTimeout(() => el.dispatchEvent(new PointerEvent('contextmenu', at)), 560);
    });
    await app.page.waitForTimeout(700);
    expect(await app.menu().count()).toBe(1);
    await app.page.keyboard.press('Escape');
    expect(await panel(app).locator('.pending-analysis-note').isVisible()).toBe(false);
    await row(app, 'in/bees.md').tap();
    await panel(app).locator('.pending-analysis-note').waitFor();
    await app.close();
  });
});
