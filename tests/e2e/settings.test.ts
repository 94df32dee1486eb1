import type { SettingDefinitionItem } from 'obsidian';
import type { Locator } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { settingsFrom } from '../../src/settings/settings';
import { pendingNote } from '../note/sample';
import type { App } from './app';
import { closeBrowser } from './browser';
import { openWithPanel, titles, untilNote, VAULT } from './fixture';

afterAll(closeBrowser);

/** Settings that are set in the panel alone. */
const OF_THE_PANEL = ['sort', 'group', 'filter', 'today', 'order', 'rules', 'notInboxes', 'leftAlone', 'firstLook'];

async function openSettings(app: App): Promise<Locator> {
  const settings = await app.openSettings();
  await settings.getByText('Pending Analysis').first().click();
  return settings.locator('.vertical-tab-content');
}

const row = (tab: Locator, name: string): Locator => tab.locator('.setting-item').filter({ hasText: name });

it('statuses are chosen from what the vault holds, with the number of notes, and take effect', async () => {
  const app = await openWithPanel({
    vault: { ...VAULT, 'inbox/read.md': pendingNote({ title: 'To be read', status: 'status: [To-read]' }) },
  });
  const tab = await openSettings(app);
  const pending = row(tab, 'Pending status');
  expect(await pending.textContent()).toContain('pending-analysis, 2 notes');
  expect(await row(tab, 'Declined status').textContent()).toContain('1 note has it.');

  await pending.click();
  await tab.getByRole('button', { name: 'Add a value' }).click();
  const offers = app.page.locator('.prompt .suggestion-item');
  await expect.poll(() => offers.allTextContents()).toEqual(['To-read1 note would be pending']);
  await app.page.keyboard.press('Enter');
  await expect.poll(() => row(tab, 'To-read').textContent()).toContain('1 note');
  await expect.poll(async () => (await titles(app)).includes('To be read')).toBe(true);

  await row(tab, 'pending-analysis').getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => titles(app)).toEqual(['To be read']);
  expect(await tab.getByRole('button', { name: 'Delete' }).count()).toBe(0);

  await tab.getByRole('button', { name: 'Back' }).click();
  await row(tab, 'Declined status').getByRole('button').click();
  await app.page.keyboard.type('to-READ');
  await app.page.getByText('This status already has a meaning.').waitFor();
  await app.page.locator('.prompt input').fill('not for me');
  await expect.poll(() => offers.allTextContents()).toEqual(['not for meNo note has it yet.']);
  await app.page.keyboard.press('Enter');
  await row(tab, 'Declined status').getByText('not for me').waitFor();

  await app.page.keyboard.press('Escape');
  await app.openFile('inbox/read.md');
  await app.runCommand('pending-analysis:decline');
  await untilNote(app, 'inbox/read.md', 'not for me');
  expect(app.errors()).toEqual([]);

  // The app's search goes through what the tab describes, pages included.
  const found = await app.page.evaluate(() => {
    const described = (items: SettingDefinitionItem[]): SettingDefinitionItem[] =>
      items.flatMap((item) => [item, ...('items' in item ? described(item.items ?? []) : [])]);
    const tabOfPlugin = window.host.app.setting.openTabById('pending-analysis');
    return described((tabOfPlugin?.getSettingDefinitions() ?? []) as SettingDefinitionItem[]).flatMap((item) =>
      'control' in item && item.control ? [item.control.key] : 'name' in item ? [item.name] : [],
    );
  });
  const drawnByThePlugin = [
    'Pending status',
    'Analyzed status',
    'Literature note status',
    'Declined status',
    'Jina Reader key',
    'Model key',
  ];
  expect(found).toEqual(expect.arrayContaining(drawnByThePlugin));
  const keys = Object.keys(settingsFrom({})).filter((key) => !/^kinds$|Secret$/.test(key) && !OF_THE_PANEL.includes(key));
  expect(keys.filter((key) => !found.includes(key))).toEqual([]);
  await app.close();
});

it('lists have a page of their own, one name a line', async () => {
  const app = await openWithPanel();
  const tab = await openSettings(app);
  await row(tab, 'Section names').click();
  const field = row(tab, 'Full content').locator('textarea');
  await field.fill('Whole text\n\n  Volltext ');
  await field.blur();
  const page = await tab.boundingBox();
  const box = await field.boundingBox();
  expect((box?.width ?? 0) / (page?.width ?? 1)).toBeGreaterThan(0.8);
  await app.page.keyboard.press('Escape');
  await expect
    .poll(async () => JSON.parse(await app.read('.obsidian/plugins/pending-analysis/data.json').catch(() => '{}')) as object)
    .toMatchObject({ fullContentNames: ['Whole text', 'Volltext'] });
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('a stored value that cannot be used is named beside its setting, and kept until I set it', async () => {
  const stored = { images: 'yes', declinedStatus: 7, fullContentNames: 'Whole text', permanentFolder: 'Zettel' };
  const app = await openWithPanel({ settings: stored });
  const data = async (): Promise<object> => JSON.parse(await app.read('.obsidian/plugins/pending-analysis/data.json')) as object;
  const tab = await openSettings(app);
  expect(await row(tab, 'Declined status').textContent()).toContain('The settings file had 7 here');
  expect(await row(tab, 'Download pictures').textContent()).toContain('The settings file had "yes" here');
  expect(await tab.getByText('The settings file had').count()).toBe(2);
  await row(tab, 'Open the next note').locator('.checkbox-container').click();
  await expect.poll(data).toMatchObject({ ...stored, goOn: false });
  await row(tab, 'Download pictures').locator('.checkbox-container').click();
  await expect.poll(data).toMatchObject({ ...stored, images: true });
  await expect.poll(() => tab.getByText('The settings file had').count()).toBe(1);
  await row(tab, 'Section names').click();
  expect(await row(tab, 'Full content').textContent()).toContain('The settings file had "Whole text" here');
  const names = row(tab, 'Full content').locator('textarea');
  expect(await names.inputValue()).toContain('Full Content');
  // What is typed takes the remark away, too, and the caret stays where it is.
  await names.fill('Volltext');
  await expect.poll(() => row(tab, 'Full content').textContent()).not.toContain('The settings file had');
  await names.press('x');
  expect(await names.inputValue()).toBe('Volltextx');
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('what is typed takes effect once, when it is finished', async () => {
  const app = await openWithPanel();
  await app.page.evaluate(() => {
    const saved: unknown[] = [];
    const { plugin } = window.host;
    const save = plugin.saveData.bind(plugin);
    plugin.saveData = (value) => {
      saved.push((value as { permanentName: string }).permanentName);
      return save(value);
    };
    Object.assign(window, { saved });
  });
  const saved = (): Promise<string[]> => app.page.evaluate(() => (window as unknown as { saved: string[] }).saved);
  const name = row(await openSettings(app), 'File name')
    .first()
    .locator('input');
  await name.fill('');
  await name.pressSequentially('{{title}} a', { delay: 50 });
  expect(await saved()).toEqual([]);
  await expect.poll(saved).toEqual(['{{title}} a']);
  await name.fill('{{title}} ab');
  await name.blur();
  await expect.poll(saved).toEqual(['{{title}} a', '{{title}} ab']);
  await name.fill('{{title}} abc');
  await app.page.keyboard.press('Escape');
  await expect.poll(saved).toEqual(['{{title}} a', '{{title}} ab', '{{title}} abc']);
  expect(app.errors()).toEqual([]);
  await app.close();
});
