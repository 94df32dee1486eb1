import { afterAll, expect, it } from 'vitest';
import { closeBrowser } from './browser';
import { openWithPanel, untilNote, VAULT } from './fixture';

afterAll(closeBrowser);

const path = 'inbox/probes.md';

it('cites an item: copied from its menu, added to the file of references, and both undone', async () => {
  const app = await openWithPanel({ settings: { bibFile: 'papers/refs.bib' } });
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.openFile(path);
  await app.rightClickFile(path);
  await app.menu().getByText('Copy citation').click();
  await untilNote(app, path, 'citekey: ');
  const [, key = ''] = /^citekey: (.*)$/m.exec(await app.read(path)) ?? [];
  expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe(`[@${key}]`);
  await app.runCommand('pending-analysis:append-to-bib');
  await untilNote(app, 'papers/refs.bib', `@online{${key},\n`);
  await app.runCommand('pending-analysis:undo');
  await expect.poll(() => app.exists('papers/refs.bib')).toBe(false);
  await app.runCommand('pending-analysis:undo');
  await expect.poll(() => app.read(path)).toBe(VAULT[path]);
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('offers no file of references where the settings name none', async () => {
  const app = await openWithPanel();
  await app.rightClickFile(path);
  const titles = await app.menuTitles();
  expect(titles).toContain('Copy BibTeX');
  expect(titles).not.toContain('Add to file of references');
  await app.close();
});
