// node bench/engines.mjs [<adapter>…]: forty made pages of forums, questions, documentation and lists. How much of what must be
// kept is kept, and how much of the site's own stays. An adapter exports `extract(html, url) → {markdown}`; EXTRACT_MODULES
// names a folder of packages that adapters may import from.
import { build } from 'esbuild';
import { basename, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const here = import.meta.dirname;
const adapters = [join(here, 'extraction.ts'), ...process.argv.slice(2)];
const nodePaths = process.env.EXTRACT_MODULES === undefined ? [] : [process.env.EXTRACT_MODULES];

async function bundled(file, globalName) {
  const options = { bundle: true, format: 'iife', write: false, logLevel: 'error', nodePaths, define: { global: 'globalThis' } };
  const { outputFiles } = await build({ entryPoints: [resolve(file)], globalName, ...options });
  return outputFiles[0].text;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const tab = await browser.newPage();
await tab.route('**/*', (route) => route.abort());
await tab.addScriptTag({ content: await bundled(join(here, 'made/engine-pages.ts'), 'made') });
for (const [i, file] of adapters.entries()) await tab.addScriptTag({ content: await bundled(file, `adapter${i}`) });
const pages = await tab.evaluate(() => globalThis.made.enginePages);

const letters = (text) => text.replace(/[^\p{L}\p{N}]+/gu, '');
for (const [i, file] of adapters.entries()) {
  const rows = new Map();
  for (const { engine, url, html, keep, leave } of pages) {
    const given = [`adapter${i}`, html, url];
    const markdown = await tab.evaluate(([name, page, at]) => globalThis[name].extract(page, at).markdown, given).catch(() => '');
    const held = letters(markdown);
    const row = rows.get(engine) ?? { kept: 0, all: 0, left: 0 };
    row.kept += keep.filter((passage) => held.includes(letters(passage))).length;
    row.all += keep.length;
    row.left += leave.filter((text) => markdown.includes(text)).length;
    rows.set(engine, row);
  }
  console.log(basename(file));
  const share = ({ kept, all }) => (kept / all).toFixed(3);
  const shares = [...rows.values()].map((row) => row.kept / row.all);
  for (const [engine, row] of rows) console.log(`  ${engine.padEnd(16)} ${share(row)}  ${row.left} of the site's`);
  const left = [...rows.values()].reduce((sum, row) => sum + row.left, 0);
  console.log(`  ${'mean'.padEnd(16)} ${(shares.reduce((sum, one) => sum + one, 0) / shares.length).toFixed(3)}  ${left} of the site's`);
}
await browser.close();
