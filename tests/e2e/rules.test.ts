import { afterAll, expect, it } from 'vitest';
import { closeBrowser } from './browser';
import { openWithPanel, panel, rows } from './fixture';
import { item, press } from './triage-fixture';
import { TASTE } from './taste-fixture';

afterAll(closeBrowser);

it('a rule is made from a row, tried on what was decided, acts on what arrives, and is switched off when it errs', async () => {
  const app = await openWithPanel({ vault: TASTE });
  await panel(app).getByRole('button', { name: 'Today', exact: false }).waitFor();
  await rows(app).first().focus();
  await press(app, 'End', 'Shift+F10');
  await app.menu().getByText('Make a rule...').click();
  const modal = app.page.locator('.pending-analysis-rule');
  await modal.getByText('Of the last 24 decisions, 12 matched, none of them you kept.').waitFor();
  expect(await modal.getByRole('textbox', { name: 'Source' }).inputValue()).toBe('Harbour');
  await modal.getByRole('textbox', { name: 'Source' }).fill('Harbour\nPotters');
  await modal.getByText('Of the last 24 decisions, 24 matched, 12 of them you kept.').waitFor();
  expect(await modal.locator('li').first().textContent()).toMatch(/^Pots \d+kept$/);
  await modal.getByRole('textbox', { name: 'Source' }).fill('');
  await modal.getByText('Say what it is for.').waitFor();
  expect(await modal.getByRole('button', { name: 'Add the rule' }).isDisabled()).toBe(true);
  await modal.getByRole('textbox', { name: 'Source' }).fill('Harbour');
  await modal.getByText('20 pending notes would be acted on at once.').waitFor();
  await modal.getByRole('button', { name: 'Add the rule' }).click();

  // What lies there stays; what arrives is declined, says why, and can be taken back.
  const arrived = [1, 2, 3].map((n) => `in/arrived ${n}.md`);
  for (const path of arrived) await app.externalWrite(path, item(`Tides, once more ${path}`, 'Harbour', 10));
  for (const path of arrived) await expect.poll(() => app.read(path), { timeout: 20_000 }).toMatch(/^status: declined$/m);
  expect(await app.read(arrived[0] ?? '')).toContain('declined_reason: "rule: Decline what is from Harbour"');
  expect(await app.read('in/tides20.md')).toBe(TASTE['in/tides20.md']);
  await rows(app).first().focus();
  for (let n = 0; n < arrived.length; n++) await press(app, 'u');
  await app.page.getByText('A rule switched itself off', { exact: false }).waitFor();
  await app.runCommand('pending-analysis:show-rules');
  const rule = panel(app).getByRole('switch', { name: 'Decline what is from Harbour', exact: false });
  await expect.poll(() => rule.getAttribute('aria-checked')).toBe('false');
  await press(app, 'Space');
  await expect.poll(() => rule.getAttribute('aria-checked')).toBe('true');
  await panel(app).getByRole('button', { name: 'Delete the rule', exact: false }).click();
  await panel(app).getByText('There are no rules yet.', { exact: false }).waitFor();
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('a rule can act on what lies there, when that is asked for', async () => {
  const app = await openWithPanel({ vault: TASTE });
  await rows(app).first().waitFor();
  await app.runCommand('pending-analysis:show-rules');
  await panel(app).getByRole('button', { name: 'Make a rule...' }).click();
  const modal = app.page.locator('.pending-analysis-rule');
  await modal.getByRole('textbox', { name: 'Words in the title' }).fill('tides');
  await modal.getByRole('combobox', { name: 'What is done' }).selectOption('tag');
  await modal.getByText('Say which tag.').waitFor();
  await modal.getByRole('textbox', { name: 'Tag to add' }).fill('#sea');
  await modal.locator('.setting-item').filter({ hasText: 'Act on what lies here, too' }).locator('.checkbox-container').click();
  await modal.getByRole('button', { name: 'Add the rule' }).click();
  await expect.poll(() => app.read('in/tides20.md')).toContain('sea');
  await expect.poll(() => app.read('in/tides31.md')).toContain('sea');
  expect(await app.read('in/pots20.md')).toBe(TASTE['in/pots20.md']);
  expect(app.errors()).toEqual([]);
  await app.close();
});
