// node bench/verdict.mjs <corpus.jsonl.gz>… [--limit N] [--wrong]: how well "this is not the full article" is told.
import { build } from 'esbuild';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { chromium } from 'playwright-core';

const { values: options, positionals: corpora } = parseArgs({
  options: { limit: { type: 'string', default: '1000' }, wrong: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const here = import.meta.dirname;
const cuts = ['silent', 'mid-sentence', 'read-more', 'paywall', 'transfer'];

/** The pages of a gzipped JSON-lines file: `{id, url, html, title}`. */
async function* pagesOf(file) {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of lines) if (line !== '') yield JSON.parse(line);
}

const { outputFiles } = await build({
  entryPoints: [join(here, 'verdict.ts')],
  bundle: true,
  format: 'iife',
  globalName: 'verdict',
  write: false,
  logLevel: 'error',
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const tab = await browser.newPage();
await tab.route('**/*', (route) => route.abort());
await tab.addScriptTag({ content: outputFiles[0].text });

const judgePage = (page) => tab.evaluate((given) => globalThis.verdict.judgePage(given), page);
const cutPage = (page, cut) => tab.evaluate(([given, how]) => globalThis.verdict.cutPage(given, how), [page, cut]);

/** Kinds of pages that are not all there. */
const positive = (kind) => !kind.startsWith('intact') && kind !== 'own: article' && kind !== 'made: whole';

/** Pages by kind, and how many of them were told not to be the full article. */
const rows = new Map();
function count(kind, verdict, id) {
  const row = rows.get(kind) ?? { pages: 0, flagged: 0, kinds: {} };
  row.pages += 1;
  if (verdict.kind !== 'full') row.flagged += 1;
  row.kinds[verdict.kind] = (row.kinds[verdict.kind] ?? 0) + 1;
  rows.set(kind, row);
  const expected = positive(kind) ? undefined : 'full';
  if (options.wrong && (expected === 'full') !== (verdict.kind === 'full')) console.log(kind, id, JSON.stringify(verdict));
}

for (const corpus of corpora) {
  let seen = 0;
  for await (const { id, url, html, title = '' } of pagesOf(corpus)) {
    if ((seen += 1) > Number(options.limit)) break;
    const page = { html, url, title: title ?? '' };
    count(`intact: ${basename(corpus).replace('.jsonl.gz', '')}`, await judgePage(page), id);
    for (const cut of cuts) {
      const shortened = await cutPage(page, cut);
      if (shortened !== null && shortened !== undefined) count(`cut: ${cut}`, await judgePage({ ...page, html: shortened }), id);
    }
  }
}
const walls = join(here, 'verdict-pages');
for (const file of readdirSync(walls)) {
  const kind = file.split('.')[0].replace(/-\d+$/, '');
  count(
    `own: ${kind}`,
    await judgePage({ html: readFileSync(join(walls, file), 'utf8'), url: 'https://site.example/a', title: 'The slow library' }),
    file,
  );
}
for (const { kind, name, html } of await tab.evaluate(() => globalThis.verdict.verdictPages))
  count(`made: ${kind}`, await judgePage({ html, url: 'https://wards.example/slow-library', title: 'The slow library' }), name);
await browser.close();

const all = [...rows];
const sum = (test, field) => all.filter(([kind]) => test(kind)).reduce((total, [, row]) => total + row[field], 0);
for (const [kind, row] of all)
  console.log(
    kind.padEnd(26),
    String(row.pages).padStart(5),
    String(row.flagged).padStart(5),
    `${((100 * row.flagged) / row.pages).toFixed(1)} %`.padStart(8),
    JSON.stringify(row.kinds),
  );
const hits = sum(positive, 'flagged');
const misses = sum((kind) => !positive(kind), 'flagged');
const told = (kind) => positive(kind) && kind !== 'cut: silent';
console.log(`recall without silent cuts ${(sum(told, 'flagged') / sum(told, 'pages')).toFixed(3)}`);
console.log(
  `recall ${(hits / sum(positive, 'pages')).toFixed(3)}, precision ${(hits / (hits + misses)).toFixed(3)} over ${sum(() => true, 'pages')} pages`,
);
