// node bench/fit-weights.mjs <corpus.jsonl.gz>… : fits src/content/extract/weights.ts anew and prints its lines.
// A corpus is a gzipped file of JSON lines with `url`, `html` and `gt`, the article's text as a person marked it.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { chromium } from 'playwright-core';

const corpora = process.argv.slice(2);
const here = import.meta.dirname;

/** What may only speak for a block, and what may do either; all else may only speak against one. */
const speaksFor =
  /^(?:words|sentence|inArticleBody|opening|votes\w+|prose\w+|\w+Share|inCore|~body|~article|~main|<(?:table|blockquote|h2|h3|li)>)$/;
const speaksEither = /^(?:always|~list|<(?:p|h1|other)>)$/;

/** The first impression that the votes rest on is fitted without the page's own fold, or it would seem better than it is. */
const folds = 5;

/** Pull towards no weight at all, per squared weight. */
const restraint = 0.0002;
const steps = 600;

const tokensOf = (text) => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Which share of a block's runs of four words (or as many as it has) stands in the article. */
function labeller(article) {
  const tokens = tokensOf(article);
  const runs = [1, 2, 3, 4].map((n) => new Set(tokens.map((_, i) => tokens.slice(i, i + n).join(' '))));
  const lines = new Set(article.split(/\n+/).map((line) => tokensOf(line).join(' ')));
  const label = (text) => {
    const own = tokensOf(text);
    if (own.length < 4) return lines.has(own.join(' ')) ? 1 : 0.3 * Number(runs[Math.max(0, own.length - 1)].has(own.join(' ')));
    const all = own.length - 3;
    let found = 0;
    for (let i = 0; i < all; i++) if (runs[3].has(own.slice(i, i + 4).join(' '))) found++;
    return found / all;
  };
  return { label, length: tokens.length };
}

async function* pagesOf(file) {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of lines) if (line !== '') yield JSON.parse(line);
}

/** Logistic regression by Adam, each weight held to its sign. */
function fit(samples, names) {
  const total = samples.reduce((sum, { mass }) => sum + mass, 0);
  const found = new Float64Array(names.length);
  const [mean, spread] = [new Float64Array(names.length), new Float64Array(names.length)];
  for (let step = 1; step <= steps; step++) {
    const slope = found.map((weight, k) => (names[k] === 'always' ? 0 : 2 * restraint * weight));
    for (const { features, label, mass } of samples) {
      let score = 0;
      for (let k = 0; k < features.length; k++) score += features[k] * found[k];
      const error = (mass / total) * (1 / (1 + Math.exp(-score)) - label);
      for (let k = 0; k < features.length; k++) slope[k] += error * features[k];
    }
    const pace = 0.08 * (1 - step / (steps + 1));
    for (let k = 0; k < found.length; k++) {
      mean[k] = 0.9 * mean[k] + 0.1 * slope[k];
      spread[k] = 0.99 * spread[k] + 0.01 * slope[k] ** 2;
      found[k] -= (pace * mean[k]) / (1 - 0.9 ** step) / (Math.sqrt(spread[k] / (1 - 0.99 ** step)) + 1e-8);
      if (!speaksEither.test(names[k])) found[k] = speaksFor.test(names[k]) ? Math.max(0, found[k]) : Math.min(0, found[k]);
    }
  }
  return found;
}

const { outputFiles } = await build({
  entryPoints: [join(here, 'block-features.ts')],
  bundle: true,
  format: 'iife',
  globalName: 'bench',
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
const names = await tab.evaluate(() => globalThis.bench.names);
const pages = [];
for (const corpus of corpora)
  for await (const { html, url, gt } of pagesOf(corpus)) pages.push({ html, url, fold: foldOf(url), ...labeller(gt) });

/** Each host's pages are in one fold. */
function foldOf(url) {
  return (
    createHash('sha256')
      .update(URL.canParse(url) ? new URL(url).hostname : url)
      .digest()[0] % folds
  );
}

/** A page counts by its article's length, but a long one no more than a long article does. */
function samplesOf(blocks, { label, length }) {
  return blocks
    .map(({ text, kept, features }) => ({
      kept,
      features,
      label: label(text),
      mass: Math.min(tokensOf(text).length, 80) / Math.max(100, Math.min(length, 3000)),
    }))
    .filter(({ mass }) => mass > 0);
}

const alone = [];
for (const page of pages) {
  const blocks = await tab.evaluate(([html, url]) => globalThis.bench.featuresAlone(html, url), [page.html, page.url]);
  alone.push(...samplesOf(blocks, page).map((sample) => ({ ...sample, fold: page.fold })));
}
const impressions = Array.from({ length: folds }, (_, fold) =>
  fit(
    alone.filter((sample) => sample.fold !== fold),
    names,
  ),
);
const voted = [];
for (const page of pages) {
  const weights = Array.from(impressions[page.fold]);
  const blocks = await tab.evaluate(([html, url, own]) => globalThis.bench.featuresVoted(html, url, own), [page.html, page.url, weights]);
  voted.push(...samplesOf(blocks, page));
}
await browser.close();
const columns = [alone, voted.filter(({ kept }) => kept), voted.filter(({ kept }) => !kept)].map((samples) => fit(samples, names));
const rounded = (weight) => +weight.toFixed(2) + 0;
names.forEach((name, k) =>
  console.log(`  ${/^\w+$/.test(name) ? name : `'${name}'`}: [${columns.map((column) => rounded(column[k])).join(', ')}],`),
);
