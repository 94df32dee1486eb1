import { afterAll, expect, it } from 'vitest';
import { closeBrowser } from './browser';
import { openWithPanel, panel, steps, untilNote } from './fixture';

afterAll(closeBrowser);

it('shows within a tenth of a second what is typed in the editor, and loses none of it when the note is written', async () => {
  // The editor saves after a minute here: what the panel shows and what is written cannot come from the file.
  const app = await openWithPanel({ editorSaveMs: 60_000 });
  const before = await app.read('inbox/probes.md');
  await app.openFile('inbox/probes.md');
  const editor = app.page.locator('.mod-root textarea.cm-content');
  const ticked = steps(app).locator('input[type=checkbox]:checked');
  await steps(app).nth(1).waitFor();
  expect(await ticked.count()).toBe(0);

  /** Milliseconds until the panel shows the first box as it was just typed. */
  const lag = (mark: 'x' | ' '): Promise<number> =>
    editor.evaluate(async (area: HTMLTextAreaElement, typed) => {
      const at = area.value.search(/- \[[ x]\] /) + 3;
      area.setRangeText(typed, at, at + 1);
      const began = performance.now();
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const box = area.doc.querySelector<HTMLInputElement>('.pending-analysis-step input[type=checkbox]');
      while (box?.checked !== (typed === 'x') && performance.now() - began < 5000)
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      return performance.now() - began;
    }, mark);
  // A busy machine takes its time now and then, not every time.
  await expect.poll(async () => Math.min(await lag('x'), await lag(' '))).toBeLessThan(100);
  await lag('x');
  expect(await ticked.count()).toBe(1);
  expect(await app.read('inbox/probes.md')).toBe(before);

  await editor.press('Control+Home');
  await editor.evaluate((area: HTMLTextAreaElement) => {
    area.value += '\nmy own words, not saved yet';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await panel(app).locator('.pending-analysis-step input[type=checkbox]').nth(1).click();
  const text = await untilNote(app, 'inbox/probes.md', /(?:- \[x\][^]*){2}/);
  expect(text).toContain('my own words, not saved yet');
  await expect.poll(() => editor.inputValue()).toBe(text);
  expect(app.errors()).toEqual([]);
  await app.close();
});
