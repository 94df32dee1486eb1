// Drives the plugin over an open vault as a person would, and prints what became of each note.
import { pictureArticle } from './articles.mjs';
import { checkLinks, compareVaults, unlinkedPairs } from './check.mjs';
import { leftUndone, takePoints, workSteps } from './steps.mjs';
import { words } from './words.mjs';

const timeOutMs = 60_000;
const plugin = 'pending-analysis';

/**
 * Works through the pending notes, at most so many. The exit code says whether everything that must hold
 * does.
 */
export async function walk({ app, before, screenshots, atMost }) {
  await app.runCommand(`${plugin}:open-panel`);
  await app.page.locator('.pending-analysis-row, .pending-analysis-empty').first().waitFor();
  await settled(app);
  await pictures(app, screenshots, 'queue');
  const { total, notes } = await queued(app, atMost);
  if (total === 0) {
    console.log('Nothing to do: no note of this vault is pending ("status: pending-analysis", unless its settings say otherwise).');
    return 0;
  }
  await app.openSettings();
  await pictures(app, screenshots, 'settings');
  await app.page.keyboard.press('Escape');
  const counted = await app.page.locator('.pending-analysis-count').textContent();
  console.log(notes.length < total ? `${counted}, of which the first ${notes.length} are taken\n` : `${counted}\n`);
  const done = [];
  const kept = [];
  const apart = [];
  for (const note of notes) {
    console.log(note);
    const written = await workThrough(app, note, { folder: screenshots, isShown: hasWords(note) });
    (written === undefined ? kept : done).push(note);
    if (written !== undefined)
      apart.push(...(await unlinkedPairs(app.folder, written.hub, [...written.atomic, ...written.linkedBack, note])));
  }
  await app.runCommand(`${plugin}:open-panel`);
  return report(app, before, { notes, kept, worked: done.find(hasWords), apart });
}

/** Whether a note is the one that is worked through step by step. */
function hasWords(note) {
  return note.includes(words.note);
}

/** Waits until the queue has its order: how close a note is to the vault is worked out in the background. */
export async function settled(app) {
  await app.page
    .locator('.pending-analysis-meter')
    .first()
    .waitFor({ timeout: 15_000 })
    .catch(() => undefined);
  // While notes are compared, the count is not read out.
  await app.page
    .locator('.pending-analysis-count:not([aria-live=off])')
    .waitFor({ timeout: 15_000 })
    .catch(() => undefined);
}

/** Paths of the first pending notes, in the queue's order, as the panel lists them, and how many rows there are. */
async function queued(app, atMost) {
  const notes = [];
  await app.page
    .locator('.pending-analysis-row')
    .first()
    .focus()
    .catch(() => undefined);
  const total = Number(
    await app.page
      .locator('.pending-analysis-row')
      .first()
      .getAttribute('aria-setsize', { timeout: 2000 })
      .catch(() => 0),
  );
  for (let at = 0; at < Math.min(total, atMost); at += 1) {
    notes.push(await app.page.locator('.pending-analysis-row:focus').getAttribute('data-path'));
    await app.page.keyboard.press('ArrowDown');
  }
  return { total, notes };
}

/** One note to its end: repaired if need be, fetched, ticked, and written out as a permanent note. */
async function workThrough(app, note, { folder, isShown }) {
  const screenshots = isShown ? folder : undefined;
  await app.openFile(note);
  const face = app.page.locator(`.pending-analysis-note[data-path=${JSON.stringify(note)}]`);
  await face.waitFor();
  const repair = face.locator('[data-action=repair]');
  if ((await repair.count()) > 0) {
    await pictures(app, folder, 'repair');
    await repair.click();
    await repair.waitFor({ state: 'detached' });
    console.log('    properties repaired');
  }
  const said = await fetchNote(app, note, face);
  console.log(`    ${said.text}`);
  if (!said.ok) return undefined;
  await pictureArticle(app, note, folder);
  if (isShown) {
    await face.locator('.pending-analysis-receipt-line').click();
    await app.openFile(note, 'preview');
    await workSteps(app, note, face, { beforeTags: () => (screenshots === undefined ? undefined : pictures(app, screenshots, 'note')) });
  } else {
    await takePoints(app, note, face);
  }
  return writePermanentNote(app, note, { face, screenshots, isShown });
}

