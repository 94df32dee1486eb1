// Fetches thousands of notes from a loopback server that misbehaves, while notes are edited, renamed and deleted and the app dies.
//   npm run soak -- [--notes 2000] [--crashes 6] [--seed 1]
import { parseArgs } from 'node:util';
import { loadTs } from '../demo/load-ts.mjs';

const { values: args } = parseArgs({
  options: {
    notes: { type: 'string', default: '2000' },
    crashes: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
  },
});

// Before the pipeline, which looks for a browser's DOM when it is loaded.
await loadTs('bench/dom-globals.ts');
const { soakLoopback } = await loadTs('bench/soak/soak-loopback.ts');
const started = Date.now();
const { faults, done, failed, deleted, requests } = await soakLoopback({
  notes: Number(args.notes),
  crashes: Number(args.crashes),
  seed: Number(args.seed),
});
console.log(
  `${done} done, ${failed} say why not, ${deleted} deleted meanwhile; ${requests} requests in ${Math.round((Date.now() - started) / 1000)} s`,
);
for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(faults.length === 0 ? 'Nothing lost, nothing written twice, nothing else touched.' : `${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
