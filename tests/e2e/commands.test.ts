import { afterAll, expect, it } from 'vitest';
import { closeBrowser } from './browser';
import { openWithPanel, titles } from './fixture';

afterAll(closeBrowser);

const path = 'inbox/probes.md';

it('offers commands only where they can run', async () => {
  const app = await openWithPanel();
  const ours = async (): Promise<string[]> =>
    (await app.availableCommands())
      .filter((id) => id.startsWith('pending-analysis:'))
      .map((id) => id.split(':')[1] ?? '')
      .sort();
  await expect.poll(() => titles(app)).toHaveLength(2);
  await app.openFile('permanent/Goodhart.md');
  await expect
    .poll(ours)
    .toEqual([
      'back-to-panel',
      'check-permanent-notes',
      'create-base',
      'fetch-all',
      'look-over-vault',
      'next-pending',
      'open-panel',
      'plan-fetching',
      'previous-pending',
      'show-decided',
      'show-order',
      'show-rules',
    ]);
  await app.openFile(path);
  await expect
    .poll(ours)
    .toEqual([
      'back-to-panel',
      'check-permanent-notes',
      'copy-bibtex',
      'copy-citation',
      'copy-csl-json',
      'create-base',
      'create-permanent-note',
      'decline',
      'fetch-all',
      'fetch-full-content',
      'look-over-vault',
      'next-pending',
      'open-panel',
      'paste-full-content',
      'plan-fetching',
      'previous-pending',
      'show-decided',
      'show-order',
      'show-rules',
      'toggle-next-item',
    ]);
  await app.runCommand('pending-analysis:next-pending');
  await expect.poll(() => app.activeFile()).toBe('inbox/sinks.md');
  await app.runCommand('pending-analysis:previous-pending');
  await expect.poll(() => app.activeFile()).toBe(path);
  await app.close();
});
