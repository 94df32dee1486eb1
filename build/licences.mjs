import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A licence of more characters than this stands in `main.js` by its address, and whole in the file beside it. */
const LONG = 4000;
const ADDRESSES = {
  'Apache-2.0': 'https://www.apache.org/licenses/LICENSE-2.0',
  '(MPL-2.0 OR Apache-2.0)': 'https://www.apache.org/licenses/LICENSE-2.0',
};

/** The packages that have a byte in what was built, as esbuild's metadata tells, with their licences. */
export async function bundledPackages({ outputs }, root) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = inputs.flatMap(([file, { bytesInOutput }]) => {
    const folder = /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
    return bytesInOutput === 0 || folder === undefined ? [] : [path.resolve(root, folder)];
  });
  const packages = await Promise.all([...new Set(folders)].map(packageIn));
  return packages.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

async function packageIn(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
  if (license === undefined || file === undefined) throw new Error(`${name} comes without a licence that could be passed on`);
  const lines = (await readFile(path.join(folder, file), 'utf8')).split(/\r?\n/);
  const holders = lines.filter((line) => /^\s*(?:copyright\s+(?:\(c\)|©|\S+ \S+ <|\d)|\(c\) \d)/i.test(line)).map((line) => line.trim());
  const terms = lines.filter((line) => !holders.includes(line.trim()) && !/^\s*(?:the )?(?:mit|isc) license\b/i.test(line));
  return { name, version, license, holders, terms: terms.join('\n').trim() };
}

/** What stands at the head of `main.js`: who holds which rights, and each text of a licence once. */
export function licenceBanner(packages) {
  const isLong = ({ terms }) => terms.length > LONG;
  const named = packages.map((one) => `${titleOf(one)}${isLong(one) ? `, ${addressOf(one)}` : ''}`);
  const texts = byTerms(packages.filter((one) => !isLong(one))).map(([one]) => `${one.license}:\n${one.terms.replace(/\s+/g, ' ')}`);
  return `/*!\nThis file holds code of:\n${named.join('\n')}\n\n${texts.join('\n\n')}\n*/\n`;
}

/** The same with every licence whole, as the file `THIRD-PARTY-LICENCES.txt` has it. */
export function licenceFile(packages) {
  const groups = byTerms(packages).map((group) => `${group.map(titleOf).join('\n')}\n\n${group[0].terms}\n`);
  return `What main.js is built with, and the licences it comes under.\n\n${groups.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function titleOf({ name, version, license, holders }) {
  return [`${name} ${version}`, ...holders, license].join(', ');
}

function addressOf({ name, license }) {
  if (ADDRESSES[license] === undefined)
    throw new Error(`Where the licence ${license} of ${name} stands is to be said in build/licences.mjs`);
  return ADDRESSES[license];
}

/** Packages of one text together; it is the same text however its lines are broken. */
function byTerms(packages) {
  const groups = new Map();
  for (const one of packages) {
    const key = one.terms.replace(/\W+/g, ' ').toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
