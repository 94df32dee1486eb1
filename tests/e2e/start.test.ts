import { afterAll, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import { closeBrowser } from './browser';
import { openWithPanel, panel, titles, VAULT } from './fixture';

afterAll(closeBrowser);

const DATA = '.obsidian/plugins/pending-analysis/data.json';

it.each(['', '{"sort": "title", "gro'])(
  'starts with its defaults when its settings file holds %j, and leaves the file to be restored',
  async (torn) => {
    const app = await openWithPanel({ vault: { ...VAULT, [DATA]: torn } });
    await expect.poll(() => titles(app)).toHaveLength(2);
    expect(await app.notices()).toEqual([expect.stringContaining('could not read its settings file')]);
    expect(await app.read(DATA)).toBe(torn);
    expect(app.errors()).toEqual([]);
    await app.close();
  },
);

it('leaves in its settings file what a later version has stored there', async () => {
  const app = await openWithPanel({ settings: { later: { kept: true } } });
  await panel(app).getByRole('button', { name: 'Sort by' }).click();
  await app.menu().getByText('Title').click();
  await expect
    .poll(() => app.read(DATA).then((text) => JSON.parse(text) as object))
    .toMatchObject({ sort: 'title', later: { kept: true } });
  await app.close();
});

it('finds a note that the app knew late and told nothing of, once everything is indexed', async () => {
  const app = await openWithPanel();
  await expect.poll(() => titles(app)).toHaveLength(2);
  await app.page.evaluate(() => {
    const { metadataCache } = window.host.app;
    const known = metadataCache.getFileCache.bind(metadataCache);
    metadataCache.getFileCache = (file) => (file.path === 'inbox/sinks.md' ? null : known(file));
    Object.assign(window, {
      knowAll: () => {
        metadataCache.getFileCache = known;
        metadataCache.trigger('resolved');
      },
    });
  });
  await app.externalWrite(DATA, '{"pendingStatuses": ["pending-analysis"]}');
  await expect.poll(() => titles(app)).toEqual(['Frozen probes stay honest']);
  await app.page.evaluate(() => {
    (window as unknown as { knowAll: () => void }).knowAll();
  });
  await expect.poll(() => titles(app)).toHaveLength(2);
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('keeps what was set while a sync has its settings file half written', async () => {
  const app = await openWithPanel({ settings: { pendingStatuses: ['declined'] } });
  await expect.poll(() => titles(app)).toEqual(['Declined long ago']);
  await app.externalWrite(DATA, '{"pendingStatuses": ["decl');
  await app.externalWrite('inbox/new.md', pendingNote({ title: 'Declined later', status: 'status: declined' }));
  await expect.poll(() => titles(app)).toHaveLength(2);
  expect(app.errors()).toEqual([]);
  await app.close();
});
