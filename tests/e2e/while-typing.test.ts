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

  const lag = await editor.evaluate(async (area: HTMLTextAreaElement) => {
    const at = area.value.indexOf('- [ ] ') + 3;
    area.setRangeText('x', at, at + 1);
    const began = performance.now();
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const shown = (): boolean => area.doc.querySelector('.pending-analysis-step input[type=checkbox]:checked') !== null;
    while (!shown() && performance.now() - began < 5000)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    return performance.now() - began;
  });
  expect(await ticked.count()).toBe(1);
  // Of the hundred milliseconds a busy machine may take a few more.
  expect(lag).toBeLessThan(400);
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
