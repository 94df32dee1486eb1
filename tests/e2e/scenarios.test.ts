import { afterAll, expect, it } from 'vitest';
import type { Driver } from '../scenarios/driver';
import { SCENARIOS } from '../scenarios/scenarios';
import { VAULT } from '../scenarios/vault';
import type { App } from './app';
import { closeBrowser, openApp } from './browser';

afterAll(closeBrowser);

/** The stand-in, worked as the real app is in `tests/real-app`. */
function driverOf(app: App): Driver {
  const { page } = app;
  return {
    run: (command) => app.runCommand(`pending-analysis:${command}`),
    read: (path) => app.read(path),
    write: (path, text) => app.externalWrite(path, text),
    open: (path) => app.openFile(path),
    type: async (instead, text) => {
      await page.locator('.mod-root textarea.cm-content').evaluate(
        (area: HTMLTextAreaElement, [from, to]) => {
          area.value = area.value.replace(from, () => to);
          area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        },
        [instead, text] as const,
      );
    },
    click: (selector, text) =>
      page
        .locator(selector, text === undefined ? {} : { hasText: text })
        .first()
        .click(),
    texts: (selector) => page.locator(selector).allTextContents(),
    enable: async (on) => {
      if (on) await app.restart();
      else
        await page.evaluate(() => {
          window.host.disablePlugin();
        });
    },
    restart: () => app.restart(),
    setting: async (name, value) => {
      const tab = await app.openSettings();
      await tab
        .locator('.setting-item', { has: page.locator('.setting-item-name', { hasText: name }) })
        .first()
        .locator('input')
        .fill(value);
      await page.keyboard.press('Escape');
    },
    link: (link) => app.followLink(link),
    cli: (verb, parameters) => app.runCli(`pending-analysis:${verb}`, parameters),
  };
}

it.each(SCENARIOS.filter(({ needs }) => needs !== 'popOut').map((scenario) => [scenario.name, scenario] as const))(
  '%s',
  async (_, { play }) => {
    const app = await openApp({ vault: { ...VAULT }, cacheLagMs: [30, 150] });
    await play(driverOf(app));
    expect(app.errors()).toEqual([]);
    await app.close();
  },
);
