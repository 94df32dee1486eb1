import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser';
import { openWithPanel, panel, rows, titles } from './fixture';
import { count, focused, item, press, row } from './triage-fixture';

afterAll(closeBrowser);

const TOPICS = ['Probes and audits', 'Attention sinks', 'Reading slowly', 'Lease scheduling', 'Retrieval without regret', 'Small rumours'];
/** Many notes, of which the oldest alone says what a permanent note says. */
const vault = {
  ...Object.fromEntries(TOPICS.map((name) => [`permanent/${name}.md`, `# ${name}\n\nWhat is to be said of ${name.toLowerCase()}.\n`])),
  ...Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`in/n${i}.md`, item(`Note ${i}`, 'Alpha', 12 + (i % 17))])),
  'in/close.md': item('Frozen probes and audits', 'Alpha', 11).replace(
    /^> .*$/m,
    '> Probes and audits, once more: frozen probes stay honest.',
  ),
};
const settings = { sort: 'connection', group: 'none' };

describe('the order', () => {
  it('comes by itself until a person moves, the cursor being on the first row shown', async () => {
    const app = await openWithPanel({ vault, settings });
    await expect.poll(async () => (await titles(app))[0]).toBe('Frozen probes and audits');
    expect(await panel(app).locator('.pending-analysis-row[tabindex="0"]').getAttribute('data-path')).toBe('in/close.md');
    await expect.poll(() => count(app).textContent()).toBe('81 pending');
    await app.close();
  });

  it('stands still under a person’s hands, says how far the comparison is, and is taken in when it is asked for', async () => {
    const app = await openWithPanel({ vault, settings });
    await rows(app).first().waitFor();
    await rows(app).first().focus();
    await press(app, 'ArrowDown', 'ArrowDown');
    const at = await focused(app);
    const before = await titles(app);
    const anew = panel(app).getByRole('button', { name: 'Sort by what was found since' });
    await anew.waitFor();
    expect(await titles(app)).toEqual(before);
    expect(await focused(app)).toBe(at);
    await anew.click();
    await expect.poll(async () => (await titles(app))[0]).toBe('Frozen probes and audits');
    expect(await focused(app)).toBe('in/close.md');
    expect(await anew.isVisible()).toBe(false);
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});

describe('rows', () => {
  it('open in a new tab with the middle button or with Mod, and the keyboard stays in the panel', async () => {
    const app = await openWithPanel({ vault, settings: { sort: 'title', group: 'none' } });
    await row(app, 'in/n1.md').click({ button: 'middle' });
    await expect.poll(() => app.activeFile()).toBe('in/n1.md');
    const tabs = () => app.page.locator('.mod-root .workspace-tab-header').count();
    const one = await tabs();
    await panel(app).locator('.pending-analysis-note').waitFor();
    await press(app, 'Escape');
    await row(app, 'in/n10.md').click({ modifiers: ['ControlOrMeta'] });
    await expect.poll(() => app.activeFile()).toBe('in/n10.md');
    expect(await tabs()).toBe(one + 1);
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.closest('.pending-analysis-panel') !== null)).toBe(true);
    await app.close();
  });
});

describe('declining fifty notes and more', () => {
  it('shows how it goes on, and one undo brings them back', async () => {
    const app = await openWithPanel({ vault, settings: { sort: 'title', group: 'none' } });
    await rows(app).first().waitFor();
    await rows(app).first().focus();
    // Compared by now, which changes nothing of an order by title.
    await press(app, 'ArrowDown');
    await expect.poll(() => row(app, 'in/close.md').locator('.pending-analysis-meter').getAttribute('data-strength')).not.toBeNull();
    expect(await panel(app).getByRole('button', { name: 'Sort by what was found since' }).isVisible()).toBe(false);
    await press(app, 'Control+a', 'd');
    const strip = panel(app).locator('.pending-analysis-decision');
    await strip.getByText('Declined 81 items').first().waitFor();
    expect(await app.read('in/close.md')).toContain('status: declined');
    await strip.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => count(app).textContent()).toBe('81 pending');
    for (const [path, text] of Object.entries(vault)) expect(await app.read(path)).toBe(text);
    await expect.poll(() => strip.isVisible()).toBe(false);
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});
