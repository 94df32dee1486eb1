import { common, opened, VERSIONS } from './capabilities';

/** The virtual device that the app is installed on; made beforehand, with whatever tool. */
const DEVICE = process.env['ANDROID_DEVICE'] ?? 'pending-analysis';

const versions = [...new Set(VERSIONS.map(({ appVersion }) => appVersion))];

/** The app on an emulated Android phone, one version after the other. What it needs beside this folder's packages stands in `docs/by-hand.md`. */
export const config: WebdriverIO.Config = {
  ...common,
  specs: [...common.specs],
  reporters: [...common.reporters],
  // The driver for the app's web view has to fit the device's, and is fetched to.
  services: ['obsidian', ['appium', { args: { allowInsecure: 'chromedriver_autodownload,adb_shell' } }]],
  maxInstances: 1,
  capabilities: versions.map((appVersion) => ({
    platformName: 'Android',
    browserName: 'obsidian',
    'appium:automationName': 'UiAutomator2',
    'appium:avd': DEVICE,
    'wdio:obsidianOptions': { ...opened, appVersion },
  })),
};
