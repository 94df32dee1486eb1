import type { Locator } from 'playwright-core';
import type { App } from './app';
import type { AppOptions } from './browser';
import { openWithPanel, VAULT } from './fixture';

/** The note that is composed from. */
export const path = 'inbox/probes.md';
/** What was fetched of it. */
export const ARTICLE = `Training against a frozen probe moved the behaviour without moving the probe’s accuracy. ^kp-1

A probe that is retrained every hundred steps measures the optimiser. ^kp-2

Each constraint spent in training is one the audit can no longer use.`;
const POINTS = `## Key points

- "Training against a frozen probe moved the behaviour without moving the probe’s accuracy." [[#^kp-1|source]]
  探针冻结之后，审计仍然可信。
- "A probe that is retrained every hundred steps measures the optimiser." [[#^kp-2|source]]

`;
/** The small vault, its first note read: full content, and two key points of it. */
export const READ = {
  ...VAULT,
  [path]: VAULT[path]
    .replace('⚠️ Full content not available (fetch failed).', ARTICLE)
    .replace('## Analysis Checklist', `${POINTS}## Analysis Checklist`),
  'permanent/Linear probes only read.md':
    '# Linear probes only read\n\nWhat a probe’s accuracy is evidence of. Training against a frozen probe.\n',
};

/** The composer, and what is in it. */
export const composer = (app: App): Locator => app.page.locator('.pending-analysis-composer');
export const tabs = (app: App): Promise<string[]> => composer(app).locator('.pending-analysis-preview-tabs [role=tab]').allTextContents();
export const footer = (app: App): Locator => composer(app).locator('.pending-analysis-composer-footer');
export const point = (app: App, text: string): Locator => composer(app).locator('.pending-analysis-point-row').filter({ hasText: text });

/** Opens the composer on the note. */
export const compose = async (options: AppOptions = {}): Promise<App> => {
  const app = await openWithPanel({ vault: READ, ...options });
  await app.openFile(path);
  await app.runCommand('pending-analysis:create-permanent-note');
  await composer(app).waitFor();
  return app;
};

/** Writes what the composer shows. */
export const create = async (app: App): Promise<void> => {
  await composer(app).locator('.mod-cta').click();
  await composer(app).waitFor({ state: 'detached' });
};
