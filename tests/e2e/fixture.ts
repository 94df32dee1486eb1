import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { pendingNote } from '../note/sample';
import type { App } from './app';
import { openApp, type AppOptions } from './browser';

/** An ordinary page around an article of three paragraphs. */
export function articlePage(title: string, ...paragraphs: string[]): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${body}</article><footer>Imprint</footer></body></html>`;
}

const prose = (topic: string): string[] => [
  `A measurement of ${topic} stays a measurement as long as nobody is paid for its result. The moment it becomes a target, what it measured moves elsewhere, and the number keeps rising without it.`,
  'We kept one probe out of the loop for a year. It was read every week, written down, and never shown to the optimiser, and at the end of the year it still told the same story as the people who had watched.',
  'The lesson is not that numbers lie. It is that a number has a position, and that somebody has to guard the position while everybody else uses the number, however tedious the guarding is.',
];

/** Addresses of the sample notes, and the pages that answer there. */
export const PROBES = 'https://blog.example/frozen-probes';
export const SINKS = 'https://blog.example/attention-sinks';
export const PAGES = {
  [PROBES]: { body: articlePage('Frozen probes stay honest', ...prose('honesty')) },
  [SINKS]: { body: articlePage('A small calculus of attention sinks', ...prose('attention')) },
};

/** A small vault: two pending notes, one declined long ago, one permanent. */
export const VAULT = {
  'inbox/probes.md': pendingNote({ url: PROBES }),
  'inbox/sinks.md': pendingNote({ title: 'A small calculus of attention sinks', url: SINKS }).replace('2026-02-19', '2026-02-18'),
  'inbox/old.md': pendingNote({ title: 'Declined long ago', status: 'status: declined' }),
  'permanent/Goodhart.md': '---\ntags: [measures]\n---\n# Goodhart\n\nA measure that becomes a target.\n',
};

/** Opens the app on the small vault with the panel shown. */
export async function openWithPanel(options: AppOptions = {}): Promise<App> {
  const app = await openApp({ vault: VAULT, pages: PAGES, cacheLagMs: [30, 150], ...options });
  await app.runCommand('pending-analysis:open-panel');
  return app;
}

/** The panel, and what is in it. */
export const panel = (app: App): Locator => app.page.locator('.pending-analysis-panel');
export const rows = (app: App): Locator => panel(app).locator('.pending-analysis-row');
export const titles = (app: App): Promise<string[]> => rows(app).locator('.pending-analysis-row-title').allTextContents();
export const steps = (app: App): Locator => panel(app).locator('.pending-analysis-step');
export const message = (app: App): Locator => panel(app).locator('.pending-analysis-message');

/** Waits until a note on disk holds a text; fails with the note's text when it never does. */
export async function untilNote(app: App, path: string, holds: string | RegExp): Promise<string> {
  await expect
    .poll(() => app.read(path).catch(() => ''))
    .toMatch(typeof holds === 'string' ? new RegExp(holds.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : holds);
  return app.read(path);
}
