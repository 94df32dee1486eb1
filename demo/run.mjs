// Runs the built plugin over a copy of a vault, in a browser, and says what became of every note.
//   node demo/run.mjs                       the demo's vault and its pages
//   node demo/run.mjs --vault <folder>      a copy of any vault; without --pages the network is off
//   node demo/run.mjs --pages <pages.json>  the only pages there are, as in demo/pages.json
//   node demo/run.mjs --language zh         the interface in Chinese
//   node demo/run.mjs --pictures <folder>   where the pictures go: npm run pictures makes the README's
//   node demo/run.mjs --serve [--port n]    keeps serving the app for a browser of your own, until Ctrl-C
import { cp, mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPlugin } from '../esbuild.config.mjs';
import { loadTs } from './load-ts.mjs';
import { pictureLooks } from './looks.mjs';
import { walk } from './walk.mjs';

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
  const vault = path.join(work, 'vault');
  await cp(source, vault, { recursive: true, filter: (file) => path.basename(file) !== '.git' });
  await buildPlugin();
  if (args.serve) await serve({ vault, pages, pagesFolder });
  else await drive({ source, vault, pages, pagesFolder, work });
}

async function serve({ vault, pages, pagesFolder }) {
  const { serveHost, Web, hostConfig } = await loadTs('tests/host/serve.ts');
  const config = hostConfig({ language: args.language, vaultName: path.basename(vault) });
  const host = await serveHost({ vault, plugin: 'dist', web: new Web(pages, pagesFolder), config, port: Number(args.port ?? 0) });
  console.log(`Open ${host.url} in a browser; Ctrl-C ends it.\nThe vault is ${vault}: what you change there appears in the app.`);
  await new Promise((resolve) => process.once('SIGINT', resolve));
  await host.close();
}

async function drive({ source, vault, pages, pagesFolder, work }) {
  const { openApp, closeBrowser } = await loadTs('tests/e2e/browser.ts');
  const app = await openApp({ vault, inPlace: true, pages, pagesFolder, language: args.language, scale: 2 });
  const screenshots = path.resolve(args.pictures ?? path.join(work, 'screenshots'));
  try {
    process.exitCode = await walk({ app, before: source, screenshots });
    const errors = app.errors();
    for (const error of errors) console.log(`Error in the page: ${error}`);
    if (errors.length > 0) process.exitCode = 1;
    await pictureLooks((options) => openApp({ vault: source, pages, pagesFolder, scale: 2, ...options }), screenshots);
  } finally {
    await app.close();
    await closeBrowser();
  }
  console.log(`\nThe vault: ${vault}\nThe pictures: ${screenshots}`);
}
