import { afterAll, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import type { App } from './app';
import { closeBrowser } from './browser';
import { openWithPanel } from './fixture';

afterAll(closeBrowser);

const SUMMARY = 'Every probe that is shown to the optimiser becomes a target: Goodhart’s law, told of frozen probes.';
const law = (title: string): string =>
  `---\ntags: [measures]\n---\n# ${title}\n\nGoodhart’s law: a measure that becomes a target ceases to be a good measure. Frozen probes stay out of the optimiser.\n`;

const VAULT = {
  'inbox/probes.md': pendingNote({ title: 'Frozen probes', excerpt: SUMMARY }),
  'inbox/broken.md': pendingNote({ title: 'Goodhart’s "law" again', excerpt: SUMMARY }),
  'inbox/declined.md': pendingNote({ title: 'Goodhart’s law, declined', status: 'status: declined', excerpt: SUMMARY }),
  'permanent/Goodhart’s law.md': law('Goodhart’s law'),
  'Templates/Law.md': law('Goodhart’s law, a template'),
  'moulds/Law.md': law('Goodhart’s law, to be filled in').replace('tags: [measures]', 'created: {{date}}'),
  'archive/Law.md': law('Goodhart’s law, long ago'),
  'secret/Law.md': law('Goodhart’s law, hidden'),
  '.obsidian/app.json': JSON.stringify({ userIgnoreFilters: ['secret/'] }),
  '.obsidian/templates.json': JSON.stringify({ folder: 'Templates' }),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      `permanent/Shelf ${i}.md`,
      `What stands on shelf ${i}, and who lent it in the year ${1900 + i}.\n`,
    ]),
  ),
};

/** What the composer suggests for the note at `path`. */
async function suggestedFor(app: App, path: string): Promise<string> {
  await app.openFile(path);
  await app.runCommand('pending-analysis:create-permanent-note');
  const composer = app.page.locator('.pending-analysis-composer');
  await composer.waitFor();
  const text = await composer.innerText();
  await app.page.keyboard.press('Escape');
  return text;
}

it('suggests permanent notes only: no feed items, templates, or folders left out here or in the app', async () => {
  const app = await openWithPanel({ vault: VAULT, settings: { excludedFolders: ['archive'] } });
  const text = await suggestedFor(app, 'inbox/probes.md');
  expect(text).toContain('Goodhart’s law');
  for (const other of ['a template', 'filled in', 'long ago', 'hidden', 'declined', 'again', 'Shelf']) expect(text).not.toContain(other);
  expect(app.errors()).toEqual([]);
  await app.close();
});
