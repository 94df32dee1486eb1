import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { HostControl } from '../host/app/start';
import type { Host } from '../host/server';
import type { ArrivedRequest, PageAnswer, Web } from '../host/web';

declare global {
  interface Window {
    host: HostControl;
  }
}

/** What an {@link App} is made of. */
export interface AppParts {
  page: Page;
  host: Host;
  web: Web;
  /** The vault's folder; removed on close when it is temporary. */
  folder: string;
  isTemporary: boolean;
}

/** A running app as a person sees it, with its vault's folder and its web beside it. */
export class App {
  readonly page: Page;
  readonly folder: string;
  readonly #parts: AppParts;
  readonly #errors: string[] = [];

  constructor(parts: AppParts) {
    this.#parts = parts;
    this.page = parts.page;
    this.folder = parts.folder;
    this.page.on('pageerror', (error) => this.#errors.push(error.stack ?? error.message));
    this.page.on('console', (message) => {
      // Pictures in notes may be missing, and the web beyond the stand-in's own is out of reach for them; the browser says so.
      const { url } = message.location();
      const mayBeMissing = !url.startsWith(parts.host.url) || /\.(?:png|jpe?g|gif|svg|webp)$/i.test(url);
      if (message.type() === 'error' && !(mayBeMissing && message.text().startsWith('Failed to load resource')))
        this.#errors.push(message.text());
    });
  }

  /** Loads the page and waits until the layout is ready. Rejects when the plugin does not load. */
  async load(): Promise<void> {
    await this.page.goto(this.#parts.host.url);
    await this.page
      .waitForFunction(() => 'host' in window)
      .catch(() => {
        throw new Error(`The app did not start.\n${this.#errors.join('\n')}`);
      });
    await this.page.evaluate(() => window.host.ready);
  }

  /** Quits the app and starts it again: what was typed, the vault, its layout and the secrets are kept, everything else is new. */
  async restart(): Promise<void> {
    await this.page.evaluate(() => window.host.app.workspace.quit());
    await this.page.reload();
    await this.load();
  }

  /** Page errors and console errors so far. A test asserts that there are none. */
  errors(): string[] {
    return [...this.#errors];
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await this.#parts.host.close();
    if (this.#parts.isTemporary) await rm(this.folder, { recursive: true, force: true });
  }

  // Commands and menus

  /** Runs a command as the palette does, by its full id; rejects when it cannot run now. */
  async runCommand(id: string): Promise<void> {
    const ran = await this.page.evaluate((name) => window.host.app.commands.run(name), id);
    if (!ran) throw new Error(`Not available now: ${id}`);
  }

  /** Ids of the commands the palette would offer now. */
  availableCommands(): Promise<string[]> {
    return this.page.evaluate(() => window.host.app.commands.available().map(({ id }) => id));
  }

  /** Opens the palette, and types into it if told. */
  async openPalette(query = ''): Promise<Locator> {
    await this.page.evaluate(() => {
      window.host.openPalette();
    });
    if (query !== '') await this.page.locator('.prompt-input').fill(query);
    return this.page.locator('.prompt .suggestion-item');
  }

  /** Runs a command of the app's command line; answers what it prints. */
  runCli(command: string, params: Record<string, string> = {}): Promise<string> {
    return this.page.evaluate(([name, flags]) => window.host.runCli(name, flags), [command, params] as const);
  }

  /** Follows an `obsidian://` link, as if another program had opened it. */
  followLink(link: string): Promise<void> {
    return this.page.evaluate((address) => window.host.followLink(address), link);
  }

  async openSettings(): Promise<Locator> {
    await this.page.evaluate(() => {
      window.host.app.setting.open();
    });
    return this.page.locator('.modal.mod-settings');
  }

  /** Right-clicks a file in the file list; the menu is open afterwards. */
  async rightClickFile(file: string): Promise<Locator> {
    await this.page.evaluate(() => {
      window.host.app.workspace.leftSplit.expand();
    });
    await this.page.locator(`.nav-file-title[data-path="${file}"]`).click({ button: 'right' });
    return this.menu();
  }

  /** Right-clicks the editor of the active note. */
  async editorMenu(): Promise<Locator> {
    await this.page.locator('.workspace-leaf.mod-active textarea.cm-content').click({ button: 'right' });
    return this.menu();
  }

  /** Right-clicks the tab that shows a file. */
  async tabMenu(file: string): Promise<Locator> {
    const name = path.basename(file, '.md');
    await this.page.locator(`.mod-root .workspace-tab-header[aria-label="${name}"]`).click({ button: 'right' });
    return this.menu();
  }

  /** The open menu. */
  menu(): Locator {
    return this.page.locator('.menu');
  }

  /** The titles in the open menu. */
  menuTitles(): Promise<string[]> {
    return this.page.locator('.menu .menu-item-title').allTextContents();
  }

  /** Texts of the notices on screen. */
  notices(): Promise<string[]> {
    return this.page.locator('.notice').allTextContents();
  }

  /** Switches the theme as the settings do. */
  async setTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.page.evaluate((name) => {
      document.body.classList.remove('theme-light', 'theme-dark');
      document.body.classList.add(`theme-${name}`);
      window.host.app.workspace.trigger('css-change');
    }, theme);
  }

  // Notes

  /** Opens a note in the main area, as source or as the rendered page. */
  async openFile(file: string, mode: 'source' | 'preview' = 'source'): Promise<void> {
    await this.page.evaluate(
      async ([wanted, how]) => {
        const { vault, workspace } = window.host.app;
        const found = vault.getFileByPath(wanted);
        if (!found) throw new Error(`No such file: ${wanted}`);
        await workspace.getLeaf(false).openFile(found, { state: { mode: how } });
      },
      [file, mode] as const,
    );
  }

  /** Path of the active note, undefined where there is none. */
  activeFile(): Promise<string | undefined> {
    return this.page.evaluate(() => window.host.app.workspace.getActiveFile()?.path);
  }

  read(file: string): Promise<string> {
    return readFile(path.join(this.folder, file), 'utf8');
  }

  /** Whether a file is on disk. */
  exists(file: string): Promise<boolean> {
    return readFile(path.join(this.folder, file)).then(
      () => true,
      () => false,
    );
  }

  /** Paths of all visible files on disk, sorted. */
  async files(): Promise<string[]> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
      .sort();
  }

  // What other programs do to the vault. The app hears of it through the file system.

  async externalWrite(file: string, text: string): Promise<void> {
    await mkdir(path.dirname(path.join(this.folder, file)), { recursive: true });
    await writeFile(path.join(this.folder, file), text);
    await this.#parts.host.vault.reconcile(file.includes('/') ? path.posix.dirname(file) : file);
    await this.#parts.host.vault.reconcile(file);
  }

  async externalDelete(file: string): Promise<void> {
    await rm(path.join(this.folder, file), { recursive: true });
    await this.#parts.host.vault.reconcile(file);
  }

  async externalRename(file: string, to: string): Promise<void> {
    await mkdir(path.dirname(path.join(this.folder, to)), { recursive: true });
    await rename(path.join(this.folder, file), path.join(this.folder, to));
    await this.#parts.host.vault.reconcile(file);
    await this.#parts.host.vault.reconcile(to);
  }

  // The web

  /** Takes the machine off the network; the page hears of it as a browser tells. */
  goOffline(): Promise<void> {
    return this.#setOnline(false);
  }
  goOnline(): Promise<void> {
    return this.#setOnline(true);
  }
  async #setOnline(isOnline: boolean): Promise<void> {
    this.#parts.web.isOnline = isOnline;
    // Not the browser's own switch: the vault's folder is reached over the loopback address.
    await this.page.evaluate((is) => {
      Object.defineProperty(navigator, 'onLine', { value: is, configurable: true });
      window.dispatchEvent(new Event(is ? 'online' : 'offline'));
    }, isOnline);
  }

  setPages(pages: Record<string, PageAnswer>): void {
    this.#parts.web.pages = pages;
  }

  /** What the plugin asked the web for, in order. */
  requests(): ArrivedRequest[] {
    return [...this.#parts.web.requests];
  }

  /** Saves a picture of the window, or of one element, as `<folder>/<name>.png`; returns its path. */
  async screenshot(
    name: string,
    { folder = 'node_modules/.cache/screenshots', of }: { folder?: string; of?: string } = {},
  ): Promise<string> {
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, `${name}.png`);
    await (of === undefined ? this.page.screenshot({ path: file }) : this.page.locator(of).screenshot({ path: file }));
    return file;
  }
}
