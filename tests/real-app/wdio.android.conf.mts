import { common, opened, VERSIONS } from './capabilities';

/**
 * The app on an emulated Android phone. Needs Android Studio, a virtual device `obsidian_test`, and packages that are too
 * heavy to be installed for everybody: `npm install --no-save appium@3 appium-uiautomator2-driver@6 @wdio/appium-service@9`.
 */
export const config: WebdriverIO.Config = {
  ...common,
  specs: [...common.specs],
  reporters: [...common.reporters],
  services: ['obsidian', ['appium', { args: { allowInsecure: 'chromedriver_autodownload,adb_shell' } }]],
  maxInstances: 1,
  hostname: process.env['APPIUM_HOST'] ?? 'localhost',
  port: Number(process.env['APPIUM_PORT'] ?? 4723),
  capabilities: VERSIONS.map(({ appVersion }) => ({
    browserName: 'obsidian',
    platformName: 'Android',
    'appium:automationName': 'UiAutomator2',
    'appium:avd': 'obsidian_test',
    'appium:enforceAppInstall': true,
    'appium:adbExecTimeout': 60_000,
    'wdio:obsidianOptions': { appVersion, ...opened },
  })),
};
