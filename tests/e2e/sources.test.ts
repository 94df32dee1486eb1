import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { pendingNote } from '../note/sample';
import type { App } from './app';
import { closeBrowser, type AppOptions } from './browser';
import { openWithPanel, panel, untilNote } from './fixture';

afterAll(closeBrowser);

const path = 'inbox/a.md';

/** The app with one pending note open, whose link is `url`. */
async function open(url: string, { title = 'Frozen probes stay honest', ...options }: AppOptions & { title?: string } = {}): Promise<App> {
  const app = await openWithPanel({ vault: { [path]: pendingNote({ url, title }) }, ...options });
  await app.openFile(path);
  await panel(app).locator('.pending-analysis-title').filter({ hasText: title }).waitFor();
  return app;
}

describe('a PDF', () => {
  it('is read with the app’s own reader', async () => {
    const url = 'https://audit-protocols.example/papers/007-held-out-audits.pdf';
    const body = await readFile('demo/pages/pdf-held-out-audits.pdf');
    const app = await open(url, { title: 'A short protocol for held-out audits', pages: { [url]: { body, headers: { 'content-type': 'application/pdf' } } } });
    await app.runCommand('pending-analysis:fetch-full-content');
    const note = readPendingNote(await untilNote(app, path, 'content_source: pdf'), names);
    expect(note.receipt).toMatchObject({ verdict: 'full' });
    expect(note.content).toContain('### ');
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});
