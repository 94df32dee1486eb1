import { afterAll, expect, it } from 'vitest';
import { closeBrowser } from './browser';
import { composer, path, READ } from './composer-fixture';
import { openWithPanel, panel, steps, untilNote } from './fixture';

afterAll(closeBrowser);

it('an item is kept as a note of its quotes beside the person’s own words, and taken back as one', async () => {
  const app = await openWithPanel({ vault: READ });
  await app.openFile(path);
  const before = await app.read(path);
  const decide = steps(app).filter({ hasText: 'Decide' }).or(steps(app).nth(2)).first();
  await decide.waitFor();
  for (const step of await steps(app).locator('.pending-analysis-step-rest').all()) await step.click();
  await panel(app).locator('[data-choice=literature]').click();

  const modal = composer(app);
  await modal.getByText('Keep as literature note').waitFor();
  const keep = modal.getByRole('button', { name: 'Keep it' });
  await expect.poll(() => keep.isDisabled()).toBe(true);
  await modal.getByText('One quote has none of your words').first().waitFor();

  // From quote to words to quote.
  const [first, second] = await modal.locator('.pending-analysis-point-row input[type=text]').all();
  if (first === undefined || second === undefined) throw new Error('two quotes');
  await first.focus();
  await app.page.keyboard.press('Tab');
  expect(await app.page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('checkbox');
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.type('A moving probe is about its trainer.');
  await expect.poll(() => keep.isEnabled()).toBe(true);
  await modal.getByRole('textbox', { name: 'Questions' }).fill('Was our own split ever frozen?');
  await app.page.keyboard.press('Control+Enter');
  await modal.waitFor({ state: 'detached' });

  await untilNote(app, path, 'status: literature');
  const [made] = (await app.files()).filter((file) => file.startsWith('literature/'));
  const note = await app.read(made ?? '');
  expect(note).toContain('type: literature');
  expect(note).toMatch(/A moving probe is about its trainer\.\n\n> A probe that is retrained[^\n]*\n> \[\[probes#\^kp-2\|source\]\]/);
  expect(note).toContain('## Questions\n\n- Was our own split ever frozen?');
  expect(note).toContain('- [ ] Refine into a permanent note');

  await app.runCommand('pending-analysis:undo');
  await expect.poll(() => app.read(path)).toBe(before);
  await expect.poll(async () => (await app.files()).some((file) => file.startsWith('literature/'))).toBe(false);
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('a second one of the same page extends the first, and asks for nothing that it would not write', async () => {
  const first = '---\ntype: literature\nsource_url: https://blog.example/frozen-probes\n---\n\n# Probes\n\nThe first reading.\n';
  const app = await openWithPanel({ vault: { ...READ, 'literature/Probes.md': first } });
  await app.openFile(path);
  await steps(app).first().waitFor();
  for (const step of await steps(app).locator('.pending-analysis-step-rest').all()) await step.click();
  await panel(app).locator('[data-choice=literature]').click();
  const modal = composer(app);
  await modal.getByRole('textbox', { name: 'Questions' }).waitFor();
  await modal.getByRole('button', { name: 'Extend it' }).click();
  await modal.getByText('Extends Probes.').waitFor();
  expect(await modal.getByRole('textbox', { name: 'Questions' }).isVisible()).toBe(false);
  await modal.locator('.pending-analysis-point-row input[type=text]').first().fill('Said anew.');
  for (const box of await modal
    .locator('.pending-analysis-point-row input[type=checkbox]')
    .all()
    .then((all) => all.slice(1)))
    await box.uncheck();
  await modal.getByRole('button', { name: 'Extend note' }).click();
  await modal.waitFor({ state: 'detached' });
  await untilNote(app, 'literature/Probes.md', 'Said anew.');
  expect(await app.read('literature/Probes.md')).toContain('The first reading.');
  expect((await app.files()).filter((file) => file.startsWith('literature/'))).toEqual(['literature/Probes.md']);
  await app.close();
});
