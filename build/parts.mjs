import { minify as shortened } from '@swc/core';
import { build } from 'esbuild';
import path from 'node:path';
import { withArrowFunctions } from './arrow-functions.mjs';
import { bundledPackages, licenceBanner } from './licences.mjs';
import { shortPrivateNames } from './private-names.mjs';

/** What the plugin's code imports from `yaml`. */
const yamlFunctions = ['isAlias', 'isMap', 'isPair', 'isScalar', 'isSeq', 'parseDocument'];

/**
 * YAML is read in the middle of an edit, so it cannot be waited for, but seldom: most properties are told
 * without it. It is a part that is loaded when it is first asked.
 */
const lateYaml = {
  name: 'late-yaml',
  setup({ initialOptions, onResolve, onLoad }) {
    onResolve({ filter: /^yaml$/ }, ({ kind, namespace }) =>
      namespace === 'part' ? undefined : { path: 'yaml', namespace: kind === 'entry-point' ? 'part' : 'late' },
    );
    onLoad({ filter: /^yaml$/, namespace: 'part' }, () => ({
      resolveDir: initialOptions.absWorkingDir,
      contents: `export { ${yamlFunctions.join(', ')} } from 'yaml'`,
    }));
    onLoad({ filter: /^yaml$/, namespace: 'late' }, () => ({
      contents: yamlFunctions.map((name) => `export const ${name} = (...given) => loadPart('./yaml.js').${name}(...given);`).join('\n'),
    }));
  },
};

/** The text of `main.js`, in which all that `import()` leads to is a part of its own; and the packages in it. */
export async function inParts(options, { minify }) {
  const entry = path.basename(options.outfile);
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: { main: options.entryPoints[0], yaml: 'yaml' },
    plugins: [...options.plugins, lateYaml, ...(minify ? [shortPrivateNames] : [])],
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    outfile: undefined,
    outdir: path.dirname(options.outfile),
    metafile: true,
    write: false,
    minifyIdentifiers: minify,
    minifySyntax: minify,
  });
  const names = outputFiles.map(({ path: file }) => path.basename(file));
  const keys = new Map(names.map((name, at) => [name, minify ? at : JSON.stringify(`./${name}`)]));
  const atStart = reachedFrom(entry, metafile);
  const parts = await Promise.all(
    outputFiles.map(async ({ text }, at) => {
      const part = linked(text, keys);
      const written = minify ? await minified(part) : part;
      const name = names[at];
      // In parentheses: what runs at the start is compiled along; of the others the engine only finds the end.
      return `${keys.get(name)}: ${atStart.has(name) ? `(${written})` : written}`;
    }),
  );
  const packages = await bundledPackages(metafile, options.absWorkingDir);
  const code = `${licenceBanner(packages)}'use strict';
const parts = {\n${parts.join(',\n')}\n};
const loaded = {};
const loadPart = (name) => (loaded[name] ??= parts[name](loadPart, laterPart, require) ?? {});
const laterPart = async (name) => loadPart(name);
module.exports = { __esModule: true, ...loadPart(${keys.get(entry)}) };
`;
  return { code: withoutInvisible(code), packages };
}

/** Characters that nobody sees are written by their numbers, so that nothing is hidden from who reads the file. */
function withoutInvisible(code) {
  const invisible = /(?![ \t\n])[\p{Z}\p{C}\u115f\u1160\u3164\uffa0]|\p{M}/gu;
  const number = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return code.replace(invisible, (sign) => sign.split('').map(number).join(''));
}

/** The text of a function made short. */
async function minified(part) {
  // As a method: what is used nowhere would be dropped, and a function made an arrow.
  const method = withArrowFunctions(part).replace('function ', 'part');
  const { code } = await shortened(`module.exports = { ${method} };`, {
    compress: { ecma: 2022, passes: 3 },
    mangle: { toplevel: true },
    ecma: 2022,
  });
  const [, given, value] = /^module\.exports=\{part(?::\(?([\w$,]*)\)?=>)?([^]*)\};?$/.exec(code);
  return given === undefined ? `function${value}` : `function(${given}){return ${value}}`;
}

/** `import` of names; of everything as one; of a part for what it does, which is nothing: package.json says so. */
const IMPORT = /^import (?:(?:\{([^}]*)\}|\* as ([\w$]+)) from )?"([^"]+)";\n/gm;
const EXPORT = /^export \{([^}]*)\};\n/m;
const LATER_IMPORT = /\bimport\("\.\/([^"]+)"\)/g;

/**
 * A part as a function that gives its exports. Parts do not import each other in circles, as esbuild splits them, so that
 * what a part imports is there before it begins.
 */
function linked(text, keys) {
  const imported = [];
  /** The names that are taken from a module: several files of the part may ask for it. */
  const taken = new Map();
  const from = (module) => (module.startsWith('./') ? `loadPart(${keys.get(module.slice(2))})` : `require(${JSON.stringify(module)})`);
  const body = text
    .replace(IMPORT, (_, names, all, module) => {
      if (all) imported.push(`const ${all} = ${from(module)};\n`);
      if (names) taken.set(module, [...(taken.get(module) ?? []), names.replace(/ as /g, ': ')]);
      return '';
    })
    .replace(EXPORT, (_, names) => `return { ${names.replace(/([\w$]+) as ([\w$]+)/g, '$2: $1')} };\n`)
    .replace(LATER_IMPORT, (_, name) => `laterPart(${keys.get(name)})`)
    .replace(/\bloadPart\("\.\/yaml\.js"\)/g, `loadPart(${keys.get('yaml.js')})`);
  const left = /^(?:import|export) .*/m.exec(body)?.[0];
  if (left !== undefined) throw new Error(`esbuild writes imports or exports in another way than before: ${left}`);
  for (const [module, names] of taken) imported.push(`const { ${names.join(', ')} } = ${from(module)};\n`);
  return `function (loadPart, laterPart, require) {\n${imported.join('')}${body}}`;
}

/** The parts that `entry` needs before it can run. */
function reachedFrom(entry, { outputs }) {
  const byName = Object.fromEntries(Object.entries(outputs).map(([file, output]) => [path.basename(file), output]));
  const reached = new Set([entry]);
  for (const part of reached) {
    for (const { kind, path: file, external } of byName[part].imports)
      if (kind === 'import-statement' && !external) reached.add(path.basename(file));
  }
  return reached;
}
