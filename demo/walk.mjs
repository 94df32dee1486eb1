// Drives the plugin over an open vault as a person would, and prints what became of each note.
import { checkLinks, compareVaults } from './check.mjs';

const timeOutMs = 60_000;
const isPending = (text) => /^status:\s*["'[\s-]*pending-analysis/mi.test(text);

/** Works through every pending note; the exit code says whether everything that must hold does. */
export async function walk({ app, before, screenshots }) {
  await app.runCommand('pending-analysis:open-panel');
  await picture(app, screenshots, 'queue');
  const notes = await pendingNotes(app);
  console.log(`${notes.length} pending notes\n`);
  for (const note of notes) console.log(`${note}\n    ${await fetchNote(app, note)}`);
  const [first] = notes;
  if (first) {
    await app.openFile(first, 'preview');
    await picture(app, screenshots, 'note');
  }
  return report(app, before, notes);
}

async function pendingNotes(app) {
  const files = (await app.files()).filter((file) => file.endsWith('.md'));
  const texts = await Promise.all(files.map((file) => app.read(file)));
  return files.filter((_, index) => isPending(texts[index]));
}

/** Fetches through the palette's command and waits for the panel to say how it went. */
async function fetchNote(app, note) {
  const before = await app.read(note);
  await app.openFile(note);
  await waitUntil(async () => (await app.activeFile()) === note);
  const command = 'pending-analysis:fetch-full-content';
  if (!(await app.availableCommands()).includes(command)) return 'cannot be fetched';
  await app.runCommand(command);
  const panel = app.page.locator('.workspace-leaf-content[data-type^="pending-analysis"]');
  const message = panel.locator('.pending-analysis-message-title');
  let text = before;
  let said = '';
  await waitUntil(async () => {
    if ((await panel.locator('.is-fetching').count()) > 0) return false;
    text = await app.read(note);
    said = (await message.allTextContents()).join(' ');
    return text !== before || said !== '';
  });
  const property = (name) => new RegExp(`^${name}: *(.*)$`, 'm').exec(text)?.[1] ?? '';
  if (text === before) return `left as it was: ${said}`;
  return `${property('content_verdict')} from ${property('content_source')}, ${property('content_words')} words${said === '' ? '' : ` (${said})`}`;
}

async function report(app, before, notes) {
  const { added, removed, changed } = await compareVaults(before, app.folder);
  const strays = changed.filter((file) => !notes.includes(file));
  const { total, broken } = await checkLinks(app.folder);
  console.log(`\n${changed.length} notes changed, ${added.length} added, ${removed.length} removed; ${total} links, ${broken.length} lead nowhere`);
  for (const file of [...strays, ...removed]) console.log(`Touched although it is not pending: ${file}`);
  for (const { note, target } of broken) console.log(`Leads nowhere: ${note}: ${target}`);
  return strays.length + removed.length + broken.length > 0 ? 1 : 0;
}

async function picture(app, folder, name) {
  for (const theme of ['light', 'dark']) {
    await app.setTheme(theme);
    await app.page.waitForTimeout(200);
    await app.screenshot(`${name}-${theme}`, { folder });
  }
  await app.setTheme('light');
}

async function waitUntil(holds) {
  const end = Date.now() + timeOutMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('The panel did not say how it went');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
