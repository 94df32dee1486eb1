import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPublicApi } from './public-api';

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** What the page loads: the stand-in's scripts, its style, the icons, the fonts' folders by name, and the folder of pdf.js. */
export interface HostBundle {
  script: string;
  /** What reads notes' metadata beside the page. */
  metadataWorker: string;
  style: string;
  icons: Buffer;
  fonts: Record<string, string>;
  pdfJs: string;
}

let bundled: Promise<HostBundle> | undefined;

/** Bundles the stand-in once per process. */
export function bundleHost(): Promise<HostBundle> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<HostBundle> {
  const katex = path.dirname(require.resolve('katex/package.json'));
  const inter = path.dirname(require.resolve('@fontsource-variable/inter/package.json'));
  const lucide = path.dirname(require.resolve('lucide-static/package.json'));
  const shared = {
    bundle: true,
    write: false,
    outdir: path.join(here, 'out'),
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    logLevel: 'warning',
  } as const;
  // A worker has no document: what packages offer for pages does not run in it.
  const worker = await build({ ...shared, entryPoints: [path.join(here, 'app/metadata-worker.ts')], conditions: ['worker'] });
  const result = await build({
    ...shared,
    entryPoints: { app: path.join(here, 'app/start.ts'), style: path.join(here, 'styles/app.css') },
    keepNames: true,
    define: { __PUBLIC_API__: JSON.stringify(await readPublicApi()) },
    external: ['*.woff2', '*.woff', '*.ttf'],
  });
  const textOf = (ending: string) => result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  const formulas = await readFile(path.join(katex, 'dist/katex.min.css'), 'utf8');
  return {
    script: textOf('app.js'),
    metadataWorker: worker.outputFiles[0]?.text ?? '',
    style: `${textOf('style.css')}\n${formulas.replaceAll('url(fonts/', 'url(/fonts/katex/')}`,
    icons: await readFile(path.join(lucide, 'icon-nodes.json')),
    fonts: { katex: path.join(katex, 'dist/fonts'), inter: path.join(inter, 'files') },
    pdfJs: path.dirname(require.resolve('pdfjs-dist/build/pdf.min.mjs')),
  };
}
