import { browser } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import type { Driver } from '../scenarios/driver';

const ID = 'pending-analysis';
const PANEL = 'pending-analysis';

/** What of the app no documentation names. */
interface Undocumented {
  setting: { open(): void; openTabById(id: string): void; close(): void };
  emulateMobile?: unknown;
}

/** The running app. What only a computer has is missing on a phone, emulated or not. */
export async function realDriver(): Promise<Driver> {
  const { isMobile } = await obsidianPage.getPlatform();
  return { ...everywhere, ...(isMobile ? {} : onComputers) };
}

const everywhere: Driver = {
  run: (command) => browser.executeObsidianCommand(`${ID}:${command}`),
  read: (path) => obsidianPage.read(path),
  write: (path, text) => obsidianPage.write(path, text),
  open: (path) => obsidianPage.openFile(path),
  type: async (instead, text) => {
    await browser.executeObsidian(
      ({ app }, from, to) => {
        const editor = app.workspace.activeEditor?.editor;
        if (editor === undefined) throw new Error('No editor is open');
        const at = editor.getValue().indexOf(from);
        if (at < 0) throw new Error(`The editor does not hold: ${from}`);
        editor.replaceRange(to, editor.offsetToPos(at), editor.offsetToPos(at + from.length));
      },
      instead,
      text,
    );
  },
  click: async (selector, text) => {
    await browser.waitUntil(() => clicked(selector, text), { timeoutMsg: `Nothing to click: ${selector} ${text ?? ''}` });
  },
  texts: (selector) =>
    browser.executeObsidian(({ app }, wanted) => {
      const documents = new Set([document]);
      app.workspace.iterateAllLeaves(({ view }) => documents.add(view.containerEl.ownerDocument));
      return [...documents].flatMap((page) => Array.from(page.querySelectorAll(wanted), ({ textContent }) => textContent ?? ''));
    }, selector),
  enable: (on) => (on ? obsidianPage.enablePlugin(ID) : obsidianPage.disablePlugin(ID)),
  restart: () => browser.reloadObsidian(),
  setting: async (name, value) => {
    await browser.executeObsidian(({ app }, tab) => {
      const { setting } = app as unknown as Undocumented;
      setting.open();
      setting.openTabById(tab);
    }, ID);
    const field = browser.$(
      `//*[contains(@class, "setting-item-name") and normalize-space() = "${name}"]/ancestor::*[contains(@class, "setting-item")][1]//input`,
    );
    await field.setValue(value);
    await browser.executeObsidian(({ app }) => {
      (app as unknown as Undocumented).setting.close();
    });
  },
  link: async (link) => {
    const [, action = '', query = ''] = /^obsidian:\/\/([^?]*)\??(.*)$/.exec(link) ?? [];
    // Not documented and not tried yet: what the app's own process is believed to call with a link from outside.
    await browser.execute(
      (given) => {
        const act = (window as unknown as { OBS_ACT?: (given: Record<string, string>) => void }).OBS_ACT;
        if (act === undefined) throw new Error('The app takes links in another way than before');
        act(given);
      },
      { action, ...Object.fromEntries(new URLSearchParams(query)) },
    );
  },
};

const onComputers: Pick<Driver, 'cli' | 'popOut'> = {
  cli: async (verb, parameters) => {
    const flags = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
    return (await obsidianPage.runObsidianCli([`${ID}:${verb}`, ...flags])).stdout;
  },
  popOut: async () => {
    await browser.executeObsidian(({ app, require }, type) => {
      const [leaf] = app.workspace.getLeavesOfType(type);
      if (leaf === undefined) throw new Error('The panel is not open');
      app.workspace.moveLeafToPopout(leaf);
      const { remote } = require('electron') as { remote: { getCurrentWindow(): { minimize(): void } } };
      remote.getCurrentWindow().minimize();
    }, PANEL);
  },
};

/** Whether there was an element to click, in whatever window. */
function clicked(selector: string, text = ''): Promise<boolean> {
  return browser.executeObsidian(
    ({ app }, wanted, shown) => {
      const documents = new Set([document]);
      app.workspace.iterateAllLeaves(({ view }) => documents.add(view.containerEl.ownerDocument));
      const elements = [...documents].flatMap((page) => Array.from(page.querySelectorAll<HTMLElement>(wanted)));
      const found = elements.find(({ textContent }) => textContent?.includes(shown));
      found?.click();
      return found !== undefined;
    },
    selector,
    text,
  );
}
