import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { App } from './app';
import { closeBrowser } from './browser';
import { openWithPanel, rows, titles, untilNote } from './fixture';

afterAll(closeBrowser);

const CACHE = '.obsidian/plugins/pending-analysis/cache';

/** Declines the note on top of the queue. */
async function declineFirst(app: App): Promise<void> {
  await rows(app).first().click();
  await expect.poll(() => app.availableCommands()).toContain('pending-analysis:decline');
  await app.runCommand('pending-analysis:decline');
  await untilNote(app, 'inbox/probes.md', 'status: declined');
}

async function undo(app: App): Promise<void> {
  await expect.poll(() => app.availableCommands()).toContain('pending-analysis:undo');
  await app.runCommand('pending-analysis:undo');
  await untilNote(app, 'inbox/probes.md', 'status: pending-analysis');
}

/** What is in the databases of the page: the names of files, and the text of all journals. */
function kept(app: App): Promise<{ files: string[]; text: string }> {
  return app.page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('refused'));
        };
      });
    const all = { files: [] as string[], text: '' };
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('pending-analysis-')) continue;
      const database = await asked(indexedDB.open(name));
      const transaction = database.transaction(['files', 'lines']);
      all.files.push(...(await asked(transaction.objectStore('files').getAllKeys())).map(String));
      const lines = (await asked(database.transaction('lines').objectStore('lines').getAll())) as { text: string }[];
      all.text += lines.map(({ text }) => text).join('');
      database.close();
    }
    return all;
  });
}

it('keeps what it learnt and undo on the device, out of the vault, with the line of a write before the write', async () => {
  const app = await openWithPanel();
  await expect.poll(async () => (await kept(app)).files).toEqual(['links.index', 'queue.index']);
  await app.page.evaluate(() => {
    const { vault } = window.host.app;
    const process = vault.process.bind(vault);
    const seen: unknown[] = [];
    Object.assign(window, { seen });
    vault.process = async (file, edit) => {
      const [name = ''] = (await indexedDB.databases()).flatMap((one) => (one.name?.startsWith('pending-') ? [one.name] : []));
      seen.push(
        await new Promise((resolve) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const lines = opening.result.transaction('lines').objectStore('lines').getAll();
            lines.onsuccess = () => {
              resolve(lines.result.some(({ text }: { text: string }) => text.includes('"file"') && text.includes(file.path)));
            };
          };
        }),
      );
      return process(file, edit);
    };
  });
  await declineFirst(app);
  expect(await app.page.evaluate(() => (window as unknown as { seen: unknown[] }).seen)).toEqual([true]);
  expect(await app.exists(CACHE)).toBe(false);
  await app.restart();
  await undo(app);
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('takes over once what was kept in the plugin’s folder, and works without a store', async () => {
  const refused = await openWithPanel({
    prepare: async (page) => {
      await page.addInitScript(() => {
        indexedDB.open = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
      });
    },
  });
  await expect.poll(() => titles(refused)).toHaveLength(2);
  await declineFirst(refused);
  expect(await refused.read(`${CACHE}/undo.jsonl`)).toContain('inbox/probes.md');
  await refused.restart();
  await expect.poll(() => refused.availableCommands()).toContain('pending-analysis:undo');
  expect(refused.errors()).toEqual([]);

  for (const name of ['links.index', 'queue.index']) await writeFile(path.join(refused.folder, CACHE, name), 'torn');
  const app = await openWithPanel({ vault: refused.folder });
  await refused.close();
  await expect.poll(() => app.exists(CACHE)).toBe(false);
  await expect.poll(async () => (await kept(app)).text).toContain('inbox/probes.md');
  await app.restart();
  await undo(app);
  expect(app.errors()).toEqual([]);
  await app.close();
});
