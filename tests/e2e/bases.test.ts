import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser';
import { openWithPanel, SINKS, untilNote } from './fixture';

afterAll(closeBrowser);

describe('a base of the queue', () => {
  it('is written by a command, shows the queue, and keeps up with it', async () => {
    const app = await openWithPanel();
    await app.runCommand('pending-analysis:create-base');
    const base = app.page.locator('.pending-analysis-base');
    const titles = () => base.locator('.pending-analysis-row-title').allTextContents();
    await expect.poll(titles).toEqual(['Frozen probes stay honest', 'A small calculus of attention sinks']);
    await app.screenshot('base');

    await base.locator('.pending-analysis-row').first().focus();
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('f');
    await untilNote(app, 'inbox/sinks.md', 'content_verdict: full');
    expect(app.requests().map(({ url }) => url)).toContain(SINKS);
    await app.page.keyboard.press('d');
    await untilNote(app, 'inbox/sinks.md', 'status: declined');
    await expect.poll(titles).toEqual(['Frozen probes stay honest']);

    await app.page.getByRole('button', { name: 'Declined' }).click();
    await expect.poll(() => app.page.locator('.bases-table tr').count()).toBe(2);
    await app.page.getByRole('button', { name: 'Queue' }).click();
    await base.locator('.pending-analysis-row').first().click();
    await expect.poll(() => app.activeFile()).toBe('inbox/probes.md');
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('is never written over one that somebody has edited', async () => {
    const app = await openWithPanel();
    await app.runCommand('pending-analysis:create-base');
    await expect.poll(() => app.activeFile()).toBe('Pending notes.base');
    await app.runCommand('pending-analysis:create-base');
    await app.externalWrite('Pending notes.base', 'views: []\n');
    await app.runCommand('pending-analysis:create-base');
    await expect.poll(() => app.exists('Pending notes 2.base')).toBe(true);
    expect(await app.read('Pending notes.base')).toBe('views: []\n');
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('says why it could not be written', async () => {
    const app = await openWithPanel();
    await app.page.evaluate(() => {
      window.host.app.vault.create = () => Promise.reject(new Error('ENOSPC: no space left on device'));
    });
    await app.runCommand('pending-analysis:create-base');
    await expect.poll(() => app.notices()).toEqual(['Pending notes.base is unchanged. Free some disk space and try again.']);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('says which notes of a wider base are not pending', async () => {
    const app = await openWithPanel();
    await app.externalWrite(
      'all.base',
      'views:\n  - type: pending-analysis-queue\n    name: All\n    groupBy:\n      property: note.status\n      direction: ASC\n',
    );
    await app.page.waitForFunction(() => window.host.app.vault.getFileByPath('all.base') !== null);
    await app.page.evaluate(async () => {
      const file = window.host.app.vault.getFileByPath('all.base');
      if (file) await window.host.app.workspace.getLeaf(false).openFile(file);
    });
    const base = app.page.locator('.pending-analysis-base');
    await expect.poll(() => base.locator('.pending-analysis-group').allTextContents()).toEqual(['pending-analysis2']);
    expect(await base.locator('.pending-analysis-base-note').textContent()).toContain('that are not pending are hidden');
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});
