import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, openApp, type AppOptions } from '../e2e/browser';
import type { App } from '../e2e/app';

let app: App | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
});
afterAll(closeBrowser);

const note = (status: string) => `---\nstatus: ${status}\n---\n# A note\n\n- [ ] read it\n`;

async function open(options: AppOptions = {}): Promise<App> {
  app = await openApp({
    plugin: 'tests/host/fixtures/tiny-plugin',
    vault: { 'inbox/a.md': note('pending'), 'b.md': 'See [[a]] and [[nowhere]].\n' },
    ...options,
  });
  return app;
}

interface Seen {
  events: string[];
  filesAtLoad: number;
  viewAtReady?: string;
}
const seen = (running: App) => running.page.evaluate(() => (window.host.plugin as unknown as { seen: Seen }).seen);

it('starts at a set time, with a command and a line of its own, over a layout that the app itself has written', async () => {
  const running = await open({
    vault: { 'a.md': 'A note.\n', '.obsidian/workspace.json': '{"main":{"id":"1","type":"split"},"left":{},"right":{}}' },
    now: '2026-02-20T09:00:00',
    commandAtStart: 'tiny:open',
    hint: 'Look around.',
  });
  await running.page.getByText('Inside the panel').waitFor();
  expect(await running.page.locator('.host-hint').textContent()).toBe('Look around.');
  const [start, again] = await running.page.evaluate(() => [new Date().toDateString(), new Date(Date.now()).toDateString()]);
  expect([start, again]).toEqual(['Fri Feb 20 2026', 'Fri Feb 20 2026']);
  expect(await running.page.evaluate(() => new Date(2020, 0, 1).getFullYear())).toBe(2020);
});

describe('commands, views and menus', () => {
  it('opens a view in the right sidebar, which then is the active leaf', async () => {
    const running = await open();
    await running.openFile('inbox/a.md');
    await running.runCommand('tiny:open');
    expect(await running.page.locator('.tiny-log li').allTextContents()).toEqual(['opened']);
    await running.page.getByText('Inside the panel').click();
    const [activeEditor, activeFile] = await running.page.evaluate(() => {
      const { workspace } = window.host.app;
      return [workspace.activeEditor === null, workspace.getActiveFile()?.path];
    });
    expect(activeEditor).toBe(true);
    expect(activeFile).toBe('inbox/a.md');
    expect(running.errors()).toEqual([]);
  });

  it('offers a command in the palette only where it can run', async () => {
    const running = await open();
    expect(await running.availableCommands()).not.toContain('tiny:greet');
    await running.openFile('b.md');
    const items = await running.openPalette('greet');
    await items.first().click();
    expect(await running.notices()).toEqual(['Hello, b']);
  });

  it('puts what plugins add into the menu of a file', async () => {
    const running = await open();
    await running.rightClickFile('b.md');
    expect(await running.menuTitles()).toEqual(['Tiny: b.md', 'Delete']);
    await running.page.keyboard.press('ArrowDown');
    await running.page.keyboard.press('Enter');
    expect((await seen(running)).events).toContain('chose b.md');
  });

  it('restores a panel after a restart as a deferred view, and builds it when it is seen', async () => {
    const running = await open();
    await running.runCommand('tiny:open');
    await running.restart();
    expect((await seen(running)).viewAtReady).toBe('DeferredView');
    await running.page.locator('.tiny-view').waitFor();
    await running.runCommand('tiny:open');
    expect(await running.page.locator('.tiny-log li').count()).toBe(1);
  });

  it('closes a dialogue with Escape', async () => {
    const running = await open();
    await running.runCommand('tiny:modal');
    expect(await running.page.locator('.modal-title').textContent()).toBe('A dialogue');
    await running.page.keyboard.press('Escape');
    expect(await running.page.locator('.modal').count()).toBe(0);
  });
});

describe('the vault and its cache', () => {
  it('is empty while plugins load and then tells of every file', async () => {
    expect((await seen(await open())).filesAtLoad).toBe(0);
  });

  it('hears of what other programs write, delete and rename', async () => {
    const running = await open();
    await running.externalWrite('new/c.md', note('done'));
    await running.externalRename('b.md', 'd.md');
    await running.externalDelete('inbox/a.md');
    const wanted = ['create new', 'create new/c.md', 'delete b.md', 'create d.md', 'delete inbox/a.md', 'changed new/c.md done'];
    await expect.poll(async () => (await seen(running)).events.sort()).toEqual(expect.arrayContaining(wanted));
  });

  it('knows nothing of a new note until the cache has caught up', async () => {
    const running = await open({ cacheLagMs: [100, 100] });
    const [before, after] = await running.page.evaluate(async () => {
      const { vault, metadataCache } = window.host.app;
      const file = await vault.create('e.md', '---\nstatus: pending\n---\n');
      const early = metadataCache.getFileCache(file);
      await new Promise<void>((resolve) => {
        metadataCache.on('changed', () => {
          resolve();
        });
      });
      return [early, metadataCache.getFileCache(file)?.frontmatter];
    });
    expect(before).toBeNull();
    expect(after).toEqual({ status: 'pending' });
  });

  it('loses no write when two come at once', async () => {
    const running = await open();
    await running.page.evaluate(async () => {
      const { vault } = window.host.app;
      const file = vault.getFileByPath('b.md');
      if (file) await Promise.all(['1', '2', '3'].map((digit) => vault.process(file, (text) => text + digit)));
    });
    expect(await running.read('b.md')).toBe('See [[a]] and [[nowhere]].\n123');
  });

  it('refuses to create what exists in another case or in no folder', async () => {
    const running = await open();
    const refused = await running.page.evaluate(async () => {
      const { vault } = window.host.app;
      const messages = ['INBOX/A.md', 'nowhere/f.md'].map((path) =>
        vault.create(path, '').then(
          () => 'made',
          (error: unknown) => String(error),
        ),
      );
      return Promise.all(messages);
    });
    expect(refused[0]).toContain('File already exists');
    expect(refused[1]).toContain('ENOENT');
  });

  it('counts links that lead somewhere and links that do not', async () => {
    const running = await open();
    const links = await running.page.evaluate(() => [
      window.host.app.metadataCache.resolvedLinks['b.md'],
      window.host.app.metadataCache.unresolvedLinks['b.md'],
    ]);
    expect(links).toEqual([{ 'inbox/a.md': 1 }, { nowhere: 1 }]);
  });
});

