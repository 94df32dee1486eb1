import type { Locator } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import type { App } from './app';
import { closeBrowser } from './browser';
import { openWithPanel, panel, rows, steps, untilNote, VAULT } from './fixture';

afterAll(closeBrowser);

const LONG =
  'A title that does not end, with a word of one piece in it: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const vault = {
  ...VAULT,
  'inbox/long.md': pendingNote({ title: LONG, url: 'https://a-very-long-subdomain.that-goes-on-and-on.example.org/x' }).replace(
    '更新摘要',
    'Read_it_a_second_time_with_a_pencil_and_say_what_it_says_in_one_word',
  ),
  'inbox/rtl.md': pendingNote({ title: 'כאשר מדד הופך ליעד הוא חדל להיות מדד' }),
};

/** What is seen of the panel and reaches over its edge. */
const overTheEdge = (app: App): Promise<string[]> =>
  panel(app).evaluate((el) => {
    const edge = el.getBoundingClientRect().right;
    const seen = el
      .findAll('button, .pending-analysis-row *, .pending-analysis-note *')
      .filter((one) => one.checkVisibility() && !one.closest('.pending-analysis-spoken, svg'));
    return seen.filter((one) => one.getBoundingClientRect().right > edge + 0.5).map((one) => `${one.className} ${one.textContent}`);
  });

/** Buttons, fields of one line and counts of the panel that are smaller than their text; a field may be too narrow for it. */
const cutOff = (app: App): Promise<string[]> =>
  panel(app).evaluate((el) =>
    el
      .findAll('button, input[type=text], .pending-analysis-count, .pending-analysis-position, .pending-analysis-receipt-text')
      .filter(
        (one) =>
          one.checkVisibility() &&
          (one.scrollHeight > one.clientHeight + 1 || (!one.matches('input') && one.scrollWidth > one.clientWidth + 1)),
      )
      .map((one) => `${one.parentElement?.className ?? ''} > ${one.className} ${one.textContent}`),
  );

describe('in a sidebar of 200 pixels', () => {
  it('nothing sticks out: not the queue with a selection, nor a note with every step unfolded', async () => {
    const app = await openWithPanel({ vault });
    await app.page.addStyleTag({
      content: '.mod-right-split { flex: none !important; width: 200px !important; min-width: 0 !important; }',
    });
    await rows(app).first().focus();
    await app.page.keyboard.press('x');
    await panel(app).getByRole('button', { name: 'Clear selection' }).waitFor();
    expect(await overTheEdge(app)).toEqual([]);
    await app.openFile('inbox/long.md');
    await panel(app).locator('.pending-analysis-title').filter({ hasText: 'does not end' }).waitFor();
    for (const step of await steps(app).locator('.pending-analysis-step-rest').all()) await step.click();
    await panel(app).locator('.pending-analysis-choice').first().waitFor();
    expect(await overTheEdge(app)).toEqual([]);
    for (const name of ['Fetch full content', 'Decline', 'Next']) {
      expect(
        await panel(app)
          .locator('.pending-analysis-actions')
          .getByRole('button', { name })
          .evaluate((el) => el.scrollWidth <= el.clientWidth),
      ).toBe(true);
    }
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});

describe('at twice the text size', () => {
  it('nothing is cut off: not the queue with a selection, nor a note with its receipt and every step unfolded', async () => {
    const app = await openWithPanel({ vault });
    await app.page.addStyleTag({
      content: 'body { --font-ui-smaller: 24px !important; --font-ui-small: 26px !important; --font-ui-medium: 30px !important; }',
    });
    await rows(app).first().focus();
    await app.page.keyboard.press('x');
    await panel(app).getByRole('button', { name: 'Clear selection' }).waitFor();
    expect(await overTheEdge(app)).toEqual([]);
    expect(await cutOff(app)).toEqual([]);
    await app.openFile('inbox/probes.md');
    await steps(app).first().waitFor();
    await panel(app).locator('.pending-analysis-receipt-line').click();
    for (const step of await steps(app).locator('.pending-analysis-step-rest').all()) await step.click();
    await panel(app).locator('.pending-analysis-choice').first().waitFor();
    expect(await overTheEdge(app)).toEqual([]);
    expect(await cutOff(app)).toEqual([]);
    await app.close();
  });
});

it('a title written from right to left begins at the right', async () => {
  const app = await openWithPanel({ vault });
  await app.openFile('inbox/rtl.md');
  const title = panel(app).locator('.pending-analysis-title').filter({ hasText: 'מדד' });
  await title.waitFor();
  const gap = await title.evaluate((el) => {
    const range = el.doc.createRange();
    range.selectNodeContents(el);
    const last = [...range.getClientRects()].at(-1);
    return last === undefined ? undefined : el.getBoundingClientRect().right - last.right;
  });
  expect(gap).toBeLessThan(2);
  await app.close();
});

describe('on a phone', () => {
  const phone = { vault, isPhone: true, width: 360, height: 640 };

  it('a finger beside a box ticks it, and does not unfold the step', async () => {
    const app = await openWithPanel(phone);
    await app.openFile('inbox/probes.md');
    await app.runCommand('pending-analysis:open-panel');
    const box = await boxOf(steps(app).first().locator('input'));
    await app.page.mouse.click(box.x - 6, box.y - 6);
    await untilNote(app, 'inbox/probes.md', '- [x] 阅读全文并提取关键观点');
    expect(await steps(app).first().locator('input').getAttribute('aria-expanded')).toBe('false');
    await app.close();
  });

  it('a note is opened at its top', async () => {
    const app = await openWithPanel(phone);
    await app.openFile('inbox/long.md');
    await app.runCommand('pending-analysis:open-panel');
    await expect.poll(() => steps(app).locator('input:focus').count()).toBe(1);
    expect(
      await panel(app)
        .locator('.pending-analysis-note .pending-analysis-scroller')
        .evaluate((el) => el.scrollTop),
    ).toBe(0);
    await app.close();
  });

  it('clearing the search and filtering are a finger apart', async () => {
    const app = await openWithPanel(phone);
    await panel(app).locator('input[type=search]').fill('probes');
    const clear = await boxOf(panel(app).getByRole('button', { name: 'Clear search' }));
    const filter = await boxOf(panel(app).getByRole('button', { name: 'Filter' }));
    expect(clear.width).toBeGreaterThanOrEqual(44);
    expect(clear.x + clear.width).toBeLessThanOrEqual(filter.x + 1);
    await app.page.mouse.click(clear.x + 4, clear.y + 4);
    expect(await panel(app).locator('input[type=search]').inputValue()).toBe('');
    await app.close();
  });

  it('what can be pressed of a note is large enough for a finger', async () => {
    const app = await openWithPanel(phone);
    await app.openFile('inbox/probes.md');
    await app.runCommand('pending-analysis:open-panel');
    await steps(app).first().waitFor();
    for (const step of await steps(app).locator('.pending-analysis-step-rest').all()) await step.click();
    await panel(app).locator('.pending-analysis-choice').first().waitFor();
    const small = await panel(app)
      .locator('.pending-analysis-note')
      .evaluate((el) =>
        el
          .findAll('button, a, input:not([type=checkbox])')
          .filter((one) => one.isShown() && one.getBoundingClientRect().height < 44)
          .map((one) => one.className),
      );
    expect(small).toEqual([]);
    await app.close();
  });
});

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not seen');
  return box;
}
