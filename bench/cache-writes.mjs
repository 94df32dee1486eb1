// How much of the index is written to the disk while somebody writes for an hour: node bench/cache-writes.mjs [notes]
// More than MOST in that hour fails.
import { loadTs } from '../demo/load-ts.mjs';

const MOST = 10_000_000;

const { cacheWrites } = await loadTs('bench/cache-writes.ts');
const size = Number(process.argv[2] ?? 14_000);
const { built, inTheHour } = await cacheWrites(size);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(
  `${size} notes: ${megabytes(built)} once it is built, ${megabytes(inTheHour)} in an hour of writing (at most ${megabytes(MOST)})`,
);
process.exitCode = inTheHour > MOST ? 1 : 0;
