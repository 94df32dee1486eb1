import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { hostConfig, type HostConfig } from '../host/app/host-config';
import { serveHost } from '../host/server';
import { Web, type PageAnswer } from '../host/web';
import { App } from './app';
import { startBrowser } from './chromium';

/** What an app is opened with. Everything has a default. */
export interface AppOptions extends Partial<HostConfig> {
  /** A folder, which is copied, or the files by path. */
  vault?: string | Record<string, string>;
  /** Work in the folder itself instead of a copy. */
  inPlace?: boolean;
  /** The only pages there are; everything else is offline. */
  pages?: Record<string, PageAnswer>;
  /** Folder that `file` in the pages is relative to. */
  pagesFolder?: string;
  /** The plugin's built folder, `dist` unless told. */
  plugin?: string;
  /** The plugin's `data.json`. */
  settings?: object;
  width?: number;
  height?: number;
  /** Physical pixels for one of the page's, for sharp screenshots. */
  scale?: number;
  /** What is to be done with the page before it loads the app. */
  prepare?: (page: Page, url: string) => Promise<void>;
}

let running: Promise<Browser> | undefined;

/** The one browser of this process. */
function browser(): Promise<Browser> {
  running ??= startBrowser();
  return running;
}

/** Ends the browser; the next app starts a new one. */
export async function closeBrowser(): Promise<void> {
  const last = running;
  running = undefined;
  await (await last)?.close();
}

/** Opens the stand-in for the app over a vault, with the plugin loaded and the layout ready. */
export async function openApp(options: AppOptions = {}): Promise<App> {
  const { vault = {}, plugin = 'dist', pages = {}, pagesFolder, settings, width, height, scale, inPlace, prepare, ...config } = options;
  const folder = inPlace === true && typeof vault === 'string' ? path.resolve(vault) : await copyOf(vault);
  if (settings) await writeSettings(folder, plugin, settings);
  const web = new Web(pages, pagesFolder);
  const host = await serveHost({ vault: folder, plugin: path.resolve(plugin), web, config: hostConfig(config) });
  const isPhone = config.isPhone === true;
  const context = await (
    await browser()
  ).newContext({
    viewport: { width: width ?? (isPhone ? 390 : 1280), height: height ?? (isPhone ? 844 : 800) },
    deviceScaleFactor: scale ?? 1,
    hasTouch: isPhone,
    locale: config.language === 'zh' ? 'zh-CN' : 'en-GB',
  });
  const page: Page = await context.newPage();
  await prepare?.(page, host.url);
  const app = new App({ page, host, web, folder, isTemporary: folder !== vault });
  await app.load();
  return app;
}

async function copyOf(vault: string | Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vault-'));
  if (typeof vault === 'string') {
    await cp(vault, folder, { recursive: true, filter: (source) => path.basename(source) !== '.git' });
    return folder;
  }
  for (const [file, text] of Object.entries(vault)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}

async function writeSettings(folder: string, plugin: string, settings: object): Promise<void> {
  const manifest = JSON.parse(await readFile(path.join(plugin, 'manifest.json'), 'utf8')) as { id: string };
  const home = path.join(folder, '.obsidian/plugins', manifest.id);
  await mkdir(home, { recursive: true });
  await writeFile(path.join(home, 'data.json'), JSON.stringify(settings));
}
