// Whether making Markdown inert takes time in proportion to its length: node bench/growth.mjs [name …]
// Each text grows from 10 KB to 1 MB; one that takes more than GENEROUS times what n·log n allows fails.
import { loadTs } from '../demo/load-ts.mjs';

const GENEROUS = 3;
const LENGTHS = [10_000, 100_000, 1_000_000];

const { floods, makeInert } = await loadTs('bench/growth.ts');
const wanted = process.argv.slice(2);
let failed = 0;
for (const [name, flood] of Object.entries(floods)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  // The first run compiles; the quickest of two is the nearest to what the work takes.
  makeInert(flood(LENGTHS[0]));
  const times = LENGTHS.map((length) => Math.min(timed(flood(length)), length < 1_000_000 ? timed(flood(length)) : Infinity));
  const [, middle, last] = times;
  const [, n, m] = LENGTHS;
  const allowed = Math.max(middle, 20) * ((m * Math.log(m)) / (n * Math.log(n))) * GENEROUS;
  if (last > allowed) failed += 1;
  console.log(`${last > allowed ? 'FAIL' : 'ok  '} ${name}: ${times.map((ms) => ms.toFixed(0)).join(' / ')} ms`);
}
process.exitCode = failed > 0 ? 1 : 0;

function timed(text) {
  const start = process.hrtime.bigint();
  makeInert(text);
  return Number(process.hrtime.bigint() - start) / 1e6;
}
