import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser';
import { panel, titles, untilNote } from './fixture';
import { atFirstRow, BY_SOURCE, count, FLAT, focused, headings, item, press, row, selected, VAULT } from './triage-fixture';

afterAll(closeBrowser);

describe('the keyboard', () => {
  it('walks from note to note, past headings, and says where it is', async () => {
    const app = await atFirstRow(BY_SOURCE);
    expect(await headings(app)).toEqual(['Alpha0 of 2 made permanent', 'Beta1 of 4 made permanent']);
    await press(app, 'ArrowDown', 'ArrowDown');
    expect(await focused(app)).toBe('in/cats.md');
    const here = row(app, 'in/cats.md');
    expect([await here.getAttribute('aria-posinset'), await here.getAttribute('aria-setsize')]).toEqual(['3', '4']);
    expect(await panel(app).locator('.pending-analysis-virtual [tabindex="0"]').count()).toBe(1);
    await press(app, 'End');
    expect(await focused(app)).toBe('in/dogs.md');
    await press(app, 'Home');
    expect(await focused(app)).toBe('in/ants.md');
    await app.close();
  });

  it('folds a group and unfolds it', async () => {
    const app = await atFirstRow(BY_SOURCE);
    await press(app, 'ArrowLeft');
    expect(await focused(app)).toBe('source Alpha');
    expect(await panel(app).locator('[data-group="source Alpha"]').getAttribute('aria-expanded')).toBe('false');
    expect(await titles(app)).toEqual(['Cats', 'Dogs']);
    await press(app, 'ArrowDown');
    expect(await focused(app)).toBe('in/cats.md');
    await press(app, 'ArrowUp', 'ArrowRight');
    expect(await titles(app)).toEqual(['Ants', 'Bees', 'Cats', 'Dogs']);
    await app.close();
  });

  it('peeks at the excerpt in place, and closes it again', async () => {
    const app = await atFirstRow(FLAT);
    await press(app, 'ArrowDown', 'Space');
    const peek = row(app, 'in/bees.md').locator('.pending-analysis-peek');
    await expect.poll(() => peek.textContent()).toBe('What Bees is about.');
    await press(app, 'Space');
    await expect.poll(() => peek.isVisible()).toBe(false);
    await app.close();
  });

  it('goes to the search and back, and Escape empties it first', async () => {
    const app = await atFirstRow(FLAT);
    await press(app, '/');
    await app.page.keyboard.type('cat');
    await expect.poll(() => titles(app)).toEqual(['Cats']);
    expect(await count(app).textContent()).toBe('1 of 4');
    await press(app, 'Escape');
    await expect.poll(() => titles(app)).toHaveLength(4);
    await press(app, 'Escape');
    expect(await focused(app)).toBe('in/ants.md');
    await app.close();
  });

  it('goes from the search to the first row on Enter', async () => {
    const app = await atFirstRow(FLAT);
    await press(app, 'End', '/');
    await app.page.keyboard.type('s');
    await press(app, 'Enter');
    expect(await focused(app)).toBe('in/ants.md');
    await app.close();
  });

  it('takes the search away on Escape, then the filter, which a chip shows', async () => {
    const app = await atFirstRow({ ...FLAT, filter: { source: ['Alpha'] } });
    const chip = panel(app).locator('.pending-analysis-chip');
    expect(await chip.allTextContents()).toEqual(['Alpha']);
    await press(app, '/');
    await app.page.keyboard.type('bee');
    await expect.poll(() => titles(app)).toEqual(['Bees']);
    await press(app, 'Enter', 'Escape');
    await expect.poll(() => titles(app)).toEqual(['Ants', 'Bees']);
    await press(app, 'Escape');
    await expect.poll(() => titles(app)).toEqual(['Ants', 'Bees', 'Cats', 'Dogs']);
    expect(await chip.count()).toBe(0);
    await app.close();
  });

  it('chooses several values of the filter without opening its menu again, and gives one up by its chip', async () => {
    const app = await atFirstRow(FLAT, { ...VAULT, 'in/fish.md': item('Fish', 'Gamma', 12) });
    await panel(app).getByRole('button', { name: 'Filter', exact: true }).click();
    await app.menu().getByText('Alpha (2)').click();
    await app.menu().getByText('Gamma (1)').click();
    await expect.poll(() => titles(app)).toEqual(['Ants', 'Bees', 'Fish']);
    await app.menu().waitFor();
    await press(app, 'Escape');
    await expect.poll(() => app.menu().count()).toBe(0);
    await panel(app).locator('.pending-analysis-chip', { hasText: 'Alpha' }).click();
    await expect.poll(() => titles(app)).toEqual(['Fish']);
    await app.close();
  });

  it('moves by a page', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`in/n${i}.md`, item(`Note ${i}`, 'Alpha', 10 + (i % 18))]));
    const app = await atFirstRow({ sort: 'title', group: 'none' }, many);
    const place = (): Promise<number> => app.page.evaluate(() => Number(document.activeElement?.getAttribute('aria-posinset')));
    await press(app, 'PageDown');
    const page = (await place()) - 1;
    expect(page).toBeGreaterThan(5);
    await press(app, 'PageDown', 'PageUp');
    expect(await place()).toBe(1 + page);
    await press(app, 'PageUp', 'PageUp');
    expect(await place()).toBe(1);
    await app.close();
  });

  it('takes no half word of an input method for a search', async () => {
    const app = await atFirstRow(FLAT, { ...VAULT, 'in/box.md': item('卡片盒', 'Alpha', 20) });
    await press(app, '/');
    const keyboard = await app.page.context().newCDPSession(app.page);
    await keyboard.send('Input.imeSetComposition', { text: 'kapian', selectionStart: 6, selectionEnd: 6 });
    expect(await panel(app).locator('input[type=search]').inputValue()).toBe('kapian');
    expect(await titles(app)).toHaveLength(5);
    await keyboard.send('Input.insertText', { text: '卡片' });
    await expect.poll(() => titles(app)).toEqual(['卡片盒']);
    await app.close();
  });

  it('is all shown on a question mark, and claims nothing in a field', async () => {
    const app = await atFirstRow(FLAT);
    await press(app, '?');
    const modal = app.page.locator('.modal.pending-analysis-keys');
    await modal.getByText('Decline with a reason').first().waitFor();
    await press(app, 'Escape');
    await panel(app).locator('input[type=search]').focus();
    await app.page.keyboard.type('du?');
    expect(await panel(app).locator('input[type=search]').inputValue()).toBe('du?');
    expect(await app.read('in/ants.md')).toBe(VAULT['in/ants.md']);
    await app.close();
  });

  it('acts on no character by itself where single keys are switched off', async () => {
    const app = await atFirstRow({ ...FLAT, singleKeys: false });
    await press(app, 'd', 'Shift+D', 'x', '?', '/');
    await press(app, 'ArrowDown');
    expect(await focused(app)).toBe('in/bees.md');
    expect(await panel(app).locator('.pending-analysis-hints-most').textContent()).not.toContain('decline');
    await press(app, 'Control+a');
    expect(await selected(app)).toHaveLength(4);
    await press(app, 'Escape', 'Enter');
    await panel(app).locator('.pending-analysis-note').waitFor();
    await press(app, 'd', 'n');
    await panel(app).getByRole('button', { name: 'Undo', exact: true }).waitFor();
    await press(app, 'Escape');
    await panel(app).getByRole('button', { name: 'All shortcuts' }).click();
    const modal = app.page.locator('.modal.pending-analysis-keys');
    expect(await modal.locator('kbd').allTextContents()).not.toContain('D');
    expect(await app.read('in/bees.md')).toBe(VAULT['in/bees.md']);
    await app.close();
  });

  it('acts wherever in the panel the focus is, and Space and Enter press a button that has it', async () => {
    const app = await atFirstRow(FLAT);
    await panel(app).getByRole('button', { name: 'Filter', exact: true }).focus();
    await press(app, 'Enter');
    await app.menu().getByText('Alpha (2)').waitFor();
    await press(app, 'Escape');
    await panel(app).getByRole('button', { name: 'Filter', exact: true }).focus();
    await press(app, 'ArrowDown');
    expect(await focused(app)).toBe('in/bees.md');
    await panel(app).getByRole('button', { name: 'Filter', exact: true }).focus();
    await press(app, 'd');
    await untilNote(app, 'in/bees.md', 'status: declined');
    await app.close();
  });

  it('claims nothing while a note is written', async () => {
    const app = await atFirstRow(FLAT);
    await app.openFile('in/eels.md');
    const editor = app.page.locator('.workspace-leaf.mod-active textarea.cm-content');
    await editor.focus();
    await press(app, 'Control+End');
    await app.page.keyboard.type('fdpxunb?/ ');
    await press(app, 'Shift+D', 'Control+a', 'ArrowRight', 'Escape');
    expect(await editor.inputValue()).toContain('fdpxunb?/ D');
    expect(await app.page.locator('.modal, .prompt').count()).toBe(0);
    expect(await titles(app)).toHaveLength(4);
    expect(await panel(app).locator('[aria-selected=true]').count()).toBe(0);
    await app.close();
  });

  it('asks for a reason in the note, too', async () => {
    const app = await atFirstRow(FLAT);
    await app.openFile('in/ants.md');
    await panel(app).locator('.pending-analysis-step input').first().focus();
    await press(app, 'Shift+D');
    await app.page.locator('.prompt .suggestion-item').getByText('Known already').click();
    for (const path of ['in/ants.md', 'in/ants-again.md'])
      expect(await untilNote(app, path, 'status: declined')).toContain('declined_reason: Known already');
    await app.close();
  });
});
