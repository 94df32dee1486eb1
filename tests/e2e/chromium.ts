import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';
import { findChromium } from '../host/find-chromium.mjs';

/** The variable in which a test run names the browser that all its files share. */
const sharedBrowser = 'PENDING_ANALYSIS_BROWSER';

/** Nothing leaves the machine: a picture in a note stays empty. */
const onlyLoopback = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

function options(): LaunchOptions {
  return { executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', onlyLoopback] };
}

/** Starts the browser that the test files of this run share. */
export async function shareBrowser(): Promise<BrowserServer> {
  const server = await chromium.launchServer(options());
  process.env[sharedBrowser] = server.wsEndpoint();
  return server;
}

/** The shared browser, or one of this process's own. */
export function startBrowser(): Promise<Browser> {
  const shared = process.env[sharedBrowser];
  return shared === undefined ? chromium.launch(options()) : chromium.connect(shared);
}
