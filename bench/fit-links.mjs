// Fits src/links/rank/shipped-net.ts on vaults, and writes it:
//   node bench/fit-links.mjs <vault folder>…
// With --leave-out it fits on all but each in turn, and writes an adapter of the link benchmark that ships what was
// fitted, bench/dist/links-without-1.mjs and so on, to be tried on the one left out. Folders joined by a comma are one
// vault, as of one text in two languages:
//   node bench/fit-links.mjs --leave-out <vault folder>[,<folder>]…
import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadTs } from '../demo/load-ts.mjs';
import { readVault } from './read-vault.mjs';

const { trialsOf, fitOn, asSource } = await loadTs('bench/fit-links.ts');
const leaveOut = process.argv.includes('--leave-out');
const folders = process.argv.slice(2).filter((arg) => arg !== '--leave-out');
const vaults = [];
for (const one of folders) {
  const trials = [];
  for (const folder of one.split(',')) trials.push(...trialsOf(await readVault(folder)));
  console.error(`${one}: ${trials.length} questions`);
  vaults.push(trials);
}

const fitted = (trials) => asSource(fitOn(trials, (round, loss) => console.error(`round ${round}: loss ${loss.toFixed(4)}`)));
if (leaveOut) for (const i of vaults.keys()) await writeAdapter(i + 1, fitted(vaults.filter((_, other) => other !== i).flat()));
else await writeFile(path.join(import.meta.dirname, '../src/links/rank/shipped-net.ts'), fitted(vaults.flat()));

async function writeAdapter(number, shipped) {
  const here = import.meta.dirname;
  const ship = {
    name: 'ship',
    setup: ({ onLoad }) => {
      onLoad({ filter: /shipped-net\.ts$/ }, () => ({ contents: shipped, loader: 'ts' }));
    },
  };
  const outfile = path.join(here, 'dist', `links-without-${number}.mjs`);
  await build({
    entryPoints: [path.join(here, 'links.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    outfile,
    plugins: [ship],
    logLevel: 'warning',
  });
  console.error(path.relative(process.cwd(), outfile));
}
