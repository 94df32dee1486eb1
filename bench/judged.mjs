// What is suggested for pending notes, as their feeds give them, to be judged by reading:
//   node bench/judged.mjs <folder of pending notes> <vault folder> [number of notes]
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadTs } from '../demo/load-ts.mjs';
import { readVault } from './read-vault.mjs';

const [inbox, vault, most = '40'] = process.argv.slice(2);
if (vault === undefined) throw new Error('node bench/judged.mjs <folder of pending notes> <vault folder> [number of notes]');

const { build } = await loadTs('bench/links.ts');
const index = build(await readVault(vault));
const files = (await readdir(inbox)).filter((file) => file.endsWith('.md')).sort();
for (const file of files.slice(0, Number(most))) {
  const text = (await readFile(path.join(inbox, file), 'utf8')).replaceAll('\r', '');
  const title = /^title:\s*"?(.*?)"?\s*$/m.exec(text)?.[1] ?? file;
  const excerpt = (/\n> ([\s\S]*?)(?=\n## |$)/.exec(text)?.[1] ?? '').replace(/<[^>]+>/g, ' ').trim();
  console.log(`\n${title} (${excerpt.length} characters of text)`);
  for (const { path: found, loose, chosen, reasons } of index.explain({ title, text: excerpt }, 8))
    console.log(`  ${loose ? 'loose' : chosen ? 'ticked' : 'forward'}: ${found} ${JSON.stringify(reasons[0] ?? {})}`);
}
