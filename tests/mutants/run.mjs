// Says which faults the tests do not notice: `npm run mutants -- triage`, or several folders or files of src/.
//
// Each mutant is a copy of the code with one small fault, put before the tests that run through its line. All of
// Stryker's mutators are used. Left out: texts for people (i18n), the examples that a rule or filter carries for its
// own test, the words of errors that only a developer sees, and, unless STATIC=1, what runs while a module is loaded:
// each such mutant is put before every test there is, which takes more time than all others together.
// CONCURRENCY=1 leaves a core to others.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Stryker } from '@stryker-mutator/core';

const NOTICED = new Set(['Killed', 'Timeout']);
const UNNOTICED = new Set(['Survived', 'NoCoverage']);
const IGNORED = new Set(['Ignored']);

const asked = process.argv.slice(2).map((name) => name.replace(/^src\/|\/+$/g, ''));
if (asked.length === 0) throw new Error('Which folder of src? npm run mutants -- triage');

const results = await new Stryker({
  mutate: [...asked.map(pattern), '!src/i18n/**'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'ignore-words.mjs')],
  ignorers: ['words'],
  vitest: { configFile: 'tests/mutants/vitest.config.ts', related: true },
  coverageAnalysis: 'perTest',
  ignoreStatic: process.env.STATIC === undefined,
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  reporters: process.stdout.isTTY ? ['progress'] : ['dots'],
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

report(results.map((mutant) => ({ ...mutant, file: mutant.fileName.slice(process.cwd().length + 1) })));

function pattern(name) {
  const path = join('src', name);
  return statSync(path).isDirectory() ? `${path}/**/*.ts` : path;
}

function report(mutants) {
  const files = [...new Set(mutants.map(({ file }) => file))].sort();
  console.log();
  for (const file of files) {
    const survivors = mutants.filter((mutant) => mutant.file === file && UNNOTICED.has(mutant.status));
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const mutant of survivors) console.log(`${place(mutant)} ${mutant.mutatorName}${told(mutant, lines)}`);
  }
  console.log();
  for (const file of files)
    console.log(
      summary(
        file,
        mutants.filter((mutant) => mutant.file === file),
      ),
    );
  console.log(summary(asked.join(', '), mutants));
  const ignored = mutants.filter(({ static: isStatic, status }) => isStatic && IGNORED.has(status)).length;
  if (ignored > 0) console.log(`Not tried: ${String(ignored)} in what runs while a module is loaded (STATIC=1)`);
}

function place({ file, location: { start } }) {
  return `${file}:${start.line}:${start.column}`;
}

/** What was put in the place of what, on one line each. */
function told({ status, location: { start, end }, replacement }, lines) {
  const code = lines.slice(start.line - 1, end.line);
  if (start.line === end.line) code[0] = code[0].slice(0, end.column - 1);
  code[0] = code[0].slice(start.column - 1);
  const brief = (text) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 100 ? `${line.slice(0, 99)}…` : line;
  };
  return `${status === 'NoCoverage' ? ' (no test gets here)' : ''}\n  - ${brief(code.join('\n'))}\n  + ${brief(replacement)}`;
}

function summary(name, mutants) {
  const count = (statuses) => mutants.filter(({ status }) => statuses.has(status)).length;
  const [noticed, unnoticed] = [count(NOTICED), count(UNNOTICED)];
  const share = noticed + unnoticed === 0 ? '  –' : String(Math.floor((100 * noticed) / (noticed + unnoticed))).padStart(3);
  return `${share} % noticed, ${String(unnoticed).padStart(3)} of ${String(noticed + unnoticed).padStart(4)} not: ${name}`;
}
