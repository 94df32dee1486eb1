// Finds a Chromium to run the browser tests and the demo in, or says how to get one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const programFiles = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(Boolean);

const usualPlaces = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium-headless-shell',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: programFiles.flatMap((folder) => [
    path.join(folder, 'Google/Chrome/Application/chrome.exe'),
    path.join(folder, 'Chromium/Application/chrome.exe'),
    path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

/** What a person does when there is none. */
const advice = 'No Chromium found. Install Chromium, Chrome or Edge, or name one: CHROMIUM=/path/to/chromium npm test';

function found() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names no file: ${named}`);
  }
  return (usualPlaces[process.platform] ?? []).find((place) => existsSync(place));
}

function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Runs apt-get; '' where it succeeded, otherwise what it printed about its failure. */
function aptGet(command, ...packages) {
  const args = [command, '-y', '--no-install-recommends', ...packages];
  const { status, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return status === 0 ? '' : stderr.trim() || 'no reason given';
}

/** The path of a Chromium. As root on Debian one is installed where there is none; elsewhere this throws what to do. */
export function findChromium() {
  const path = found();
  if (path) return path;
  if (!canInstall()) throw new Error(advice);
  console.log('No Chromium found: installing it with apt-get …');
  aptGet('update');
  const failure = aptGet('install', 'chromium', 'fonts-noto-cjk');
  if (failure !== '') throw new Error(`apt-get install chromium failed: ${failure}\n${advice}`);
  const installed = found();
  if (!installed) throw new Error(advice);
  return installed;
}
