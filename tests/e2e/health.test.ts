import { afterEach, expect, it } from 'vitest';
import type { App } from './app';
import { openWithPanel, panel, untilNote } from './fixture';
import { press } from './triage-fixture';

let app: App | undefined;
afterEach(() => app?.close());

const note = (title: string, body: string): string => `---\ntitle: ${title}\n---\n\n# ${title}\n\n${body}\n`;
const SPOILED = {
  'permanent/Reward hacking.md': note('Reward hacking', 'A measure that pays is gamed. See [[Attention sinks]].').replace(
    '---\n\n',
    'aliases:\n  - Gaming the reward\n---\n\n',
  ),
  'permanent/Attention sinks.md': note(
    'Attention sinks',
    'The first tokens hold what nothing else wants. See [[Gaming the reward hacking]] and [[gaming-the-reward]].',
  ),
  'permanent/Alone.md': '---\ntitle: Alone: a note\n---\n\n# Alone\n\nIts properties cannot be read. See [[Koopman operators]].\n',
};
const group = (name: string) =>
  panel(app as App)
    .locator('.pending-analysis-health-group')
    .filter({ hasText: name });
const changes = (name: string): Promise<string[]> => group(name).locator('.pending-analysis-health-change').allTextContents();

it('what is wrong with permanent notes is listed by kind, and mended one by one from the keyboard', async () => {
  app = await openWithPanel({ vault: SPOILED });
  await app.runCommand('pending-analysis:check-permanent-notes');
  await panel(app).getByText('3 looked at, 1 is sound.').waitFor();
  await press(app, 'End', 'Home', 'ArrowRight');
  await expect.poll(() => changes('Properties can’t be read')).toEqual(["title: Alone: a note title: 'Alone: a note'"]);

  const before = await app.read('permanent/Alone.md');
  await press(app, 'ArrowDown', 'Enter');
  await untilNote(app, 'permanent/Alone.md', "title: 'Alone: a note'");
  await expect.poll(() => group('Properties can’t be read').count()).toBe(0);
  await press(app, 'u');
  await expect.poll(() => (app as App).read('permanent/Alone.md')).toBe(before);
  await group('Properties can’t be read').waitFor();

  // O opens the note, the panel stays; X leaves the finding alone, and ← folds its kind.
  await press(app, 'Home', 'ArrowRight', 'ArrowDown', 'o');
  await expect.poll(() => (app as App).activeFile()).toBe('permanent/Alone.md');
  await app.runCommand('pending-analysis:back-to-panel');
  await press(app, 'ArrowLeft');
  await expect.poll(() => changes('Properties can’t be read')).toEqual([]);
  await press(app, 'ArrowRight', 'ArrowDown', 'x');
  await panel(app).getByText('1 finding left as it is').waitFor();
  expect(await app.read('permanent/Alone.md')).toBe(before);
  await panel(app).getByRole('button', { name: 'Show again' }).click();
  await group('Properties can’t be read').waitFor();

  // What is mended by hand is gone without being asked for.
  await app.externalWrite('permanent/Alone.md', before.replace('title: Alone: a note', 'title: Alone'));
  await group('Properties can’t be read').waitFor({ state: 'detached' });
  expect(app.errors()).toEqual([]);
});

it('a kind is mended at once, after each file was shown; what has no sure answer can be left as it is', async () => {
  app = await openWithPanel({ vault: SPOILED });
  await app.runCommand('pending-analysis:check-permanent-notes');
  await group('Links to nowhere').locator('button').first().click();
  await expect.poll(async () => (await changes('Links to nowhere')).some((text) => text.includes('[[gaming-the-reward]]'))).toBe(true);

  await group('Links to nowhere').getByRole('button', { name: 'Repair 1...' }).click();
  const modal = app.page.locator('.modal');
  await modal.getByText('permanent/Attention sinks.md').waitFor();
  // The vault was written a moment ago: what is worked on is left out until somebody says otherwise.
  const box = modal.getByRole('checkbox', { name: 'Attention sinks' });
  expect(await box.isChecked()).toBe(false);
  expect(await modal.getByRole('button', { name: 'Repair 0' }).isDisabled()).toBe(true);
  await box.check();
  expect(await modal.getByRole('checkbox', { name: 'In 1 note.' }).isChecked()).toBe(true);
  await modal.locator('.pending-analysis-diff').getByText('Reward hacking|gaming-the-reward').waitFor();
  await modal.getByRole('button', { name: 'Repair 1' }).click();
  await untilNote(app, 'permanent/Attention sinks.md', '[[Reward hacking|gaming-the-reward]]');

  const alone = group('Links to nowhere').locator('.pending-analysis-health-row').filter({ hasText: 'Koopman' });
  await alone.getByRole('button', { name: 'Leave as it is' }).click();
  await panel(app).getByText('1 finding left as it is').waitFor();
  expect(await alone.count()).toBe(0);
  await panel(app).getByRole('button', { name: 'Show again' }).click();
  await alone.waitFor();
  expect(app.errors()).toEqual([]);
});
