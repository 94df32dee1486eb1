// What the links index costs beside MiniSearch, on one vault: node --expose-gc bench/links-cost.mjs <vault folder> [--copies N]
// With --copies the vault is indexed N times over, its words changed a little, as a vault N times as large.
import { loadTs } from '../demo/load-ts.mjs';
import { readVault } from './read-vault.mjs';

const [folder] = process.argv.slice(2);
const copies = process.argv.includes('--copies') ? Number(process.argv[process.argv.indexOf('--copies') + 1]) : 1;
if (!folder || !globalThis.gc) throw new Error('node --expose-gc bench/links-cost.mjs <vault folder> [--copies N]');

const { costOfLinks, costOfMiniSearch } = await loadTs('bench/links-cost.ts');
const notes = await readVault(folder, copies);
for (const measure of [costOfLinks, costOfMiniSearch]) {
  const { name, queryMs, snapshot, ...cost } = await measure(notes);
  const figures = [
    `${cost.notes} notes`,
    `${cost.megabytes.toFixed(1)} MB`,
    `build ${cost.buildMs.toFixed(0)} ms`,
    `query ${queryMs.map((ms) => ms.toFixed(1)).join(' / ')} ms (median / 95 %)`,
  ];
  if (cost.longestStepMs !== undefined)
    figures.push(`longest step ${cost.longestStepMs.toFixed(1)} ms`, `one note ${cost.updateMs.toFixed(1)} ms (95 %)`);
  if (snapshot)
    figures.push(
      `file ${snapshot.megabytes.toFixed(1)} MB`,
      `read back in ${snapshot.restoreMs.toFixed(0)} ms, longest step ${snapshot.longestStepMs.toFixed(1)} ms, the collector's ${snapshot.collectorMs.toFixed(1)}`,
    );
  console.log(`${name}: ${figures.join(', ')}`);
}
