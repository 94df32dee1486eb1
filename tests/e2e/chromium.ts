import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';
import { findChromium } from '../host/find-chromium.mjs';

/** The variable in which a test run names the browser that all its files share. */
const sharedBrowser = 'PENDING_ANALYSIS_BROWSER';

/** Nothing leaves the machine: a picture in a note stays empty. */
const onlyLoopback = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/**
 * A full browser draws its address bar's popups as pages, two in each window, and they cost as much as the tests' own
 * page: 26 s of processor time instead of 37 s for triage.test.ts without them. The switch is the last of its kind, so
 * that the one which Playwright sets has to be said again: a page is shown as soon as it is there.
 */
const noPopups = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PaintHolding';

function options(): LaunchOptions {
  return {
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', noPopups, onlyLoopback],
  };
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
