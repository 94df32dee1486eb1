// Loads a TypeScript module of the tests, so that the demo drives the same app as they do.
import { build } from 'esbuild';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** In a bundle every file would say it lies where the bundle does. */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /tests[\\/].*\.m?[jt]s$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
      loader: file.endsWith('ts') ? 'ts' : 'js',
    }));
  },
};

/** The exports of a TypeScript file, by its path from the repository's root. */
export async function loadTs(file) {
  const folder = await mkdtemp(path.join(root, 'node_modules', '.load-ts-'));
  try {
    const outfile = path.join(folder, 'module.mjs');
    await build({
      entryPoints: [path.join(root, file)],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile,
      plugins: [ownAddress],
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
