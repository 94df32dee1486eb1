import { afterAll, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { closeBrowser } from './browser';
import type { App } from './app';
import { message, openWithPanel, panel, PROBES, titles, untilNote, VAULT } from './fixture';

afterAll(closeBrowser);

const path = 'inbox/probes.md';
const composer = (app: App): Locator => app.page.locator('.pending-analysis-composer');
const compose = async (options: Parameters<typeof openWithPanel>[0] = {}): Promise<App> => {
  const app = await openWithPanel(options);
  await app.openFile(path);
  await app.runCommand('pending-analysis:create-permanent-note');
  await composer(app).waitFor();
  return app;
};

describe('the composer', () => {
  it('shows exactly what it will write, file by file, and writes exactly that', async () => {
    const app = await compose();
    await composer(app).locator('.pending-analysis-composer-title').fill('A frozen probe: 审计');
    const shown = await composer(app).locator('pre').textContent();
    expect(shown).toContain('source: "[[probes]]"');
    await composer(app).getByRole('tab', { name: 'Frozen probes stay honest' }).click();
    expect(await composer(app).locator('.mod-added').allTextContents()).toEqual([
      '+status: analyzed',
      '+- [x] 确定是否转为永久笔记',
      '+- [[A frozen probe - 审计]]',
    ]);
    await composer(app).getByRole('button', { name: 'Create note' }).click();
    await composer(app).waitFor({ state: 'detached' });
    expect(await app.read('permanent/A frozen probe - 审计.md')).toBe(shown);
    expect(await app.read(path)).toBe(
      VAULT[path]
        .replace('status: pending-analysis', 'status: analyzed')
        .replace('- [ ] 确定', '- [x] 确定')
        .replace('- \n', '- [[A frozen probe - 审计]]\n'),
    );
    await message(app).filter({ hasText: 'It became part of A frozen probe: 审计.' }).waitFor();
    await panel(app).getByRole('button', { name: 'Next', exact: true }).click();
    await expect.poll(() => app.activeFile()).toBe('inbox/sinks.md');
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('links the user’s way: Markdown, relative', async () => {
    const app = await compose({ preferences: { useMarkdownLinks: true, newLinkFormat: 'relative' } });
    await composer(app).getByRole('button', { name: 'Create note' }).click();
    await composer(app).waitFor({ state: 'detached' });
    expect(await app.read('permanent/Frozen probes stay honest.md')).toContain('source: "[[inbox/probes]]"');
    expect(await app.read(path)).toContain('- [Frozen probes stay honest](../permanent/Frozen%20probes%20stay%20honest.md)');
    await app.close();
  });

  it('takes the user’s template, and says which line of it is wrong', async () => {
    const templates = { 'templates/good.md': '# {{title|upper}}\n\n{{url}}\n', 'templates/bad.md': 'ok\n{{titel}}\n' };
    const good = await compose({ vault: { ...VAULT, ...templates }, settings: { templatePath: 'templates/good.md' } });
    expect(await composer(good).locator('pre').textContent()).toContain(`# FROZEN PROBES STAY HONEST\n\n${PROBES}`);
    await good.close();
    const bad = await compose({ vault: { ...VAULT, ...templates }, settings: { templatePath: 'templates/bad.md' } });
    expect(await composer(bad).locator('.pending-analysis-preview-error').textContent()).toBe(
      'Template, line 2: there is no {{titel}}. Did you mean title?',
    );
    expect(await composer(bad).getByRole('button', { name: 'Create note' }).isDisabled()).toBe(true);
    await bad.close();
  });

  it('says that a note of the same page exists, and extends it', async () => {
    const target = 'permanent/Probes.md';
    const app = await openWithPanel({
      vault: { ...VAULT, [target]: `---\nsource_url: ${PROBES}?utm_source=feed\n---\n# Probes\n\nMine.\n` },
    });
    await app.openFile(path);
    await message(app).filter({ hasText: 'Probes was created from the same page.' }).waitFor();
    await panel(app).getByRole('button', { name: 'Extend it' }).click();
    await composer(app).getByRole('button', { name: 'Extend note' }).click();
    const extended = await untilNote(app, target, '[[inbox/probes]]');
    expect(extended.startsWith(`---\nsource_url: ${PROBES}?utm_source=feed\n---\n# Probes\n\nMine.\n`)).toBe(true);
    await untilNote(app, path, '[[permanent/Probes]]');
    await app.close();
  });
});

describe('declining', () => {
  it('leaves the file where it is, and can be taken back', async () => {
    const app = await openWithPanel();
    await app.openFile(path);
    await panel(app).getByRole('button', { name: 'Decline' }).click();
    expect(await untilNote(app, path, 'status: declined')).toBe(VAULT[path].replace('pending-analysis', 'declined'));
    await panel(app).locator('.pending-analysis-note').getByRole('button', { name: 'Undo' }).click();
    expect(await untilNote(app, path, 'status: pending-analysis')).toBe(VAULT[path]);
    await expect.poll(() => panel(app).locator('.pending-analysis-note').getAttribute('data-path')).toBe(path);
    await app.close();
  });

  it('is not taken back over somebody’s edit', async () => {
    const app = await openWithPanel({ settings: { goOn: false } });
    await app.openFile(path);
    await panel(app).getByRole('button', { name: 'Decline' }).click();
    const declined = await untilNote(app, path, 'status: declined');
    await app.externalWrite(path, `${declined}\nMy remark.\n`);
    await message(app).getByRole('button', { name: 'Undo' }).click();
    await message(app).filter({ hasText: 'Not undone' }).waitFor();
    expect(await app.read(path)).toBe(`${declined}\nMy remark.\n`);
    await app.close();
  });
});

describe('entry points', () => {
  it('are in the menus of file, tab and editor, for pending notes only', async () => {
    const app = await openWithPanel();
    await expect.poll(() => titles(app)).toHaveLength(2);
    const wanted = ['Fetch full content', 'Create permanent note', 'Decline', 'Copy citation', 'Copy BibTeX', 'Copy CSL-JSON'];
    await app.rightClickFile('permanent/Goodhart.md');
    expect(await app.menuTitles()).not.toContain('Decline');
    await app.page.keyboard.press('Escape');
    await app.rightClickFile(path);
    expect(await app.menuTitles()).toEqual(expect.arrayContaining(wanted));
    await app.menu().getByText('Fetch full content').click();
    await untilNote(app, path, 'content_verdict: full');
    await app.openFile(path);
    await app.tabMenu(path);
    expect(await app.menuTitles()).toEqual(expect.arrayContaining(wanted));
    await app.page.keyboard.press('Escape');
    await app.editorMenu();
    await app.menu().getByText('Decline').click();
    await untilNote(app, path, 'status: declined');
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('are in the ribbon and the palette, in both languages and themes', async () => {
    const app = await openWithPanel({ language: 'zh', theme: 'dark' });
    // Its label counts once the queue was looked at and has changed since.
    await app.page.locator('.side-dock-ribbon-action[aria-label="打开面板"], .side-dock-ribbon-action[aria-label^="待分析"]').click();
    await panel(app).getByText('项待分析').waitFor();
    await app.openFile(path);
    await (await app.openPalette('抓取全文')).first().click();
    await untilNote(app, path, 'content_verdict: full');
    await panel(app).getByText('全文').first().waitFor();
    await panel(app).getByRole('button', { name: '不采纳' }).last().click();
    await untilNote(app, path, 'status: declined');
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});
