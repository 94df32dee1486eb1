// Opens vaults in the built plugin, agrees to every kind that it finds, fetches all from a made web, declines a few, and counts.
//   node bench/shapes-filled.mjs <vault.json | vault folder> […] [-v]
// A vault as JSON is { name, files: [{ path, text }], truth }; of a folder every note with an address is wanted.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadTs } from '../demo/load-ts.mjs';
import { buildPlugin } from '../esbuild.config.mjs';

const { values: args, positionals } = parseArgs({
  options: { v: { type: 'boolean', short: 'v', default: false } },
  allowPositionals: true,
});
if (positionals.length === 0) throw new Error('node bench/shapes-filled.mjs <vault.json | vault folder> […] [-v]');

const vaults = await Promise.all(
  positionals.map(async (given) => {
    if (!(await stat(given)).isDirectory()) return JSON.parse(await readFile(given, 'utf8'));
    const files = (await readdir(given, { recursive: true })).filter((file) => file.endsWith('.md')).sort();
    const read = async (file) => ({ path: file, text: await readFile(path.join(given, file), 'utf8') });
    return { name: path.basename(given), files: await Promise.all(files.map(read)) };
  }),
);

await buildPlugin();
const { fillShapes } = await loadTs('bench/shapes-filled/fill.ts');
const all = [];
await fillShapes(vaults, (one) => {
  all.push(one);
  const { name, kinds, wanted, filled, total, ...lists } = one;
  const counts = Object.entries(lists).map(([what, list]) => `${what} ${list.length}`);
  console.log(`${name}: ${kinds} kinds, ${total} pending, filled ${filled} of ${wanted}; ${counts.join(', ')}`);
  for (const [what, list] of args.v ? Object.entries(lists) : []) for (const line of list) console.log(`    ${what}: ${line}`);
});
const sum = (of) => all.reduce((total, one) => total + of(one), 0);
console.log(`filled ${((100 * sum((one) => one.filled)) / (sum((one) => one.wanted) || 1)).toFixed(1)} %`);
const faults = sum((one) => one.silent.length + one.touched.length + one.ownText.length + one.introduced.length);
console.log(faults === 0 ? 'Every run adds up, and nothing else was touched.' : `${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
