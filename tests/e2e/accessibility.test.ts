import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { afterAll, describe, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import type { App } from './app';
import { closeBrowser, type AppOptions } from './browser';
import { composer } from './composer-fixture';
import { openWithPanel, panel, rows, steps } from './fixture';
import { path, stepsIn } from './steps-fixture';

afterAll(closeBrowser);

declare global {
  interface Window {
    axe: { run: (context: object, options: RunOptions) => Promise<AxeResults> };
  }
}

/** What is the plugin's own on the page, the uppermost last: around it stands what the app draws. */
const OURS = ['.pending-analysis-panel', '.vertical-tab-content', '.modal:not(.mod-settings)', '.prompt', '.menu'];

/** What the app decides: a rule, and where it does not hold for us. */
const THE_APPS = [
  // The colours of a primary button are the app's and the theme's.
  ['color-contrast', '.mod-cta'],
  // The app draws the fields of settings that are described to it.
  ['label', '.setting-item-control *'],
  ['select-name', '.setting-item-control *'],
] as const;

/** What axe finds wrong with what is shown, a line for each element. */
async function faults(app: App, options: RunOptions = {}): Promise<string[]> {
  return app.page.evaluate(
    async ([ours, run, theApps]) => {
      const include = ours.filter((one) => document.querySelector(one) !== null);
      const { violations } = await window.axe.run({ include }, { resultTypes: ['violations'], ...run });
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .filter(({ element }) => !theApps.some(([rule, where]) => rule === id && element?.matches(where) === true))
          .map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
      );
    },
    [OURS, { elementRef: true, ...options }, THE_APPS] as const,
  );
}

/** What can be pressed. */
const TARGETS = 'button, a, input, textarea, select, [role=button], .pending-analysis-row, .pending-analysis-step-rest';

/**
 * What axe does not see: names without the words that are shown, which voice control goes by, and things to press so
 * close to each other that a point or finger of `size` pixels on the middle of one is on another, too, and cards whose
 * button does not say what it adds.
 */
