import { afterAll, expect, it } from 'vitest';
import { closeBrowser } from './browser';
import { openWithPanel, panel, rows } from './fixture';
import { focused, press, row } from './triage-fixture';
import { TASTE } from './taste-fixture';

afterAll(closeBrowser);

it('asks for more and less of a kind with one key, and says so', async () => {
  const app = await openWithPanel({ vault: TASTE });
  await panel(app).getByRole('button', { name: 'Today', exact: false }).waitFor();
  await rows(app).first().focus();
  const path = (await focused(app)) ?? '';
  await press(app, '-');
  await expect.poll(() => app.read(path)).toMatch(/^interest: less$/m);
  await expect.poll(() => row(app, path).locator('.pending-analysis-because').textContent()).toContain('You asked for less like this');
  await press(app, '=');
  await expect.poll(() => app.read(path)).toMatch(/^interest: more$/m);
  await press(app, '+');
  await expect.poll(() => app.read(path)).not.toContain('interest');
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('says what sets the order, lets any of it be switched off, and goes by that', async () => {
  const app = await openWithPanel({ vault: TASTE });
  await panel(app).getByRole('button', { name: 'Today', exact: false }).waitFor();
  await rows(app).first().focus();
  await press(app, '=');
  await app.runCommand('pending-analysis:show-order');
  const face = panel(app).locator('.pending-analysis-order');
  await face.getByText('Worked out on this device from 24 decisions', { exact: false }).waitFor();
  const potters = face.getByRole('switch', { name: 'Potters, kept 12 of 12', exact: false });
  const harbour = face.getByRole('switch', { name: 'Harbour, declined 12 of 12', exact: false });
  expect([await potters.getAttribute('aria-checked'), await harbour.getAttribute('aria-checked')]).toEqual(['true', 'true']);
  await face.getByRole('group', { name: 'You said' }).getByText('More like Pots', { exact: false }).waitFor();

  // The keyboard is on the first switch, and stays on it.
  const stop = (): Promise<string | null | undefined> => app.page.evaluate(() => document.activeElement?.getAttribute('data-stop'));
  await expect.poll(stop).toBe('offSources Potters');
  await press(app, 'Space');
  await expect.poll(() => potters.getAttribute('aria-checked')).toBe('false');
  await face.getByText('kept 12 of 12; you switched it off').waitFor();
  await expect.poll(stop).toBe('offSources Potters');
  await face.getByRole('button', { name: 'Take back: More like Pots', exact: false }).click();
  await expect.poll(() => face.getByRole('group', { name: 'You said' }).count()).toBe(0);

  await press(app, 'Escape');
  await expect
    .poll(() => rows(app).first().locator('.pending-analysis-because').textContent())
    .toBe('You kept 5 of 5 like it; shares Pots with what you kept');
  await app.runCommand('pending-analysis:show-order');
  await face.getByRole('switch', { name: 'Learn from decisions', exact: false }).click();
  await face.getByText('Off: connection to your notes alone.').first().waitFor();
  await expect.poll(() => face.getByRole('switch').count()).toBe(1);
  expect(app.errors()).toEqual([]);
  await app.close();
});
