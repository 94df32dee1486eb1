// Puts a plugin's parts into the one file a plugin may be: each part a function that runs when it is first asked for.
import { transform } from 'esbuild';
import path from 'node:path';

/**
 * One CommonJS file of the parts that esbuild has split by `import()`. What runs at the start stands in
 * parentheses, which tells the engine to compile it along; of the others it only finds the end.
 */
export async function partsInOneFile({ outputFiles, metafile }, { entry, minify, supported }) {
  const outputs = Object.fromEntries(Object.entries(metafile.outputs).map(([file, output]) => [path.basename(file), output]));
  const atStart = reachedFrom(entry, outputs);
  const parts = await Promise.all(outputFiles.map(async ({ path: file, text }) => {
    const name = path.basename(file);
    const { code } = await transform(text, { format: 'cjs', target: 'es2022', legalComments: 'eof', minify, supported: { ...supported, 'dynamic-import': false } });
    const part = `function (module, exports, require) {\n${code}}`;
    return `${JSON.stringify(`./${name}`)}: ${atStart.has(name) ? `(${part})` : part}`;
  }));
  return `'use strict';
const parts = {\n${parts.join(',\n')}\n};
const loaded = {};
function load(name) {
  if (!Object.hasOwn(parts, name)) return require(name);
  if (loaded[name] === undefined) parts[name]((loaded[name] = { exports: {} }), loaded[name].exports, load);
  return loaded[name].exports;
}
module.exports = load(${JSON.stringify(`./${entry}`)});
`;
}

/** The parts that `entry` needs before it can run. */
function reachedFrom(entry, outputs) {
  const reached = new Set([entry]);
  for (const part of reached) {
    for (const { kind, path: file, external } of outputs[part].imports) if (kind === 'import-statement' && !external) reached.add(path.basename(file));
  }
  return reached;
}
