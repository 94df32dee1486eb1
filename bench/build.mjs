// Bundles the adapters of the benchmarks into bench/dist/, from the plugin's real code.
//   node bench/build.mjs [name …]      without names: every adapter there is
import { build } from 'esbuild';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const bench = path.dirname(fileURLToPath(import.meta.url));
const browser = { platform: 'browser', format: 'esm' };
/** jsdom finds its own files beside itself, so it stays out of the bundle and is named by its path. */
const node = { platform: 'node', format: 'esm', plugins: [leaveOut('jsdom')], banner: { js: requireForBundled() } };

/** What each adapter runs in. */
const adapters = {
  capture: browser,
  shapes: browser,
  extraction: browser,
  papers: browser,
  pdf: browser,
  hostile: node,
  references: node,
  links: node,
  keypoints: node,
  tags: node,
  triage: browser,
};

function leaveOut(name) {
  return {
    name: `leave-out-${name}`,
    setup({ onResolve }) {
      const filter = new RegExp(`^${name}$`);
      onResolve({ filter }, () => ({ path: import.meta.resolve(name), external: true }));
    },
  };
}

/** CommonJS inside an ES module bundle still asks for `require`. */
function requireForBundled() {
  return "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(adapters);
for (const name of wanted) {
  if (!(name in adapters)) throw new Error(`No such adapter: ${name}. There are: ${Object.keys(adapters).join(', ')}`);
  const outfile = path.join(bench, 'dist', `${name}.mjs`);
  await build({
    entryPoints: [path.join(bench, `${name}.ts`)],
    outfile,
    bundle: true,
    target: 'es2022',
    logLevel: 'warning',
    legalComments: 'eof',
    ...adapters[name],
  });
  console.log(path.relative(process.cwd(), outfile));
}
