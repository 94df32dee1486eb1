import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import { held } from '../host/web';
import type { App } from './app';
import { closeBrowser } from './browser';
import { articlePage, openWithPanel, rows } from './fixture';

afterAll(closeBrowser);

interface Watched {
  /** Where the plugin's timers and frames were asked for that are still to come, by their numbers. */
  waiting: Map<unknown, string>;
  /** How often the app was asked for an address. */
  asked: number;
}

type Timer = (callback: (...given: unknown[]) => void, ...rest: unknown[]) => unknown;

/** Notes which timers of the plugin's are to come, and what is asked for. */
async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const waiting = new Map<unknown, string>();
    const watched: Watched = { waiting, asked: 0 };
    Object.assign(window, { watched });
    const ask = window.fetch.bind(window);
    // The browser keeps some of them back: so many come from one page at once.
    window.fetch = (address, options) => {
      if (address === '/request') watched.asked += 1;
      return ask(address, options);
    };
    const scope = window as unknown as Record<string, Timer>;
    for (const [name, cancel] of [
      ['setTimeout', 'clearTimeout'],
      ['setInterval', 'clearInterval'],
      ['requestAnimationFrame', 'cancelAnimationFrame'],
      ['requestIdleCallback', 'cancelIdleCallback'],
    ] as const) {
      const [begin, end] = [window[name].bind(window) as Timer, window[cancel].bind(window)];
      scope[name] = (callback, ...rest) => {
        const stack = new Error().stack ?? '';
        const id = begin(
          (...given: unknown[]) => {
            if (name !== 'setInterval') waiting.delete(id);
            callback(...given);
          },
          ...rest,
        );
        if (stack.includes('plugin:main.js')) waiting.set(id, `${name}: ${stack}`);
        return id;
      };
      Object.assign(window, {
        [cancel]: (id: number) => {
          waiting.delete(id);
          end(id);
        },
      });
    }
  });
}

/** What the plugin asked for, and what it still waits for. */
function watched(app: App): Promise<{ asked: number; waiting: string[] }> {
  return app.page.evaluate(() => {
    const { asked, waiting } = (window as unknown as { watched: Watched }).watched;
    return { asked, waiting: [...waiting.values()] };
  });
}

/** The texts of all files in the vault, the plugin's own too; the app itself says which tabs are open. */
async function filesOf(app: App): Promise<Record<string, string>> {
  const names = (await readdir(app.folder, { recursive: true, withFileTypes: true })).filter(
    (one) => one.isFile() && one.name !== 'workspace.json',
  );
  const texts = names.map(async ({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    return [path.relative(app.folder, file), await readFile(file, 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

it('does nothing any more once it is switched off in the middle of a run: no write, no request, no timer', async () => {
  const notes = Array.from({ length: 12 }, (_, at) => ({ url: `https://host-${at}.example/post`, path: `inbox/post-${at}.md` }));
  const vault = Object.fromEntries(notes.map(({ url, path: file }, at) => [file, pendingNote({ url, title: `Post ${at}` })]));
  const answers = notes.map(({ url }) => [url, held({ body: articlePage('Post', 'A measurement stays a measurement.') })] as const);
  const app = await openWithPanel({ vault, pages: Object.fromEntries(answers), prepare: watchPage });
  await rows(app).nth(11).waitFor();
  await app.runCommand('pending-analysis:fetch-all');
  await expect.poll(async () => (await watched(app)).asked).toBeGreaterThan(2);

  await app.page.evaluate(() => {
    window.host.disablePlugin();
  });
  const { asked } = await watched(app);
  const files = await filesOf(app);
  // What was on its way comes, and there is time for whatever would follow.
  for (const [, { release }] of answers) release();
  await app.page.waitForTimeout(3000);
  expect(await watched(app)).toEqual({ asked, waiting: [] });
  expect(await filesOf(app)).toEqual(files);
  expect(app.errors()).toEqual([]);
  await app.close();
});
