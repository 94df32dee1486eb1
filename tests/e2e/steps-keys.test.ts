import { afterAll, describe, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import type { App } from './app';
import { closeBrowser } from './browser';
import { articlePage, openWithPanel, PAGES, panel, PROBES, rows, steps, untilNote, VAULT } from './fixture';
import { press } from './triage-fixture';

afterAll(closeBrowser);

const path = 'inbox/probes.md';
const ARTICLE = [
  'Training against a frozen probe moved the behaviour of the model without moving the held-out accuracy of the probe, which nobody had expected of so small a change.',
  'A probe that is retrained every hundred steps measures the optimiser and nothing else. Goodhart’s law says the same of every measure that becomes a target, and the law has held in every vault of ours.',
  'A number has a position, and somebody has to guard the position while everybody else uses the number, however tedious the guarding is. We kept one probe out of the loop for a year.',
];
const vault = {
  [path]: VAULT[path],
  'permanent/Goodhart.md':
    '---\naliases: ["Goodhart’s law"]\n---\n# Goodhart\n\nA measure that becomes a target stops being a measure. Goodhart’s law.\n',
  'permanent/Gardens.md': '# Gardens\n\nTomatoes, and when to water them.\n',
  'permanent/Bread.md': '# Bread\n\nFlour, water, salt, time.\n',
};
const pages = { ...PAGES, [PROBES]: { body: articlePage('Frozen probes stay honest', ...ARTICLE) } };
const bar = (app: App) => panel(app).locator('.pending-analysis-actions button').first();
const step = (app: App): Promise<string | null | undefined> =>
  app.page.evaluate(() => document.activeElement?.closest('[data-step]')?.getAttribute('data-step'));

describe('with right suggestions', () => {
  it('a note that was never opened is written out in at most eight keys', async () => {
    const app = await openWithPanel({ vault, pages });
    await rows(app).first().focus();
    const keys: string[] = [];
    const key = async (pressed: string): Promise<void> => {
      keys.push(pressed);
      await press(app, pressed);
    };
    await key('Enter');
    await key('f');
    await untilNote(app, path, 'retrained every hundred steps');
    await key('Shift+A');
    await untilNote(app, path, '[[#^kp-1|source]]');
    await key('p');
    await key('Control+Enter');
    await untilNote(app, path, 'status: analyzed');
    const permanent = await app.read('permanent/Frozen probes stay honest.md');
    expect(permanent).toContain('A probe that is retrained every hundred steps measures the optimiser');
    expect(permanent).toContain('[[Goodhart');
    expect(keys.length).toBeLessThanOrEqual(8);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('a digit goes to a step, and A takes what is sure in it, to be taken back as one', async () => {
    const app = await openWithPanel({ vault: { ...vault, [path]: pendingNote({ url: PROBES, fullContent: ARTICLE.join('\n\n') }) } });
    await rows(app).first().focus();
    await press(app, 'Enter');
    await expect.poll(() => step(app)).toBe('read');
    const before = await app.read(path);
    await press(app, '2');
    expect(await step(app)).toBe('link');
    await panel(app).locator('.pending-analysis-card').filter({ hasText: 'Goodhart' }).waitFor();
    await press(app, 'a');
    expect(await untilNote(app, path, /- \[\[Goodhart/)).toContain('- [x] 与现有');
    await press(app, '1', 'a');
    const points = await untilNote(app, path, '[[#^kp-2|source]]');
    expect(points).toContain('- [x] 阅读全文');
    await press(app, 'u');
    await expect.poll(() => app.read(path)).not.toContain('## Key points');
    expect(await step(app)).toBe('read');
    await press(app, 'u');
    await expect.poll(() => app.read(path)).toBe(before);
    await press(app, '5', 'a');
    await expect.poll(() => app.notices()).toEqual(['No candidate is sure enough to be taken without a look.']);
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});

describe('a note without', () => {
  it('content is fetched first, by the bar’s button, which then creates', async () => {
    const app = await openWithPanel({ vault, pages });
    await app.openFile(path);
    await expect.poll(() => bar(app).textContent()).toBe('Fetch full content');
    expect(await bar(app).getAttribute('class')).toContain('mod-cta');
    await bar(app).click();
    await expect.poll(() => bar(app).textContent()).toBe('Create permanent note');
    await panel(app).getByRole('button', { name: 'Fetch again' }).waitFor();
    await app.close();
  });

  it('a link says so when it is to be fetched, from the queue too', async () => {
    const app = await openWithPanel({ vault: { [path]: pendingNote({ url: '' }) } });
    await rows(app).first().focus();
    await press(app, 'f');
    await expect.poll(() => app.notices()).toHaveLength(1);
    await press(app, 'Enter');
    await expect.poll(() => bar(app).textContent()).toBe('Create permanent note');
    await press(app, 'f');
    await expect.poll(() => app.notices()).toHaveLength(2);
    expect((await app.notices())[1]).toContain('no link to fetch from');
    await app.close();
  });

  it('a checklist has the five steps all the same, and is given one on demand', async () => {
    const bare = pendingNote({ url: PROBES, fullContent: ARTICLE.join('\n\n') }).replace(
      /## Analysis Checklist\n[\s\S]*?(?=## Related)/,
      '',
    );
    const app = await openWithPanel({
      vault: { ...vault, [path]: bare },
      settings: { newChecklist: ['Read the full text', 'Water the plants'] },
    });
    await app.openFile(path);
    await expect.poll(() => steps(app).count()).toBe(5);
    await steps(app).first().locator('input').focus();
    await press(app, '1', ' ', 'a');
    const worked = await untilNote(app, path, '[[#^kp-2|source]]');
    expect(worked).not.toContain('- [');
    await panel(app).getByRole('button', { name: 'Add the checklist to this note' }).click();
    await untilNote(app, path, '## Analysis Checklist\n\n- [ ] Read the full text\n- [ ] Water the plants\n\n## Related');
    await expect.poll(() => steps(app).count()).toBe(2);
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});