/** Fetches through the palette's command and waits for the panel to say how it went. */
export async function fetchNote(app, note, face) {
  const command = `${plugin}:fetch-full-content`;
  if (!(await app.availableCommands()).includes(command)) return { ok: false, text: 'cannot be fetched' };
  await app.runCommand(command);
  await waitUntil(async () => /^(?:fetched|failed|conflict|refused|unexpected)$/.test((await face.getAttribute('data-activity')) ?? ''));
  const activity = await face.getAttribute('data-activity');
  // The other notes of the item get the same text a moment later.
  await app.page.locator('.pending-analysis-run-status').waitFor({ state: 'hidden', timeout: 15_000 });
  if (activity === 'fetched') return { ok: true, text: await face.locator('.pending-analysis-receipt-text').textContent() };
  const titles = await face.locator('.pending-analysis-message-title').allTextContents();
  return { ok: false, text: `left as it was: ${titles.join(' ')}` };
}

/**
 * Creates the permanent note the composer drafts, linked back from the notes it links to, unless a note of the same page
 * exists: that one is extended. The one that is shown also gets a note of its own for every key point.
 */
async function writePermanentNote(app, note, { face, screenshots, isShown }) {
  const extend = face.locator('[data-action=extend]');
  const exists = (await extend.count()) > 0;
  if (exists) await extend.click();
  else await app.runCommand(`${plugin}:create-permanent-note`);
  const composer = app.page.locator('.pending-analysis-composer');
  await composer.locator('.pending-analysis-preview-head').waitFor();
  if (isShown) for (const toggle of await composer.locator('.pending-analysis-own-note .checkbox-container').all()) await toggle.click();
  for (const back of await composer.locator('.pending-analysis-link-row:visible .pending-analysis-back:enabled').all()) await back.click();
  if (isShown) await composer.locator('.pending-analysis-link-row:visible input[type=text]:visible').first().fill(words.linkReason);
  await app.page.mouse.move(0, 0);
  await composer.locator('.pending-analysis-choices').evaluate((el) => {
    el.scrollTo(0, 0);
  });
  if (screenshots !== undefined) await pictures(app, screenshots, 'composer');
  const [hub, ...others] = await composer
    .locator('.pending-analysis-preview-tabs [role=tab]')
    .evaluateAll((tabs) => tabs.map((tab) => ({ path: tab.title, isNew: tab.dataset.kind === 'new' })));
  const atomic = others.filter(({ isNew }) => isNew).map(({ path }) => path);
  const linkedBack = others.filter(({ isNew, path }) => !isNew && path !== note).map(({ path }) => path);
  await composer.locator('.mod-cta').click();
  await composer.waitFor({ state: 'detached' });
  console.log(`    ${exists ? 'extended' : 'written to'} ${hub.path}`);
  for (const path of atomic) console.log(`      and ${path}`);
  for (const path of linkedBack) console.log(`      linked both ways: ${path}`);
  return { hub: hub.path, atomic, linkedBack };
}

async function report(app, before, { notes, kept, worked, apart }) {
  const { added, removed, changed } = await compareVaults(before, app.folder);
  const strays = changed.filter((file) => kept.includes(file));
  const old = new Set((await checkLinks(before)).broken.map(({ note, target }) => `${note}\n${target}`));
  const { total, broken: all } = await checkLinks(app.folder);
  const broken = all.filter(({ note, target }) => !old.has(`${note}\n${target}`));
  console.log(
    `\nOf ${notes.length} items ${notes.length - kept.length} were written out and ${kept.length} left as they were; notes added: ${added.length}, changed: ${changed.length}, removed: ${removed.length}`,
  );
  console.log(`${total} links, ${broken.length} of the new ones lead nowhere${old.size > 0 ? ` (${old.size} did before)` : ''}`);
  for (const file of removed) console.log(`Removed: ${file}`);
  for (const file of strays) console.log(`Changed although nothing was fetched: ${file}`);
  for (const { note, target } of broken) console.log(`Leads nowhere: ${note}: ${target}`);
  const undone = worked === undefined ? [] : await leftUndone(app.folder, worked);
  for (const what of undone) console.log(`${worked}: ${what}`);
  for (const pair of apart) console.log(pair);
  return strays.length + removed.length + broken.length + undone.length + apart.length > 0 ? 1 : 0;
}

async function pictures(app, folder, name) {
  for (const theme of ['light', 'dark']) {
    await app.setTheme(theme);
    await app.page.waitForTimeout(200);
    await app.screenshot(`${name}-${theme}`, { folder });
  }
  await app.setTheme('light');
}

/** Waits until something holds; fails when it never does. */
export async function waitUntil(holds) {
  const end = Date.now() + timeOutMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('The panel did not say how it went');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
