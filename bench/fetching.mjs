// Measures how smooth the app stays while many notes are fetched: the built plugin in Chromium, over the stand-in for the app.
//   node bench/fetching.mjs [<corpus.jsonl.gz>…] [--notes 300] [--readable]
// --readable builds with long names, for the functions told of the longest hold.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { loadTs } from '../demo/load-ts.mjs';
import { buildPlugin } from '../esbuild.config.mjs';

const { values: args, positionals } = parseArgs({
  options: { notes: { type: 'string', default: '300' }, readable: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const pages = [];
for (const file of positionals) {
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity })) {
    if (line !== '') pages.push(JSON.parse(line));
  }
}

await buildPlugin({ minify: !args.readable });
const { measureFetching } = await loadTs('bench/fetching/measure-fetching.ts');
const { figures, hold } = await measureFetching({ notes: Number(args.notes), pages });
for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(40)} ${value.toFixed(1).padStart(9)}`);
console.log(`longest hold without collector: ${hold}`);
