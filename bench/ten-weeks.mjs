// How much of the daily five a person keeps, as the order learns what they keep: node bench/ten-weeks.mjs
// Ten weeks of made-up items with a hidden taste, over ten seeds; in per cent.
import { loadTs } from '../demo/load-ts.mjs';

const SEEDS = 10;
const { tenWeeks } = await loadTs('bench/hidden-taste.ts');
const runs = Array.from({ length: SEEDS }, (_, seed) => tenWeeks(seed + 1));
const mean = (week, part) => runs.reduce((sum, weeks) => sum + weeks[week][part], 0) / runs.length;
console.log('| week | kept of the daily five | of five by chance | of the five latest | subjects among the five |');
console.log('|---|---|---|---|---|');
for (const week of runs[0].keys()) {
  const [learned, chance, latest] = ['learned', 'chance', 'latest'].map((part) => (100 * mean(week, part)).toFixed(0));
  console.log(
    `| ${week + 1} | ${learned} ${'█'.repeat(Math.round(learned / 5))} | ${chance} | ${latest} | ${mean(week, 'subjects').toFixed(1)} |`,
  );
}