describe('the editor', () => {
  it('finds where a link leads once its note is made', async () => {
    const app = await open({ vault: { 'a.md': '[[later]]\n' } });
    const unresolved = () => app.page.evaluate(() => window.host.app.metadataCache.unresolvedLinks['a.md']);
    await expect.poll(unresolved).toEqual({ later: 1 });
    await app.externalWrite('later.md', 'Now.\n');
    await expect.poll(unresolved).toEqual({});
    expect(await app.page.evaluate(() => window.host.app.metadataCache.resolvedLinks['a.md'])).toEqual({ 'later.md': 1 });
  });

  it('saves some time after typing, and merges a change on disk into what was typed', async () => {
    const running = await open({ editorSaveMs: 300 });
    await running.openFile('inbox/a.md');
    const area = running.page.locator('textarea.cm-content');
    await area.focus();
    await running.page.keyboard.press('Control+End');
    await running.page.keyboard.type('typed');
    await running.externalWrite('inbox/a.md', note('done'));
    await expect.poll(() => running.read('inbox/a.md')).toBe(`${note('done')}typed`);
    expect(await area.inputValue()).toBe(`${note('done')}typed`);
  });
});

describe('a restart', () => {
  it('keeps what was typed and not yet saved', async () => {
    const running = await open();
    await running.openFile('b.md');
    await running.page.locator('textarea.cm-content').fill('typed');
    await running.restart();
    expect(await running.read('b.md')).toBe('typed');
    expect(await running.activeFile()).toBe('b.md');
  });
});

describe('on a phone', () => {
  it('shows a panel as a drawer, from under which a note comes when it is opened', async () => {
    const running = await open({ isPhone: true });
    await running.runCommand('tiny:open');
    expect(await running.page.locator('.mod-right-split').isVisible()).toBe(true);
    await running.openFile('b.md');
    expect(await running.page.locator('.mod-right-split').isVisible()).toBe(false);
  });
});

describe('settings', () => {
  it('keeps what the described controls say, and refuses what is not valid', async () => {
    const running = await open();
    const settings = await running.openSettings();
    const greeting = settings.locator('.setting-item', { hasText: 'Greeting' });
    await greeting.locator('input').fill('');
    await greeting.getByText('Say something.').waitFor();
    await greeting.locator('input').fill('Good day');
    expect(await settings.locator('.setting-item', { hasText: 'Folder' }).isVisible()).toBe(false);
    await settings.locator('.setting-item', { hasText: 'Loud' }).locator('.checkbox-container').click();
    await expect
      .poll(async () => JSON.parse(await running.read('.obsidian/plugins/tiny/data.json')) as unknown)
      .toEqual({ greeting: 'Good day', loud: true });
  });
});

describe('the web', () => {
  const pages = { 'https://example.org/a': { body: '<h1>A</h1>' }, 'https://example.org/gone': { status: 404, body: 'gone' } };
  const ask = (running: App, url: string) =>
    running.page.evaluate(async (address) => {
      const { requestUrl } = window.host.obsidian as { requestUrl: (url: string) => Promise<{ status: number; text: string }> };
      return requestUrl(address).then(
        ({ status, text }) => `${status} ${text}`,
        (error: unknown) => String(error),
      );
    }, url);

  it('answers from the map of pages and is out of reach elsewhere', async () => {
    const running = await open({ pages });
    expect(await ask(running, 'https://example.org/a')).toBe('200 <h1>A</h1>');
    expect(await ask(running, 'https://example.org/gone')).toContain('Request failed, status 404');
    expect(await ask(running, 'https://example.org/other')).toContain('net::ERR_INTERNET_DISCONNECTED');
    await running.goOffline();
    expect(await ask(running, 'https://example.org/a')).toContain('net::ERR_INTERNET_DISCONNECTED');
    expect(running.requests().map(({ url }) => url)).toHaveLength(4);
  });
});

describe('what is not modelled', () => {
  it('says so when it is used', async () => {
    const running = await open();
    const messages = await running.page.evaluate(() => {
      const tries = [
        () => {
          (window.host.app.workspace as unknown as { createLeafBySplit(): void }).createLeafBySplit();
        },
        () => {
          (window.host.obsidian as { loadMermaid(): void }).loadMermaid();
        },
      ];
      return tries.map((attempt) => {
        try {
          attempt();
          return 'played';
        } catch (error) {
          return String(error);
        }
      });
    });
    expect(messages[0]).toContain('Workspace.createLeafBySplit');
    expect(messages[1]).toContain('loadMermaid');
  });
});
