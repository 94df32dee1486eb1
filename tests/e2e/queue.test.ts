import { afterAll, describe, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import { closeBrowser } from './browser';
import { openWithPanel, panel, rows, titles, untilNote, VAULT } from './fixture';

afterAll(closeBrowser);

/** The order that does not wait for what is found out of each note. */
const byDate = { sort: 'newest', group: 'none' };

describe('the queue', () => {
  it('lists what is pending, newest first, and counts it', async () => {
    const app = await openWithPanel({ settings: byDate });
    await expect.poll(() => titles(app)).toEqual(['Frozen probes stay honest', 'A small calculus of attention sinks']);
    expect(await panel(app).locator('.pending-analysis-count').textContent()).toBe('2 pending');
    await app.page.locator('.side-dock-ribbon-action:has(.lucide-list-checks)').hover();
    await expect.poll(() => app.page.locator('.side-dock-ribbon-action[aria-label="Pending: 2 items"]').count()).toBe(1);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('is live whoever writes: new, changed, renamed, deleted', async () => {
    const app = await openWithPanel({ settings: byDate });
    await expect.poll(() => titles(app)).toHaveLength(2);
    await app.externalWrite(
      'elsewhere/deep/new.md',
      pendingNote({ title: 'Written by a script', status: 'status: [x, Pending-Analysis ]' }),
    );
    await expect.poll(() => titles(app)).toContain('Written by a script');
    await app.externalRename('elsewhere/deep/new.md', 'inbox/moved.md');
    await expect.poll(() => rows(app).evaluateAll((all) => all.map((row) => row.getAttribute('data-path')))).toContain('inbox/moved.md');
    await app.externalWrite('inbox/old.md', pendingNote({ title: 'Pending again' }));
    await expect.poll(() => titles(app)).toContain('Pending again');
    await app.externalDelete('inbox/moved.md');
    await app.externalWrite('inbox/probes.md', pendingNote({ status: 'status: analyzed' }));
    await expect.poll(() => titles(app)).toEqual(['Pending again', 'A small calculus of attention sinks']);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('fills up while the app is still indexing, broken properties included', async () => {
    const vault = { 'a.md': pendingNote(), 'b.md': pendingNote({ title: 'A "b" c' }), 'c.md': '---\nnot: pending\n---\n', 'd.md': '' };
    const app = await openWithPanel({ vault, cacheAtStart: 'cold' });
    await expect.poll(async () => (await titles(app)).sort()).toEqual(['A "b" c', 'Frozen probes stay honest']);
    expect(await rows(app).locator('[data-state=broken]').count()).toBe(1);
    await app.close();
  });

  it('finds and sorts, and keeps the focus in the search', async () => {
    const app = await openWithPanel({ settings: byDate });
    const search = panel(app).locator('input[type=search]');
    await search.fill('CALCULUS');
    await expect.poll(() => titles(app)).toEqual(['A small calculus of attention sinks']);
    await app.externalWrite('inbox/third.md', pendingNote({ title: 'Calculus again' }));
    await expect.poll(() => titles(app)).toContain('Calculus again');
    expect(await search.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
    await search.fill('');
    await panel(app).getByRole('button', { name: 'Sort by' }).click();
    await app.menu().getByText('Title').click();
    await expect.poll(() => titles(app)).toEqual(['A small calculus of attention sinks', 'Calculus again', 'Frozen probes stay honest']);
    await app.close();
  });

  it('is worked with the keyboard alone: move, decline, undo, open', async () => {
    const app = await openWithPanel({ settings: byDate });
    await rows(app).first().waitFor();
    await rows(app).first().focus();
    await app.page.keyboard.press('ArrowDown');
    expect(await app.page.evaluate(() => document.activeElement?.getAttribute('data-path'))).toBe('inbox/sinks.md');
    await app.page.keyboard.press('d');
    await untilNote(app, 'inbox/sinks.md', 'status: declined');
    await expect.poll(() => titles(app)).toEqual(['Frozen probes stay honest']);
    expect(await app.page.evaluate(() => document.activeElement?.getAttribute('data-path'))).toBe('inbox/probes.md');
    await app.page.keyboard.press('u');
    await untilNote(app, 'inbox/sinks.md', 'status: pending-analysis');
    await expect.poll(() => titles(app)).toHaveLength(2);
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('data-path'))).toBe('inbox/sinks.md');
    await app.page.keyboard.press('Enter');
    await expect.poll(() => app.activeFile()).toBe('inbox/sinks.md');
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('teaches the one property when nothing is pending', async () => {
    const app = await openWithPanel({ vault: { 'a.md': 'Text.' } });
    await panel(app).getByText('Nothing is pending').waitFor();
    expect(await panel(app).locator('code').textContent()).toBe('status: pending-analysis');
    await app.close();
  });

  it('holds a thousand notes with a page of a few', async () => {
    const vault = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`inbox/${n}.md`, pendingNote({ title: `Note ${n}` })]));
    const app = await openWithPanel({ vault });
    await expect.poll(() => panel(app).locator('.pending-analysis-count').textContent()).toBe('1,000 pending');
    expect(await rows(app).count()).toBeLessThan(60);
    await rows(app).first().focus();
    await app.page.keyboard.press('End');
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('aria-posinset'))).toBe('1000');
    await app.close();
  });
});

describe('templates of pending notes', () => {
  const template = pendingNote({ title: 'Made of a template', url: 'https://blog.example/template' });
  const marked = pendingNote({ title: '<% tp.file.title %>', url: '<% tp.system.prompt("Address") %>' });

  it('are neither queued nor fetched, wherever the app, Templater or their marks say that they are templates', async () => {
    const templates = { 'Templates/inbox.md': template, 'meta/templater/inbox.md': template, 'elsewhere/inbox.md': marked };
    const app = await openWithPanel({
      vault: {
        ...VAULT,
        ...templates,
        'Templates of old/inbox.md': pendingNote({ title: 'No template' }),
        '.obsidian/templates.json': JSON.stringify({ folder: 'Templates' }),
        '.obsidian/plugins/templater-obsidian/data.json': JSON.stringify({ templates_folder: 'meta/templater' }),
      },
      settings: byDate,
    });
    await expect
      .poll(async () => (await titles(app)).sort())
      .toEqual(['A small calculus of attention sinks', 'Frozen probes stay honest', 'No template']);
    await app.externalWrite('Templates/later.md', template);
    await app.runCommand('pending-analysis:fetch-all');
    await untilNote(app, 'inbox/probes.md', 'content_verdict: full');
    await untilNote(app, 'inbox/sinks.md', 'content_verdict: full');
    for (const [path, text] of Object.entries(templates)) expect(await app.read(path)).toBe(text);
    expect(await app.read('Templates/later.md')).toBe(template);
    expect(await titles(app)).not.toContain('Made of a template');
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});
