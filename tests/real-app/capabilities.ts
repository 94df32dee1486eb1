import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { VAULT } from '../scenarios/vault';

/** The built plugin: `npm run build` at the top of the repository. */
const PLUGIN = path.resolve(import.meta.dirname, '../../dist');

/** Where downloaded versions of the app are kept; filled by hand where nothing may be downloaded. */
export const CACHE = process.env['OBSIDIAN_CACHE'] ?? path.resolve(import.meta.dirname, '.obsidian-cache');

/** `earliest` is the manifest's `minAppVersion`, as an installer the oldest that runs the version of the app. */
export const VERSIONS = (process.env['OBSIDIAN_VERSIONS'] ?? 'earliest/earliest latest/latest').split(/\s+/).map((pair) => {
  const [appVersion = 'latest', installerVersion = 'earliest'] = pair.split('/');
  return { appVersion, installerVersion };
});

/** What each app is opened with. The vault is copied for each. */
export const opened = { plugins: [PLUGIN], vault: vaultFolder() };

/** What both configurations have in common. */
export const common = {
  runner: 'local',
  framework: 'mocha',
  specs: ['./*.e2e.ts'],
  reporters: ['obsidian'],
  mochaOpts: { ui: 'bdd', timeout: 120_000 },
  waitforTimeout: 10_000,
  logLevel: 'warn',
  cacheDir: CACHE,
} as const satisfies Partial<WebdriverIO.Config>;

function vaultFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'real-app-vault-'));
  for (const [file, text] of Object.entries(VAULT)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}
