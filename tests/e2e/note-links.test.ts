import type { Locator } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import type { App } from './app';
import { closeBrowser } from './browser';
import { openWithPanel, panel, PROBES, steps, VAULT } from './fixture';

afterAll(closeBrowser);

const article = 'See [[Goodhart#Goodhart|the law]] and [[Nowhere yet]].';
const vault = { ...VAULT, 'inbox/probes.md': pendingNote({ url: PROBES, fullContent: article }) };

/** Notes which links are hovered, and adds to a file's menu what it was asked for by. */
async function listen(app: App): Promise<void> {
  await app.page.evaluate(() => {
    const { workspace } = window.host.app;
    const hovered: unknown[] = [];
    workspace.on('hover-link', (data) => {
      const { source, linktext, sourcePath } = data as Record<string, unknown>;
      hovered.push([source, linktext, sourcePath]);
    });
    Object.assign(window, { hovered });
    workspace.on('file-menu', (menu, file, source) => {
      const title = `${String(source)} of ${(file as { path: string }).path}`;
      (menu as { addItem: (add: (item: { setTitle: (title: string) => void }) => void) => void }).addItem((item) => {
        item.setTitle(title);
      });
    });
  });
}

const hovered = (app: App): Promise<unknown> => app.page.evaluate(() => (window as unknown as { hovered: unknown }).hovered);

/** What a drag of an element carries. */
const draggedFrom = (link: Locator): Promise<string> =>
  link.evaluate((el) => {
    const dataTransfer = new DataTransfer();
    el.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer }));
    return dataTransfer.getData('text/plain');
  });

it('links to notes in the reader do what the app’s own do', async () => {
  const app = await openWithPanel({ vault });
  await app.openFile('inbox/probes.md');
  await steps(app).first().locator('.pending-analysis-step-rest').click();
  await panel(app).getByRole('button', { name: 'Read in the panel' }).click();
  const link = panel(app).locator('.pending-analysis-article a.internal-link');
  await link.first().waitFor();
  await listen(app);

  await link.first().hover();
  expect(await hovered(app)).toEqual([['pending-analysis', 'Goodhart#Goodhart', 'inbox/probes.md']]);
  expect(await draggedFrom(link.first())).toBe('[[Goodhart#Goodhart]]');

  await link.first().click({ button: 'right' });
  await app.menu().getByText('link-context-menu of permanent/Goodhart.md').waitFor();
  await app.page.keyboard.press('Escape');

  const tabs = app.page.locator('.mod-root .workspace-tab-header');
  const before = await tabs.count();
  await link.first().click({ modifiers: ['ControlOrMeta'] });
  await expect.poll(() => tabs.count()).toBe(before + 1);
  await expect.poll(() => app.activeFile()).toBe('permanent/Goodhart.md');
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('the titles of suggested and linked notes do the same', async () => {
  const related = pendingNote({ url: PROBES }).replace(/## Related\n\n- *$/m, '## Related\n\n- [[Goodhart]]');
  const app = await openWithPanel({ vault: { ...VAULT, 'inbox/probes.md': related } });
  await app.openFile('inbox/probes.md');
  await steps(app).nth(1).locator('.pending-analysis-step-rest').click();
  const title = panel(app).locator('.pending-analysis-card-title', { hasText: 'Goodhart' });
  await title.waitFor();
  await listen(app);
  await title.hover();
  expect(await hovered(app)).toEqual([['pending-analysis', 'permanent/Goodhart.md', 'inbox/probes.md']]);
  expect(await draggedFrom(title)).toBe('[[Goodhart]]');
  await title.click({ button: 'right' });
  await app.menu().getByText('link-context-menu of permanent/Goodhart.md').waitFor();
  await app.page.keyboard.press('Escape');

  const tabs = app.page.locator('.mod-root .workspace-tab-header');
  const before = await tabs.count();
  await title.click({ button: 'middle' });
  await expect.poll(() => tabs.count()).toBe(before + 1);
  await expect.poll(() => app.activeFile()).toBe('permanent/Goodhart.md');
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('a link to a note that is not there makes it, as in the app', async () => {
  const app = await openWithPanel({ vault });
  await app.openFile('inbox/probes.md');
  await steps(app).first().locator('.pending-analysis-step-rest').click();
  await panel(app).getByRole('button', { name: 'Read in the panel' }).click();
  await panel(app).locator('.pending-analysis-article a.internal-link').nth(1).click({ button: 'middle' });
  await expect.poll(() => app.exists('Nowhere yet.md')).toBe(true);
  expect(app.errors()).toEqual([]);
  await app.close();
});
