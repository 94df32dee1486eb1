// Fits src/links/rank/shipped-net.ts on vaults, and prints it: node bench/fit-links.mjs <vault folder>… > src/links/rank/shipped-net.ts
import { loadTs } from '../demo/load-ts.mjs';
import { readVault } from './read-vault.mjs';

const { examplesOf, fitNet, asSource } = await loadTs('bench/fit-links.ts');
const examples = [];
for (const folder of process.argv.slice(2)) {
  const own = examplesOf(await readVault(folder));
  console.error(`${folder}: ${own.length} examples`);
  examples.push(...own);
}
console.log(asSource(fitNet(examples, (round, loss) => console.error(`round ${round}: loss ${loss.toFixed(4)}`))));
