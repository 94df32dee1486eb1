import { afterAll, describe, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import type { App } from './app';
import { closeBrowser } from './browser';
import { openWithPanel, panel, rows } from './fixture';

afterAll(closeBrowser);

/** Titles of one line and of two. */
const titleOf = (n: number): string =>
  `Note ${n}${n % 3 === 0 ? ' with a title that goes on for so long that one line of the panel cannot hold it' : ''}`;
const VAULT = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`inbox/${n}.md`, pendingNote({ title: titleOf(n) })]));

interface Seen {
  path: string;
  title: string;
  place: number;
  top: number;
  bottom: number;
}

/** The rows in the order in which they stand in the page. */
const seen = (app: App): Promise<Seen[]> =>
  rows(app).evaluateAll((all) =>
    all.map((row) => ({
      path: row.getAttribute('data-path') ?? '',
      title: row.querySelector('.pending-analysis-row-title')?.textContent ?? '',
      place: Number(row.getAttribute('aria-posinset')),
      top: row.getBoundingClientRect().top,
      bottom: row.getBoundingClientRect().bottom,
    })),
  );

async function scrollTo(app: App, top: number): Promise<void> {
  await panel(app)
    .locator('.pending-analysis-scroller')
    .evaluate(async (scroller, to) => {
      scroller.scrollTop = to;
      // Heights of rows that came in are known within the frame.
      for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    }, top);
}

async function open(): Promise<App> {
  const app = await openWithPanel({ vault: VAULT, settings: { sort: 'title', group: 'none' } });
  await expect.poll(() => panel(app).locator('.pending-analysis-count').textContent()).toBe('400 pending');
  return app;
}

describe('scrolling', () => {
  it('shows each note in its place, one below the other, whatever their height', async () => {
    const app = await open();
    for (const top of [90, 180, 1000, 12_000, 11_800, 300]) {
      await scrollTo(app, top);
      const all = (await seen(app)).sort((a, b) => a.place - b.place);
      for (const { path, title } of all) expect(title).toBe(titleOf(Number(path.replace(/\D/g, ''))));
      // The first may be the current row, kept somewhere above.
      const together = all.filter(({ place }, at) => at === 0 || place === (all[at - 1]?.place ?? 0) + 1);
      // To the pixel: heights and places are fractions, which the page rounds each by itself.
      for (const [at, { top: begin }] of together.entries())
        if (at > 1) expect(Math.abs(begin - (together[at - 1]?.bottom ?? Infinity))).toBeLessThan(1);
    }
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('reads out in order once it is still, and keeps the keyboard on its row', async () => {
    const app = await open();
    await rows(app).nth(2).focus();
    const focused = (): Promise<string | null | undefined> => app.page.evaluate(() => document.activeElement?.getAttribute('data-path'));
    const path = await focused();
    for (let top = 100; top < 3000; top += 100) await scrollTo(app, top);
    await expect
      .poll(async () => (await seen(app)).map(({ place }) => place))
      .toEqual((await seen(app)).map(({ place }) => place).sort((a, b) => a - b));
    expect(await focused()).toBe(path);
    await app.page.keyboard.press('ArrowDown');
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('aria-posinset'))).toBe('4');
    await app.close();
  });
});
