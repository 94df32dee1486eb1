import { afterEach, expect, it } from 'vitest';
import type { App } from './app';
import { openWithPanel, panel, rows, titles, untilNote } from './fixture';

let app: App | undefined;
afterEach(() => app?.close());

const clip = (n: number): string =>
  `---\ntitle: Clip ${String(n)}\nsource_url: https://blog.example/${String(n)}\ncreated: 2026-02-0${String(n)}\n---\n\n# Clip ${String(n)}\n\nText.\n`;
const unread = (n: number): string =>
  `---\ntitle: Paper ${String(n)}\nurl: https://papers.example/${String(n)}\nreading_status: ${n === 4 ? 'read' : 'unread'}\ndate: 2026-02-0${String(n)}\n---\n\nText.\n`;
const each = (folder: string, of: (n: number) => string): Record<string, string> =>
  Object.fromEntries([1, 2, 3, 4].map((n) => [`${folder}/${String(n)}.md`, of(n)]));
const INBOXES = {
  ...each('inbox', clip),
  ...each('papers', unread),
  'Zettel/one.md': '# One\n\nA thought. See [[two]].\n',
  'Zettel/two.md': '# Two\n\nA thought. See [[one]].\n',
  'Zettel/three.md': '# Three\n\nA thought. See [[one]].\n',
};

const kind = (name: string) =>
  panel(app as App)
    .locator('.pending-analysis-kind')
    .filter({ hasText: name })
    .first();

it('what waits in a new vault is shown before anything counts; agreed to, it is the queue, and one undo takes that back', async () => {
  app = await openWithPanel({ vault: INBOXES });
  await panel(app).getByText('Found in this vault').waitFor();
  expect(await panel(app).getByText('11 notes looked at. Nothing has been changed.').count()).toBe(1);
  await expect.poll(() => kind('In the folder').getByText('status: declined').first().isVisible()).toBe(true);
  expect(await kind('In the folder').textContent()).toContain('link in source_url');
  expect(await kind('In the folder').getByText('If you declined the first').count()).toBe(1);
  expect(await rows(app).count()).toBe(0);

  await panel(app).getByRole('button', { name: 'Use these 2' }).click();
  await expect.poll(async () => (await titles(app as App)).length).toBe(7);
  expect(await app.read('inbox/1.md')).toBe(clip(1));

  await app.openFile('inbox/1.md');
  await app.runCommand('pending-analysis:decline');
  await untilNote(app, 'inbox/1.md', 'status: declined');
  await app.runCommand('pending-analysis:undo');
  await expect.poll(() => (app as App).read('inbox/1.md')).toBe(clip(1));
  await app.runCommand('pending-analysis:undo');
  const stored = async (): Promise<object> => JSON.parse(await (app as App).read('.obsidian/plugins/pending-analysis/data.json')) as object;
  await expect.poll(stored).toMatchObject({ kinds: [{ id: 'status' }], permanentFolder: 'permanent', firstLook: 'unasked' });
  expect(app.errors()).toEqual([]);
});

it('a kind can be left out, changed, put off and refused', async () => {
  app = await openWithPanel({ vault: INBOXES });
  await panel(app).getByText('Found in this vault').waitFor();
  await kind('In the folder').getByRole('button', { name: 'Declined: status: declined' }).click();
  await app.page.locator('.menu-item').filter({ hasText: 'nothing is written' }).click();
  await kind('In the folder').getByRole('button', { name: 'Declined: nothing is written' }).waitFor();
  await expect.poll(() => kind('In the folder').getByText('If you declined the first').count()).toBe(0);

  await panel(app).getByRole('button', { name: 'Not now' }).click();
  await panel(app).getByText('Nothing is pending').waitFor();
  await panel(app).getByRole('button', { name: 'Look over this vault' }).click();
  await kind('In the folder').getByRole('checkbox').uncheck();
  await panel(app).getByRole('button', { name: 'Use this one' }).waitFor();
  await kind('In the folder').getByRole('button', { name: 'Not an inbox' }).click();
  await panel(app).getByText('not offered again').waitFor();
  await panel(app).getByRole('button', { name: 'Use this one' }).click();
  await expect.poll(async () => (await titles(app as App)).sort()).toEqual(['Paper 1', 'Paper 2', 'Paper 3']);
  expect(app.errors()).toEqual([]);
});

it('a vault without an inbox says how notes become pending', async () => {
  app = await openWithPanel({ vault: { 'a.md': '# A\n\nText.\n' } });
  await app.runCommand('pending-analysis:look-over-vault');
  await panel(app).getByText('No inbox found').waitFor();
  await panel(app).getByText('status: pending-analysis').last().waitFor();
  expect(app.errors()).toEqual([]);
});
