import { common, opened, VERSIONS } from './capabilities';

/** The app on this computer, in its earliest and its latest version, each as it is and as a phone shows it. */
export const config: WebdriverIO.Config = {
  ...common,
  specs: [...common.specs],
  reporters: [...common.reporters],
  services: ['obsidian'],
  maxInstances: Number(process.env['WDIO_MAX_INSTANCES'] ?? 2),
  capabilities: VERSIONS.flatMap((version) => [
    { browserName: 'obsidian', 'wdio:obsidianOptions': { ...version, ...opened } },
    {
      browserName: 'obsidian',
      'wdio:obsidianOptions': { ...version, ...opened, emulateMobile: true },
      'goog:chromeOptions': { mobileEmulation: { deviceMetrics: { width: 390, height: 844 } } },
    },
  ]),
};
