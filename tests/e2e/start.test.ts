import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { MISSING_GLOBALS, MISSING_METHODS } from '../../build/engines.mjs';
import { builtInParts } from '../../esbuild.config.mjs';
import { pendingNote } from '../note/sample';
import { closeBrowser } from './browser';
import { openWithPanel, panel, rows, titles, untilNote, VAULT } from './fixture';

afterAll(closeBrowser);

/** Takes away from the page what old engines do not have. */
function takeAway([globals, methods]: readonly [{ name: string }[], { of: string; name: string }[]]): void {
  const all = [...globals.map(({ name }) => name), ...methods.map(({ of, name }) => `${of}.prototype.${name}`)];
  for (const name of all) {
    const path = name.split('.');
    const last = path.pop() ?? '';
    const holder = path.reduce<unknown>((object, key) => (object as Record<string, unknown> | undefined)?.[key], window);
    if (holder !== undefined) Reflect.deleteProperty(holder as object, last);
  }
}

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

it('works as it is shipped, in parts that are minified, where nothing is there that old engines lack', async () => {
  const plugin = await mkdtemp(path.join(tmpdir(), 'shipped-'));
  for (const name of ['manifest.json', 'styles.css']) await copyFile(name, path.join(plugin, name));
  await writeFile(path.join(plugin, 'main.js'), await builtInParts({ minify: true }));
  const app = await openWithPanel({
    plugin,
    language: 'zh',
    prepare: async (page) => {
      await page.addInitScript(takeAway, [MISSING_GLOBALS, MISSING_METHODS] as const);
    },
  });
  await rows(app).first().click();
  await app.runCommand('pending-analysis:fetch-full-content');
  await untilNote(app, 'inbox/probes.md', 'content_verdict: full');
  await app.runCommand('pending-analysis:create-permanent-note');
  await app.page.locator('.modal .mod-cta').click();
  await untilNote(app, 'permanent/Frozen probes stay honest.md', 'source_url');
  expect(await app.page.evaluate(() => ['canParse' in URL, 'toSorted' in Array.prototype, 'scheduler' in window])).toEqual([
    false,
    false,
    false,
  ]);
  expect(app.errors()).toEqual([]);
  await app.close();
  await rm(plugin, { recursive: true });
});
