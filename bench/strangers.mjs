// What the links index of one vault suggests for the notes of another, where silence is mostly right:
//   node bench/strangers.mjs <vault folder> <vault folder> […]
// Of each vault a sample of notes is asked for, whole and by the first 500 characters, as feeds give them; from the vault's
// own index each is taken out before.
import path from 'node:path';
import { loadTs } from '../demo/load-ts.mjs';
import { readVault } from './read-vault.mjs';

const folders = process.argv.slice(2);
if (folders.length < 2) throw new Error('node bench/strangers.mjs <vault folder> <vault folder> […]');

const { strangers } = await loadTs('bench/strangers.ts');
const vaults = await Promise.all(
  folders.map(async (folder) => ({
    name: path.basename(path.dirname(folder)) + '/' + path.basename(folder),
    notes: await readVault(folder),
  })),
);
console.log('index of < notes of: notes asked for with any suggestion, suggestions of ten: whole text; first 500 characters');
for (const { into, from, whole, excerpt } of strangers(vaults)) {
  console.log(`${into} < ${from}: ${[whole, excerpt].map(({ any, shown }) => `${any.toFixed(2)}, ${shown.toFixed(1)}`).join('; ')}`);
}
