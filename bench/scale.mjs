// Measures the built plugin over generated vaults, in Chromium, over the stand-in for the app.
//   node bench/scale.mjs [--notes 1000,10000,100000] [--peer-up-to 10000] [--json <file>] [--readable]
// --readable builds with long names, for the functions told of a hold; the code is then larger than what ships.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadTs } from '../demo/load-ts.mjs';
import { buildPlugin } from '../esbuild.config.mjs';

const { values: args } = parseArgs({
  options: {
    notes: { type: 'string', default: '1000,10000,100000' },
    'peer-up-to': { type: 'string', default: '10000' },
    json: { type: 'string' },
    readable: { type: 'boolean', default: false },
  },
});

await buildPlugin({ minify: !args.readable });
const { run } = await loadTs('bench/scale/run.ts');
const all = [];
await run(args.notes.split(',').map(Number), {
  peerUpTo: Number(args['peer-up-to']),
  tell(figures) {
    all.push(figures);
    console.log(`\n${figures.plugin}, ${figures.notes.toLocaleString('en')} notes`);
    for (const [name, value] of Object.entries(figures.values))
      console.log(`  ${name.padEnd(36)} ${value.toFixed(value < 10 ? 2 : 1).padStart(9)}`);
    for (const [name, hold] of Object.entries(figures.holds)) console.log(`  longest hold, ${name}: ${hold}`);
  },
});
if (args.json) await writeFile(args.json, JSON.stringify(all, null, 2));
