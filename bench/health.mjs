// How long the examination of permanent notes holds the thread: node bench/health.mjs [notes …]
// What is reported is the longest step, which nothing interrupts, and the sum of all, beside that for half as many notes.
import { loadTs } from '../demo/load-ts.mjs';

const sizes = process.argv.slice(2).map(Number);
const { madeUpVault, read, examination } = await loadTs('bench/health.ts');
const now = () => Number(process.hrtime.bigint()) / 1e6;

/** Runs the same steps three times; returns what they made, the longest in ms and the sum, each step at its quickest: other work goes on beside. */
function timed(begin) {
  const took = [];
  let made;
  for (let run = 0; run < 3; run += 1) {
    const steps = begin();
    for (let at = 0, done = false; !done; at += 1) {
      const start = now();
      const step = steps.next();
      took[at] = Math.min(took[at] ?? Infinity, now() - start);
      ({ done } = step);
      made = step.value;
    }
  }
  return { made, longest: took.reduce((most, one) => Math.max(most, one), 0), sum: took.reduce((sum, one) => sum + one, 0) };
}

function* reading(texts) {
  const notes = [];
  for (const [path, text] of texts) {
    notes.push(read(path, text));
    yield;
  }
  return notes;
}

const ms = (time) => `${time.toFixed(1)} ms`;
console.log(
  '| notes | findings | reading, in all | longest step | examining, in all | longest step | against half the notes |\n|---|---|---|---|---|---|---|',
);
for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) {
  const fewer = madeUpVault(size / 2);
  const texts = madeUpVault(size);
  const { made } = timed(() => reading(fewer));
  const half = timed(() => examination(made));
  const seen = timed(() => reading(texts));
  const whole = timed(() => examination(seen.made));
  console.log(
    `| ${size} | ${whole.made.length} | ${ms(seen.sum)} | ${ms(seen.longest)} | ${ms(whole.sum)} | ${ms(whole.longest)} | × ${(whole.sum / half.sum).toFixed(2)} |`,
  );
}
