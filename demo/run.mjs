// Runs the built plugin over a copy of a vault, in a browser, and says what became of every note.
//   node demo/run.mjs                       the demo's vault and its pages
//   node demo/run.mjs --vault <folder>      a copy of any vault, its first 20 pending notes; without --pages the network is off
//   node demo/run.mjs --pages <pages.json>  the only pages there are, as in demo/pages.json
//   node demo/run.mjs --language zh         the interface in Chinese
//   node demo/run.mjs --pictures <folder>   where the pictures go: npm run pictures makes the README's
//   node demo/run.mjs --serve [--port n]    serves the app for a browser of your own, until Ctrl-C
import { cp, mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPlugin } from '../esbuild.config.mjs';
import { loadTs } from './load-ts.mjs';
import { pictureLooks } from './looks.mjs';
import { walk } from './walk.mjs';

/** When the demo takes place: the morning after its last note came, so that ages and dates are the same in every run. */
const DAY = '2026-02-20T09:00:00';
/** How many notes are taken of a vault that is not the demo's. */
const FIRST = 20;
/** What there is to do in the playground. */
const hints = {
  en: 'Choose a note on the right: Enter opens it, F fetches its text, P makes a permanent note of it, D declines it, U takes that back, ? lists all keys. The vault is a copy.',
  zh: '在右侧选一篇笔记：Enter 打开，F 抓取全文，P 写成永久笔记，D 不采纳，U 撤销，? 列出所有按键。此仓库是副本。',
};

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: args } = parseArgs({
  options: {
    vault: { type: 'string' },
    pages: { type: 'string' },
    pictures: { type: 'string' },
    language: { type: 'string', default: 'en' },
    port: { type: 'string' },
    serve: { type: 'boolean' },
  },
});

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run() {
  const source = path.resolve(args.vault ?? path.join(here, 'vault'));
  if (!(await stat(source).catch(() => undefined))?.isDirectory()) throw new Error(`No such folder: ${source}`);
  const pagesFile = args.pages ?? (args.vault ? undefined : path.join(here, 'pages.json'));
  const pages = pagesFile ? JSON.parse(await readFile(pagesFile, 'utf8')) : {};
  const pagesFolder = pagesFile ? path.dirname(path.resolve(pagesFile)) : here;
  const work = await mkdtemp(path.join(tmpdir(), 'pending-analysis-demo-'));
  const vault = path.join(work, path.basename(source));
  await cp(source, vault, { recursive: true, filter: (file) => path.basename(file) !== '.git' });
  await buildPlugin();
  const run = { source, vault, pages, pagesFolder, work, now: args.vault ? '' : DAY };
  await (args.serve ? serve(run) : drive(run));
}

async function serve({ vault, pages, pagesFolder, now }) {
  const { serveHost, Web, hostConfig } = await loadTs('tests/host/serve.ts');
  const hint = hints[args.language] ?? hints.en;
  const config = hostConfig({
    language: args.language,
    vaultName: path.basename(vault),
    now,
    hint,
    commandAtStart: 'pending-analysis:open-panel',
  });
  const host = await serveHost({ vault, plugin: 'dist', web: new Web(pages, pagesFolder), config, port: Number(args.port ?? 0) });
  console.log(`Open ${host.url} in a browser; Ctrl-C ends it.\n${hint}\nIt lies in ${vault}: what you change there appears in the app.`);
  await new Promise((resolve) => process.once('SIGINT', resolve));
  await host.close();
}

async function drive({ source, vault, pages, pagesFolder, work, now }) {
  const { openApp, closeBrowser } = await loadTs('tests/e2e/browser.ts');
  const open = (options) => openApp({ pages, pagesFolder, scale: 2, now, ...options });
  const app = await open({ vault, inPlace: true, language: args.language });
  const screenshots = path.resolve(args.pictures ?? path.join(work, 'pictures'));
  try {
    process.exitCode = await walk({ app, before: source, screenshots, atMost: args.vault ? FIRST : Infinity });
    const errors = app.errors();
    for (const error of errors) console.log(`Error in the page: ${error}`);
    if (errors.length > 0) process.exitCode = 1;
    if (!args.vault) await pictureLooks((options) => open({ vault: source, ...options }), screenshots);
  } finally {
    await app.close();
    await closeBrowser();
  }
  console.log(`\nThe vault it worked on, a copy: ${vault}\nThe pictures: ${screenshots}`);
}
