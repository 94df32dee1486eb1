// Builds dist/: main.js, manifest.json, styles.css, the three files that go into a vault.
//   node esbuild.config.mjs [--watch] [--install <vault folder>]
import { context } from 'esbuild';
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { licenceFile } from './build/licences.mjs';
import { lighter } from './build/lighter.mjs';
import { inParts } from './build/parts.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');
const shipped = ['main.js', 'manifest.json', 'styles.css'];

/** `main.js` may not grow beyond this, in bytes: the app reads all of it at every start. It has about 1,060,000. */
const LARGEST = 1_250_000;

/**
 * Patterns with `u` become `new RegExp(…)`: the engine checks every literal while it reads the file, and
 * the tables behind `\p{…}` make that slow.
 */
const supported = { 'regexp-sticky-and-unicode-flags': false };

/** Options every bundle of the plugin's code shares; `bench/build.mjs` starts from them too. */
export const pluginBuild = {
  entryPoints: [path.join(root, 'src/main.ts')],
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  outfile: path.join(dist, 'main.js'),
  external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
  // Of what is bundled, the licences stand at the head of `main.js`.
  legalComments: 'none',
  charset: 'utf8',
  absWorkingDir: root,
  logLevel: 'warning',
  treeShaking: true,
  plugins: [lighter],
  supported,
};

/** Writes `dist/` with exactly the shipped files. */
export async function buildPlugin({ minify = true, watch = false } = {}) {
  await mkdir(dist, { recursive: true });
  for (const name of await readdir(dist)) if (!shipped.includes(name)) await rm(path.join(dist, name), { recursive: true });
  const copyStatic = () =>
    Promise.all(['manifest.json', 'styles.css'].map((name) => copyFile(path.join(root, name), path.join(dist, name))));
  await copyStatic();
  if (watch) {
    // As one part: a source map cannot follow the parts into one file.
    await (await context({ ...pluginBuild, minify, sourcemap: 'inline' })).watch();
    return;
  }
  const { code, packages } = await inParts(pluginBuild, { minify });
  await writeFile(pluginBuild.outfile, code);
  await writeFile(path.join(root, 'THIRD-PARTY-LICENCES.txt'), licenceFile(packages));
  const size = Buffer.byteLength(code);
  if (minify && size > LARGEST) throw new Error(`main.js has ${size} bytes; ${LARGEST} are allowed in esbuild.config.mjs`);
}

/** The text of `main.js`. */
export async function builtInParts({ minify }) {
  return (await inParts(pluginBuild, { minify })).code;
}

/** The packages that have code in `main.js`. */
export async function packagesInIt() {
  return (await inParts(pluginBuild, { minify: false })).packages;
}

/** A vault's folder of settings; refuses a folder that is no vault: the app would never look there for a plugin. */
async function settingsFolderOf(vault) {
  if (!vault) throw new Error('Name the vault folder: npm run install-plugin -- <vault folder>');
  if (!(await isFolder(vault))) throw new Error(`No such folder: ${vault}`);
  const folder = path.join(vault, '.obsidian');
  if (!(await isFolder(folder)))
    throw new Error(`${vault} is no vault: it has no folder .obsidian. Open it in Obsidian once, or name the vault's top folder.`);
  return folder;
}

async function isFolder(file) {
  return stat(file).then(
    (s) => s.isDirectory(),
    () => false,
  );
}

async function install(settingsFolder) {
  const target = path.join(settingsFolder, 'plugins', 'pending-analysis');
  await mkdir(target, { recursive: true });
  for (const name of shipped) await copyFile(path.join(dist, name), path.join(target, name));
  console.log(`Installed into ${target}. Switch the plugin on in Settings, Community plugins.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  const installing = args.indexOf('--install');
  try {
    const settingsFolder = installing < 0 ? undefined : await settingsFolderOf(args[installing + 1]);
    await buildPlugin({ watch: args.includes('--watch') });
    if (settingsFolder !== undefined) await install(settingsFolder);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
