import { afterAll, describe, expect, it } from 'vitest';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { pendingNote } from '../note/sample';
import { closeBrowser } from './browser';
import { articlePage, message, openWithPanel, PAGES, panel, PROBES, steps, untilNote, VAULT } from './fixture';

afterAll(closeBrowser);

const path = 'inbox/probes.md';
const open = async (options: Parameters<typeof openWithPanel>[0] = {}) => {
  const app = await openWithPanel(options);
  await app.openFile(path);
  await panel(app).locator('.pending-analysis-title').filter({ hasText: 'Frozen' }).waitFor();
  return app;
};

describe('the note’s face', () => {
  it('follows the active file, and shows the queue for a note that is not pending', async () => {
    const app = await open();
    expect(await panel(app).locator('.pending-analysis-position').textContent()).toBe('1 of 2');
    await app.openFile('inbox/sinks.md');
    await panel(app).locator('.pending-analysis-title').filter({ hasText: 'A small calculus' }).waitFor();
    await app.openFile('permanent/Goodhart.md');
    await panel(app).locator('.pending-analysis-row').first().waitFor();
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('stays with its note when it is clicked, when the note is renamed, and until it is deleted', async () => {
    const app = await open();
    await panel(app).locator('.pending-analysis-title').click();
    await app.page.evaluate(async (old) => {
      const { fileManager, vault } = window.host.app;
      const file = vault.getFileByPath(old);
      if (file) await fileManager.renameFile(file, 'inbox/renamed.md');
    }, path);
    await steps(app).first().locator('input').click();
    await untilNote(app, 'inbox/renamed.md', '- [x] 阅读全文');
    await app.externalDelete('inbox/renamed.md');
    await panel(app).locator('.pending-analysis-row').first().waitFor();
    await app.close();
  });

  it('comes back after a restart, when its leaf is still deferred', async () => {
    const app = await open();
    await app.restart();
    await app.runCommand('pending-analysis:open-panel');
    await panel(app).locator('.pending-analysis-title').filter({ hasText: 'Frozen' }).waitFor();
    expect(await app.page.locator('.pending-analysis-panel').count()).toBe(1);
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});

describe('the checklist', () => {
  it('writes the note when ticked, and hears of the note when it is edited', async () => {
    const app = await open();
    const first = steps(app).first().locator('input');
    await first.click();
    expect(await untilNote(app, path, '- [x] 阅读全文')).toBe(VAULT[path].replace('- [ ] 阅读全文', '- [x] 阅读全文'));
    await expect.poll(() => panel(app).locator('.pending-analysis-section-count').textContent()).toBe('1 of 5');
    await steps(app).nth(2).locator('input').focus();
    await app.externalWrite(path, (await app.read(path)).replace('- [ ] 更新摘要', '- [x] 更新摘要'));
    await expect.poll(() => steps(app).nth(4).locator('input').isChecked()).toBe(true);
    expect(
      await steps(app)
        .nth(2)
        .locator('input')
        .evaluate((box) => box === document.activeElement),
    ).toBe(true);
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('Space');
    await untilNote(app, path, '- [x] 添加适当的标签和元数据');
    await app.runCommand('pending-analysis:toggle-next-item');
    await untilNote(app, path, '- [x] 与现有 ZK 笔记建立链接');
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});

describe('a checklist with an item that is set aside', () => {
  it('is counted without it, shows it crossed out, and never overwrites its mark', async () => {
    const marked = VAULT[path].replace('- [ ] 阅读全文', '- [-] 阅读全文').replace('- [ ] 与现有', '- [/] 与现有');
    const app = await open({ vault: { ...VAULT, [path]: marked } });
    await expect.poll(() => panel(app).locator('.pending-analysis-section-count').textContent()).toBe('0 of 4');
    const [aside, begun] = [steps(app).nth(0), steps(app).nth(1)];
    expect(await aside.locator('.pending-analysis-step-text').evaluate((el) => getComputedStyle(el).textDecorationLine)).toBe(
      'line-through',
    );
    await aside.locator('input').click({ force: true });
    expect(await aside.locator('input').isChecked()).toBe(false);
    await app.runCommand('pending-analysis:toggle-next-item');
    await untilNote(app, path, '- [x] 与现有');
    await expect.poll(() => begun.locator('input').isChecked()).toBe(true);
    await begun.locator('input').click();
    await untilNote(app, path, '- [/] 与现有');
    expect(await app.read(path)).toBe(marked);
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});

describe('fetching', () => {
  it('fills the note from the page, with a receipt, and changes nothing the second time', async () => {
    const app = await open();
    await app.runCommand('pending-analysis:fetch-full-content');
    const text = await untilNote(app, path, 'content_verdict: full');
    const note = readPendingNote(text, names);
    expect(note.content).toContain('A measurement of honesty stays a measurement');
    expect(note.content).not.toContain('Imprint');
    await panel(app)
      .locator('.pending-analysis-receipt-text')
      .filter({ hasText: /Full · web page · \d+ words · just now/ })
      .waitFor();
    await panel(app).locator('.pending-analysis-receipt-line').click();
    expect(await panel(app).locator('.pending-analysis-tried-row.is-used').allTextContents()).toEqual([
      expect.stringMatching(/^web page\d+ wordsFull$/),
    ]);
    await panel(app).getByRole('button', { name: 'Fetch again' }).click();
    await expect.poll(() => app.requests().length).toBe(2);
    await panel(app).locator('[data-activity=fetched]').waitFor();
    expect(await app.read(path)).toBe(text);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('says that it is offline, leaves the note alone, and goes on when the network is back', async () => {
    const app = await open();
    await app.goOffline();
    await app.runCommand('pending-analysis:fetch-full-content');
    await message(app).filter({ hasText: 'You are offline' }).waitFor();
    expect(await message(app).textContent()).toContain('The note is unchanged.');
    expect(await app.read(path)).toBe(VAULT[path]);
    await app.goOnline();
    await panel(app).getByRole('button', { name: 'Try again' }).click();
    await untilNote(app, path, 'content_verdict: full');
    await app.close();
  });

  it('tells a page that is gone', async () => {
    const app = await open({ pages: { [PROBES]: { status: 404, body: '<h1>Not found</h1>' } } });
    await app.runCommand('pending-analysis:fetch-full-content');
    await message(app).filter({ hasText: 'The page is gone' }).waitFor();
    expect(await app.read(path)).toBe(VAULT[path]);
    await app.close();
  });

  it('asks before it replaces what I changed, and shows the difference', async () => {
    const app = await open();
    await app.runCommand('pending-analysis:fetch-full-content');
    const text = await untilNote(app, path, 'content_verdict: full');
    await app.externalWrite(path, text.replace('The lesson is not that numbers lie.', 'The lesson is not that numbers lie. I doubt it.'));
    app.setPages({
      ...PAGES,
      [PROBES]: {
        body: articlePage(
          'Frozen probes stay honest',
          ...(PAGES[PROBES].body.match(/<p>.*?<\/p>/g) ?? []).map((p) => p.replace(/<\/?p>/g, '')),
          'A new last paragraph, written after the first fetch, which the page gained since and which I have not read.',
        ),
      },
    });
    await panel(app).locator('.pending-analysis-receipt-text').filter({ hasText: 'edited' }).waitFor();
    await app.runCommand('pending-analysis:fetch-full-content');
    await message(app).filter({ hasText: 'You changed this text' }).waitFor();
    expect(await panel(app).locator('.pending-analysis-diff-change').allTextContents()).toContain('I doubt it. ');
    expect(await app.read(path)).toContain('I doubt it.');
    expect(await app.read(path)).not.toContain('A new last paragraph');
    await panel(app).getByRole('button', { name: 'Keep both' }).click();
    const both = await untilNote(app, path, 'A new last paragraph');
    expect(both).toContain('I doubt it.');
    await app.close();
  });
});

describe('properties that cannot be read', () => {
  it('are shown with their repair, and mended by one click', async () => {
    const broken = pendingNote({ title: 'Between "known" and "checked"', url: PROBES });
    const app = await openWithPanel({ vault: { ...VAULT, [path]: broken } });
    await app.openFile(path);
    await message(app).filter({ hasText: 'The properties cannot be read' }).waitFor();
    expect(await message(app).textContent()).toContain('Line 2 has quotes inside quotes.');
    expect(await app.read(path)).toBe(broken);
    await panel(app).getByRole('button', { name: 'Repair this line' }).click();
    const mended = await untilNote(app, path, `title: 'Between "known" and "checked"'`);
    expect(mended).toBe(broken.replace('"Between "known" and "checked""', `'Between "known" and "checked"'`));
    await expect.poll(() => message(app).count()).toBe(0);
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});
