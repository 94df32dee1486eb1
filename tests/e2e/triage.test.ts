import { afterAll, describe, expect, it } from 'vitest';
import { held } from '../host/web';
import { closeBrowser } from './browser';
import { articlePage, openWithPanel, panel, rows, titles, untilNote } from './fixture';
import { atFirstRow, BY_SOURCE, count, FLAT, focused, groups, headings, item, press, row, selected, VAULT } from './triage-fixture';

afterAll(closeBrowser);

describe('stacks', () => {
  it('stand as one row with their number, and are decided once for all', async () => {
    const app = await atFirstRow(FLAT);
    expect(await titles(app)).toEqual(['Ants', 'Bees', 'Cats', 'Dogs']);
    expect(await count(app).textContent()).toBe('4 pending, 5 notes');
    expect(await rows(app).first().locator('.pending-analysis-stack').textContent()).toBe('2');
    await press(app, 'd');
    await untilNote(app, 'in/ants.md', 'status: declined');
    await untilNote(app, 'in/ants-again.md', 'status: declined');
    await expect.poll(() => focused(app)).toBe('in/bees.md');
    await press(app, 'u');
    await untilNote(app, 'in/ants.md', 'status: pending-analysis');
    expect(await untilNote(app, 'in/ants-again.md', 'status: pending-analysis')).toBe(VAULT['in/ants-again.md']);
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});

it('declines a note whose properties stand in braces, and takes it back', async () => {
  const note = '---\n{title: "Ants, again", status: pending-analysis, date: 2026-02-01}\n---\n\n# Ants\n';
  const app = await atFirstRow(FLAT, { 'in/braces.md': note });
  expect(await titles(app)).toEqual(['Ants, again']);
  await press(app, 'd');
  expect(await untilNote(app, 'in/braces.md', 'status: declined')).toBe(note.replace('pending-analysis', 'declined'));
  await press(app, 'u');
  expect(await untilNote(app, 'in/braces.md', 'status: pending-analysis')).toBe(note);
  expect(app.errors()).toEqual([]);
  await app.close();
});

describe('a selection', () => {
  it('is made with keys, stands in the header, and is declined and taken back as one', async () => {
    const app = await atFirstRow(FLAT);
    const height = await panel(app)
      .locator('.pending-analysis-bar')
      .first()
      .evaluate((bar) => bar.clientHeight);
    await press(app, 'ArrowDown', 'x', 'Shift+ArrowDown');
    expect(await selected(app)).toEqual(['in/bees.md', 'in/cats.md']);
    expect(await count(app).textContent()).toBe('2 selected');
    expect(
      await panel(app)
        .locator('.pending-analysis-bar')
        .first()
        .evaluate((bar) => bar.clientHeight),
    ).toBe(height);
    await press(app, 'd');
    await untilNote(app, 'in/cats.md', 'status: declined');
    await expect.poll(() => titles(app)).toEqual(['Ants', 'Dogs']);
    await expect.poll(() => focused(app)).toBe('in/dogs.md');
    await press(app, 'u');
    await untilNote(app, 'in/cats.md', 'status: pending-analysis');
    expect(await untilNote(app, 'in/bees.md', 'status: pending-analysis')).toBe(VAULT['in/bees.md']);
    await app.close();
  });

  it('is made with the mouse, everything at once, and given up', async () => {
    const app = await atFirstRow(FLAT);
    await row(app, 'in/bees.md').hover();
    await row(app, 'in/bees.md').locator('.pending-analysis-row-box').click();
    await row(app, 'in/dogs.md').click({ modifiers: ['Shift'] });
    expect(await selected(app)).toEqual(['in/bees.md', 'in/cats.md', 'in/dogs.md']);
    await rows(app).first().focus();
    await press(app, 'Control+a');
    expect(await count(app).textContent()).toBe('4 selected, 5 notes');
    await press(app, 'Escape');
    expect(await count(app).textContent()).toBe('4 pending, 5 notes');
    await app.close();
  });
});

describe('declining', () => {
  it('writes the reason that was chosen or typed', async () => {
    const app = await atFirstRow(FLAT);
    await press(app, 'ArrowDown', 'Shift+D');
    await app.page.locator('.prompt .suggestion-item').getByText('Known already').click();
    expect(await untilNote(app, 'in/bees.md', 'status: declined')).toContain('declined_reason: Known already');
    await expect.poll(() => focused(app)).toBe('in/cats.md');
    await press(app, 'Shift+D');
    await app.page.locator('.prompt-input').fill('Read it: in print');
    await press(app, 'Enter');
    expect(await untilNote(app, 'in/cats.md', 'status: declined')).toContain('declined_reason: "Read it: in print"');
    await app.close();
  });

  it('is taken back after a restart, out of the archive, too', async () => {
    const app = await atFirstRow({ ...FLAT, archiveFolder: 'Archive/declined' });
    await press(app, 'Control+a', 'd');
    await untilNote(app, 'Archive/declined/dogs.md', 'status: declined');
    await expect.poll(() => titles(app)).toEqual([]);
    expect(await app.files()).toEqual([
      'Archive/declined/ants-again.md',
      'Archive/declined/ants.md',
      'Archive/declined/bees.md',
      'Archive/declined/cats.md',
      'Archive/declined/dogs.md',
      'in/eels.md',
    ]);
    await app.restart();
    await app.runCommand('pending-analysis:open-panel');
    await expect.poll(() => app.availableCommands()).toContain('pending-analysis:undo');
    await app.runCommand('pending-analysis:undo');
    await expect.poll(() => app.files()).toEqual(Object.keys(VAULT).sort());
    for (const [path, text] of Object.entries(VAULT)) expect(await app.read(path)).toBe(text);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('takes a whole group from its heading, and what is found from the menu', async () => {
    const app = await atFirstRow(BY_SOURCE);
    const heard = new Map(await groups(app));
    expect(heard.get('Beta')).toEqual(['in/cats.md', 'in/dogs.md']);
    expect([...heard.keys()]).toEqual(['Alpha', 'Beta']);
    await panel(app).locator('[data-group="source Beta"]').click({ button: 'right' });
    await app.menu().getByText('Decline all 2 items').click();
    await untilNote(app, 'in/dogs.md', 'status: declined');
    await untilNote(app, 'in/cats.md', 'status: declined');
    await expect.poll(() => groups(app)).toEqual([['Alpha', ['in/ants.md', 'in/bees.md']]]);
    await panel(app).locator('input[type=search]').fill('bees');
    await expect.poll(() => titles(app)).toEqual(['Bees']);
    await panel(app).getByRole('button', { name: 'More options' }).first().click();
    await app.menu().getByText('Decline all 1 item').click();
    await untilNote(app, 'in/bees.md', 'status: declined');
    expect(await app.read('in/ants.md')).toBe(VAULT['in/ants.md']);
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});

describe('the filter', () => {
  it('narrows the queue, is kept, and is cleared', async () => {
    const app = await atFirstRow(FLAT);
    await panel(app).getByRole('button', { name: 'Filter', exact: true }).click();
    await app.menu().getByText('Beta (3)').click();
    await expect.poll(() => titles(app)).toEqual(['Ants', 'Cats', 'Dogs']);
    await app.restart();
    await app.runCommand('pending-analysis:open-panel');
    await expect.poll(() => titles(app)).toEqual(['Ants', 'Cats', 'Dogs']);
    await panel(app).getByRole('button', { name: 'Filter', exact: true }).click();
    await app.menu().getByText('Clear filter').click();
    await expect.poll(() => titles(app)).toHaveLength(4);
    await app.close();
  });
});

it('says what leaves nothing in sight, and offers the way back', async () => {
  const app = await atFirstRow(
    { ...FLAT, filter: { source: [], tag: [], state: ['failed'], reason: [], language: [] } },
    { ...VAULT, 'in/late.md': item('Late', 'Alpha', 20).replace('status:', 'fetch_error: timed-out\nstatus:') },
  );
  expect(await titles(app)).toEqual(['Late']);
  await panel(app).locator('input[type=search]').fill('bees');
  await panel(app).getByText('No pending note in this filter matches "bees".').waitFor();
  await panel(app).getByRole('button', { name: 'Clear filter' }).click();
  await expect.poll(() => titles(app)).toEqual(['Bees']);
  await panel(app).locator('input[type=search]').fill('nothing of the kind');
  await panel(app).getByText('No pending note matches "nothing of the kind".').waitFor();
  expect(await panel(app).getByRole('button', { name: 'Clear filter' }).count()).toBe(0);
  await app.close();
});

describe('an update', () => {
  it('keeps the focus on its row, and the caret in the search', async () => {
    const app = await atFirstRow(FLAT);
    await press(app, 'ArrowDown');
    await app.externalWrite('in/new.md', item('New above all', 'Alpha', 21));
    await app.externalDelete('in/ants.md');
    await expect.poll(() => titles(app)).toEqual(['New above all', 'Ants', 'Bees', 'Cats', 'Dogs']);
    expect(await focused(app)).toBe('in/bees.md');
    const search = panel(app).locator('input[type=search]');
    await search.fill('bee');
    await press(app, 'ArrowLeft');
    await app.externalWrite('in/more.md', item('More bees', 'Alpha', 20));
    await expect.poll(() => titles(app)).toEqual(['More bees', 'Bees']);
    expect(await search.evaluate((input: HTMLInputElement) => [input === document.activeElement, input.selectionStart])).toEqual([true, 2]);
    await app.close();
  });
});

describe('a run of fetches', () => {
  const page = (title: string) => ({
    body: articlePage(
      title,
      ...Array.from(
        { length: 4 },
        (_, n) =>
          `Paragraph ${n} about ${title} says at some length what there is to say about ${title}, in sentences that are long enough to be taken for prose and not for a menu.`,
      ),
    ),
  });

  it('leads from what a bot check kept away to one such note after the other', async () => {
    const check = { body: '<title>Just a moment...</title><p>Verify you are human.</p>' };
    const pages = { 'https://blog.example/Bees': check, 'https://blog.example/Cats': page('Cats'), 'https://blog.example/Dogs': check };
    const app = await openWithPanel({
      vault: Object.fromEntries(Object.entries(VAULT).filter(([path]) => !path.includes('ants'))),
      settings: FLAT,
      pages,
    });
    await rows(app).first().waitFor();
    await app.runCommand('pending-analysis:fetch-all');
    await panel(app).getByRole('button', { name: 'Open and paste' }).click();
    await expect.poll(() => app.activeFile()).toBe('in/bees.md');
    await panel(app).getByRole('button', { name: 'Paste', exact: true }).waitFor();
    await panel(app).getByRole('button', { name: 'Next', exact: true }).click();
    await expect.poll(() => app.activeFile()).toBe('in/dogs.md');
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('shows how it goes, then each cause with its one remedy', async () => {
    const dogs = held(page('Dogs'));
    const pages = {
      'https://blog.example/Bees': { status: 404, body: 'Not found' },
      'https://blog.example/Cats': page('Cats'),
      'https://blog.example/Dogs': dogs,
    };
    const vault = Object.fromEntries(Object.entries(VAULT).filter(([path]) => !path.includes('ants')));
    const app = await openWithPanel({ vault, settings: FLAT, pages });
    await rows(app).first().waitFor();
    await panel(app).getByRole('button', { name: 'Fetch', exact: true }).first().click();
    await app.menu().getByText('Fetch all 3 items').click();
    const strip = panel(app).locator('.pending-analysis-run');
    await strip.getByRole('progressbar').waitFor();
    expect(await strip.getByRole('progressbar').getAttribute('aria-valuemax')).toBe('3');
    dogs.release();
    await strip.getByText('Fetched 2 of 3 notes', { exact: true }).waitFor();
    await strip.getByText('1 page is gone').waitFor();
    await expect.poll(() => row(app, 'in/bees.md').getAttribute('data-reason')).toBe('not-found');
    await strip.getByRole('button', { name: 'Decline 1' }).click();
    expect(await untilNote(app, 'in/bees.md', 'status: declined')).toContain('declined_reason: Page is gone');
    await strip.getByRole('button', { name: 'Close' }).click();
    expect(await strip.isVisible()).toBe(false);
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});

it('speaks Chinese', async () => {
  const app = await openWithPanel({ vault: VAULT, settings: BY_SOURCE, language: 'zh' });
  await rows(app).first().waitFor();
  expect(await headings(app)).toEqual(['Alpha永久笔记 0 / 2', 'Beta永久笔记 1 / 4']);
  await rows(app).first().focus();
  await press(app, 'x');
  expect(await count(app).textContent()).toBe('1 项已选（2 篇笔记）');
  await press(app, '?');
  await app.page.locator('.modal.pending-analysis-keys').getByText('注明原因后不采纳').first().waitFor();
  await app.close();
});

describe('the file explorer', () => {
  it('fetches and declines the pending notes of a folder', async () => {
    const app = await openWithPanel({
      vault: { ...VAULT, 'elsewhere/x.md': item('Elsewhere', 'Beta', 13) },
      settings: { ...FLAT, archiveFolder: 'Archive' },
    });
    await rows(app).first().waitFor();
    await app.page.evaluate(() => {
      window.host.app.workspace.leftSplit.expand();
    });
    await app.page.locator('.nav-folder-title[data-path="in"]').click({ button: 'right' });
    expect(await app.menuTitles()).toContain('Fetch 4 pending items, 5 notes');
    await app.menu().getByText('Decline 4 pending items, 5 notes').click();
    await untilNote(app, 'Archive/dogs.md', 'status: declined');
    await expect.poll(() => titles(app)).toEqual(['Elsewhere']);
    expect(await app.exists('in/eels.md')).toBe(true);
    await app.runCommand('pending-analysis:undo');
    expect(await untilNote(app, 'in/dogs.md', 'status: pending-analysis')).toBe(VAULT['in/dogs.md']);
    await expect.poll(() => titles(app)).toEqual(['Ants', 'Bees', 'Cats', 'Dogs', 'Elsewhere']);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('takes a reason for one note', async () => {
    const app = await openWithPanel({ vault: VAULT, settings: FLAT });
    await rows(app).first().waitFor();
    await app.rightClickFile('in/bees.md');
    await app.menu().getByText('Decline with a reason...').click();
    await app.page.locator('.prompt .suggestion-item').getByText('Known already').click();
    expect(await untilNote(app, 'in/bees.md', 'status: declined')).toContain('declined_reason: Known already');
    await app.rightClickFile('in/eels.md');
    expect(await app.menuTitles()).not.toContain('Decline with a reason...');
    await app.close();
  });

  it('does the same for the files selected in it', async () => {
    const app = await openWithPanel({ vault: VAULT, settings: FLAT });
    await rows(app).first().waitFor();
    await app.page.evaluate(() => {
      window.host.app.workspace.leftSplit.expand();
    });
    const file = (path: string) => app.page.locator(`.nav-file-title[data-path="${path}"]`);
    for (const path of ['in/bees.md', 'in/cats.md', 'in/eels.md']) await file(path).click({ modifiers: ['Shift'] });
    await file('in/cats.md').click({ button: 'right' });
    await app.menu().getByText('Decline 2 pending items').click();
    await untilNote(app, 'in/bees.md', 'status: declined');
    await untilNote(app, 'in/cats.md', 'status: declined');
    expect(await app.read('in/eels.md')).toBe(VAULT['in/eels.md']);
    await app.close();
  });
});
