import { pendingNote } from '../note/sample';
import type { App } from './app';
import type { AppOptions } from './browser';
import { openWithPanel, panel, rows } from './fixture';

/** A note of a source, on a day of February. */
export const item = (title: string, source: string, day: number, url = `https://blog.example/${encodeURIComponent(title)}`): string =>
  pendingNote({ title, url, excerpt: `What ${title} is about.` })
    .replace('example RSS', source)
    .replace('2026-02-19', `2026-02-${day}`);

/** Five notes, two of them the same paper. */
export const VAULT = {
  'in/ants.md': item('Ants', 'Alpha', 18, 'https://arxiv.org/abs/2602.00001'),
  'in/ants-again.md': item('Ants', 'Beta', 19, 'https://arxiv.org/pdf/2602.00001v2'),
  'in/bees.md': item('Bees', 'Alpha', 17),
  'in/cats.md': item('Cats', 'Beta', 16),
  'in/dogs.md': item('Dogs', 'Beta', 15),
  'in/eels.md': item('Eels', 'Beta', 14).replace('pending-analysis', 'analyzed'),
};
/** How the queue is to stand. */
export const FLAT = { sort: 'newest', group: 'none' };
export const BY_SOURCE = { sort: 'newest', group: 'source' };

/** The row or group that has the keyboard. */
export const focused = (app: App): Promise<string | null | undefined> =>
  app.page.evaluate(() => document.activeElement?.getAttribute('data-path') ?? document.activeElement?.getAttribute('data-group'));
export const count = (app: App) => panel(app).locator('.pending-analysis-count');
export const headings = (app: App): Promise<string[]> => panel(app).locator('.pending-analysis-group').allTextContents();
/** The groups as they are heard: their name, and the paths of the rows in them. */
export const groups = (app: App): Promise<[string | null, (string | undefined)[]][]> =>
  panel(app)
    .locator('[role=listbox] > [role=group]')
    .evaluateAll((all) =>
      all.map((one) => [
        one.getAttribute('aria-label'),
        (one.getAttribute('aria-owns') ?? '').split(' ').map((id) => document.getElementById(id)?.dataset['path']),
      ]),
    );
export const row = (app: App, path: string) => panel(app).locator(`.pending-analysis-row[data-path="${path}"]`);
export const selected = (app: App): Promise<(string | null)[]> =>
  panel(app)
    .locator('[aria-selected=true]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-path')));

/** Presses one key after the other. */
export async function press(app: App, ...keys: string[]): Promise<void> {
  for (const key of keys) await app.page.keyboard.press(key);
}

/** The app with the keyboard on the first row. */
export async function atFirstRow(settings: object, vault: Record<string, string> = VAULT, options: AppOptions = {}): Promise<App> {
  const app = await openWithPanel({ vault, settings, ...options });
  await rows(app).first().waitFor();
  await rows(app).first().focus();
  return app;
}
