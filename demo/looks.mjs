// Pictures of the panel as it looks elsewhere: on a phone, and in the interface's other language.
import { fetchNote, settled, waitUntil } from './walk.mjs';

const plugin = 'pending-analysis';

/** The looks that are pictured beside the desktop's light and dark. */
const looks = [
  { name: 'phone', options: { isPhone: true }, settings: {} },
  { name: 'zh', options: { language: 'zh' }, settings: { group: 'source' } },
];

/**
 * Pictures the queue with an excerpt unfolded, the first note fetched, what would be made of it, what was decided, and the settings, in each
 * look, over copies of a vault. `open` opens an app.
 */
export async function pictureLooks(open, folder) {
  for (const { name, options, settings } of looks) {
    const app = await open({ ...options, settings });
    try {
      await pictureLook(app, name, folder);
    } finally {
      await app.close();
    }
  }
}

async function pictureLook(app, name, folder) {
  const row = app.page.locator('.pending-analysis-row');
  await app.runCommand(`${plugin}:open-panel`);
  await row.first().waitFor();
  await settled(app);
  await row.first().focus();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Space');
  await app.page.locator('.pending-analysis-peek:visible').first().waitFor();
  await app.screenshot(`queue-${name}`, { folder });

  const note = await row.first().getAttribute('data-path');
  await app.openFile(note, 'preview');
  const face = app.page.locator(`.pending-analysis-note[data-path=${JSON.stringify(note)}]`);
  await app.runCommand(`${plugin}:open-panel`); // a phone closes the drawer over an opened note
  await face.waitFor();
  await fetchNote(app, note, face);
  const step = face.locator('.pending-analysis-step[data-step=link] .pending-analysis-step-rest');
  if ((await step.count()) > 0) {
    await step.click();
    await waitUntil(async () => (await face.locator('.pending-analysis-card').count()) > 0);
  }
  await face.locator('.pending-analysis-scroller').evaluate((el) => {
    el.scrollTo(0, 0);
  });
  await app.screenshot(`note-${name}`, { folder });

  await app.runCommand(`${plugin}:create-permanent-note`);
  const composer = app.page.locator('.pending-analysis-composer');
  await waitUntil(async () => (await composer.locator('.pending-analysis-preview-body').textContent()) !== '');
  await app.screenshot(`composer-${name}`, { folder });
  await app.page.keyboard.press('Escape');
  await composer.waitFor({ state: 'detached' });

  await app.runCommand(`${plugin}:decline`);
  await app.runCommand(`${plugin}:show-decided`);
  await app.page.locator('.pending-analysis-decided .pending-analysis-row').first().waitFor();
  await app.screenshot(`decided-${name}`, { folder });

  await app.openSettings();
  await app.screenshot(`settings-${name}`, { folder });
}
