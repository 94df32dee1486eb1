// Says which faults the tests do not notice: `npm run mutants -- triage`, or several folders or files of src/.
//
// Each mutant is a copy of the code with one small fault, put before the tests that run through its line. All of
// Stryker's mutators are used. Left out: texts for people (i18n), the examples that a rule or filter carries for its
// own test, the words of errors that only a developer sees, and, unless STATIC=1, what runs while a module is loaded:
// each such mutant is put before every test there is, which takes more time than all others together. Tests over
// made-up input try a tenth of what they try in the gate: an example is what should notice.
// A fault is told as soon as it is found, and a run that is ended early says the shares of what it tried.
// CONCURRENCY=1 leaves a core to others.
import { realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Stryker } from '@stryker-mutator/core';
import { tested } from './stryker-plugins.mjs';
import { shares } from './told.mjs';

const asked = process.argv.slice(2).map((name) => name.replace(/^src\/|\/+$/g, ''));
if (asked.length === 0) throw new Error('Which folder of src? npm run mutants -- triage');

process.env.FUZZ ??= '0.1';
// Stryker removes its copy of the code when it is told to end.
process.on('exit', () => {
  console.log(`\n${shares(tested, asked.join(', '))}`);
});

await new Stryker({
  mutate: [...asked.map(pattern), '!src/i18n/**'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'stryker-plugins.mjs')],
  ignorers: ['words'],
  vitest: { configFile: 'tests/mutants/vitest.config.ts', related: true },
  coverageAnalysis: 'perTest',
  ignoreStatic: process.env.STATIC === undefined,
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  reporters: ['as-found'],
  logLevel: 'warn',
  disableTypeChecks: false,
  // The copy that is mutated lies outside the work tree, where no other test run or editor sees it.
  tempDirName: join(tmpdir(), 'pending-analysis-mutants'),
  cleanTempDir: 'always',
  ignorePatterns: ['dist', 'bench/dist', 'demo/pictures'],
  // Stryker overlooks a node_modules that is itself a link.
  symlinkNodeModules: false,
  buildCommand: `ln -s ${realpathSync('node_modules').replaceAll(' ', '\\ ')} node_modules`,
}).runMutationTest();

function pattern(name) {
  const path = join('src', name);
  return statSync(path).isDirectory() ? `${path}/**/*.ts` : path;
}
