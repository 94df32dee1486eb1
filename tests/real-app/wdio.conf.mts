import { common, opened, VERSIONS } from './capabilities';

/** The narrowest phone the design is drawn for, in CSS pixels. */
const PHONE = { width: 390, height: 844 };

const asItIs = VERSIONS.map((version) => ({
  browserName: 'obsidian',
  'wdio:obsidianOptions': { ...opened, ...version },
}));
const asAPhoneShowsIt = VERSIONS.map((version) => ({
  browserName: 'obsidian',
  'goog:chromeOptions': { mobileEmulation: { deviceMetrics: PHONE } },
  'wdio:obsidianOptions': { ...opened, ...version, emulateMobile: true },
}));

/** The app on this computer, in each version, as it is and as a phone shows it. */
export const config: WebdriverIO.Config = {
  ...common,
  specs: [...common.specs],
  reporters: [...common.reporters],
  services: ['obsidian'],
  maxInstances: Number(process.env['REAL_APPS_AT_ONCE'] ?? 2),
  capabilities: [...asItIs, ...asAPhoneShowsIt],
};