async function misfits(app: App, size: number): Promise<string[]> {
  return app.page.evaluate(
    ([ours, targets, least]) => {
      const found: string[] = [];
      const [top = 'body'] = ours.filter((root) => document.querySelector(root) !== null).slice(-1);
      const shown = document.body
        .findAll(`${top} :is(${targets})`)
        .filter(
          (el) =>
            el.checkVisibility({ visibilityProperty: true }) && !el.closest('[aria-hidden=true], [inert]') && !el.matches(':disabled'),
        );
      for (const el of shown) {
        const name = el.getAttribute('aria-label');
        const text = el.textContent.trim();
        if (name !== null && !name.toLowerCase().includes(text.toLowerCase())) found.push(`shows "${text}", is called "${name}"`);
        el.scrollIntoView({ block: 'center' });
        const { left, top: above, width, height } = el.getBoundingClientRect();
        const reach = least / 2 - 1;
        for (const [x, y] of [
          [-reach, 0],
          [reach, 0],
          [0, -reach],
          [0, reach],
        ] as const) {
          const hit = document.elementFromPoint(left + width / 2 + x, above + height / 2 + y)?.closest(targets);
          if (hit && hit !== el && !hit.contains(el) && !el.contains(hit))
            found.push(`${el.className} "${name ?? text}" is too close to "${hit.className}"`);
        }
      }
      for (const card of document.body.findAll(`${top} .pending-analysis-card`)) {
        const button = card.find('.pending-analysis-card-button');
        const names = (button.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
        if (!names.includes(card.find('.pending-analysis-card-title'))) found.push(`does not say what it adds: ${button.ariaLabel ?? ''}`);
      }
      return [...new Set(found)];
    },
    [OURS, TARGETS, size] as const,
  );
}

const vault = {
  'inbox/failed.md': pendingNote({ title: 'A page that is gone', url: 'https://blog.example/gone' }).replace(
    'status:',
    'fetch_error: not-found\nstatus:',
  ),
  'inbox/broken.md': pendingNote({ title: 'x' }).replace('"x"', '"Between "quoted" things"'),
  'permanent/spoiled.md': '---\ntitle: Between: two colons\n---\n\nProbes age. See [[Nothing near]].\n',
  'inbox/twin.md': pendingNote({ title: 'Frozen probes stay honest', url: 'https://blog.example/frozen-probes' }),
};

async function open(options: AppOptions): Promise<App> {
  const { vault: sample } = await stepsIn('en');
  const app = await openWithPanel({ vault: { ...sample, ...vault }, ...options });
  await app.page.addScriptTag({ content: axe.source });
  return app;
}

/** Goes through all there is to see; `look` is called at each. */
async function tour(app: App, look: (name: string) => Promise<void>): Promise<void> {
  const { keyboard } = app.page;
  const closing = async (name: string): Promise<void> => {
    await look(name);
    await keyboard.press('Escape');
  };
  await app.openFile(path);
  await app.runCommand('pending-analysis:open-panel');
  await steps(app).first().waitFor();
  for (const step of await steps(app).locator('.pending-analysis-step-rest').all()) await step.click();
  await panel(app).locator('.pending-analysis-choice').first().waitFor();
  await look('a note with every step open');
  await panel(app).getByRole('button', { name: 'More' }).first().click();
  await closing('its menu');
  await app.runCommand('pending-analysis:create-permanent-note');
  await composer(app).locator('.mod-cta').waitFor();
  await closing('the composer');
  await composer(app).waitFor({ state: 'detached' });

  await panel(app).getByRole('button', { name: 'Queue' }).click();
  await rows(app).first().waitFor();
  await rows(app).first().focus();
  await keyboard.press('Space');
  await look('the queue');
  await rows(app).nth(1).focus();
  await keyboard.press('x');
  await look('the queue with a selection');
  await keyboard.press('Escape');
  for (const name of ['Sort by: Best first', 'Grouping: By day', 'More']) {
    await panel(app).getByRole('button', { name }).first().click();
    await app.menu().waitFor();
    await closing(`the menu ${name}`);
  }
  await panel(app).getByRole('button', { name: 'Filter' }).click();
  await app.menu().waitFor();
  await closing('the filter');
  await app.menu().waitFor({ state: 'detached' });
  await rows(app).first().focus();
  for (const key of ['Shift+D', '?']) {
    await keyboard.press(key);
    await app.page.locator('.modal, .prompt').waitFor();
    await closing(`what ${key} opens`);
  }
  await keyboard.press('d');
  await app.runCommand('pending-analysis:show-decided');
  await panel(app).locator('.pending-analysis-decided .pending-analysis-row').first().waitFor();
  await closing('what was decided');
  await rows(app).first().waitFor();
  await app.runCommand('pending-analysis:show-order');
  await panel(app).locator('.pending-analysis-order').getByRole('switch').first().waitFor();
  await closing('what sets the order');
  await rows(app).first().waitFor();
  await app.runCommand('pending-analysis:check-permanent-notes');
  await panel(app).locator('.pending-analysis-health-head').first().click();
  await panel(app).locator('.pending-analysis-health-row').first().waitFor();
  await look('permanent notes');
  const repair = panel(app).locator('.pending-analysis-health-foot .mod-cta').first();
  await repair.click();
  await app.page.locator('.modal .pending-analysis-repair-file').waitFor();
  await look('a repair of many');
  // A phone shows one half at a time.
  const changes = app.page.locator('.modal').getByRole('button', { name: 'Changes' });
  if (await changes.isVisible()) await changes.click();
  await app.page.locator('.modal .pending-analysis-diff').waitFor();
  await closing('what it changes');
  await closing('what is wrong with permanent notes');
  await rows(app).first().waitFor();
  await app.runCommand('pending-analysis:plan-fetching');
  await app.page.locator('.modal, .prompt').waitFor();
  await closing('the plan');

  const settings = await app.openSettings();
  await look('the settings');
  for (const name of ['Pending status', 'Section names']) {
    await settings.locator('.mod-page').filter({ hasText: name }).click();
    await look(name);
    await settings.getByRole('button', { name: 'Back' }).click();
  }
}

describe('axe finds nothing wrong', () => {
  it('in light and dark', async () => {
    const app = await open({});
    const found: string[] = [];
    await tour(app, async (name) => {
      found.push(...[...(await faults(app)), ...(await misfits(app, 24))].map((fault) => `${name}: ${fault}`));
      await app.setTheme('dark');
      found.push(...(await faults(app, { runOnly: ['color-contrast'] })).map((fault) => `${name}, dark: ${fault}`));
      await app.setTheme('light');
    });
    expect(found).toEqual([]);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('on a phone', async () => {
    const app = await open({ isPhone: true });
    const found: string[] = [];
    await tour(app, async (name) => {
      found.push(...[...(await faults(app)), ...(await misfits(app, 44))].map((fault) => `${name}: ${fault}`));
    });
    expect(found).toEqual([]);
    await app.close();
  });
});
