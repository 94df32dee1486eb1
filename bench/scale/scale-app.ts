import { build } from 'esbuild';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { App } from '../../tests/e2e/app';
import { openApp } from '../../tests/e2e/browser';
import { beginProfile, type Profiled, type Share } from './profile';

/** The app over a generated vault, and what it cost the plugin to start. */
export interface ScaleApp {
  app: App;
  page: Page;
  cdp: CDPSession;
  start: StartCost;
}

/** Milliseconds of the plugin's start. */
export interface StartCost {
  /** Reading and running `main.js`. */
  codeMs: number;
  onloadMs: number;
  /** What runs inside the layout-ready callbacks, before the app goes on. */
  layoutReadyMs: number;
  /** Everything from `onload` on until the plugin is at rest, where it was profiled. */
  all: Share | undefined;
}

/** Time after the layout is ready in which the plugin comes to rest, in milliseconds. */
const SETTLE_MS = 3000;

let script: Promise<string> | undefined;

async function bundled(): Promise<string> {
  const entry = path.resolve('bench/scale/vault-in-page.ts');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/** What an app over a generated vault is opened with. */
export interface ScaleOptions {
  notes: number;
  /** The plugin's built folder. */
  plugin: string;
  /** Answers every request to the web. */
  webPage?: string;
  /** Whether the start runs under the profiler: it tells whose the time was, and makes reading code slower. */
  isProfiled?: boolean;
}

/** Opens the stand-in for the app over a generated vault. */
export async function openScaled({ notes, plugin, webPage, isProfiled = false }: ScaleOptions): Promise<ScaleApp> {
  script ??= bundled();
  const web = webPage === undefined ? '' : `window.scalePage = ${JSON.stringify(webPage)};`;
  const setUp = `window.scaleNotes = ${notes}; ${web}\n${await script}`;
  const sessions: CDPSession[] = [];
  let endProfile: (() => Promise<Profiled>) | undefined;
  const app = await openApp({
    plugin,
    cacheLagMs: [5, 10],
    prepare: async (page, url) => {
      // On the app's own origin already, so that loading it stays in the process that is profiled; and no page
      // that runs the plugin, whose code the browser would then have read before.
      await page.goto(`${url}app.css`);
      const session = await page.context().newCDPSession(page);
      sessions.push(session);
      await page.addInitScript(setUp);
      if (isProfiled) endProfile = await beginProfile(session);
    },
  });
  const [cdp] = sessions;
  if (cdp === undefined) throw new Error('The page was not prepared');
  const { page } = app;
  await page.waitForTimeout(SETTLE_MS);
  const all = (await endProfile?.())?.share;
  const durations = await page.evaluate(() =>
    ['plugin code', 'plugin enabled', 'layout ready'].map((name) => performance.getEntriesByName(name)[0]?.duration ?? 0),
  );
  const [codeMs = 0, onloadMs = 0, layoutReadyMs = 0] = durations;
  return { app, page, cdp, start: { codeMs, onloadMs, layoutReadyMs, all } };
}
