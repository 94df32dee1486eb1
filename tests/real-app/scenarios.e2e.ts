import { browser } from '@wdio/globals';
import { SCENARIOS } from '../scenarios/scenarios';
import { realDriver } from './real-driver';
import { opened } from './capabilities';

describe('the real app', () => {
  for (const { name, needs, play } of SCENARIOS)
    it(name, async function () {
      // A fresh copy of the vault for each; on Android that is the app's own storage.
      await browser.reloadObsidian({ vault: opened.vault });
      const app = await realDriver();
      if (needs !== undefined && app[needs] === undefined) this.skip();
      await play(app);
    });
});
