// Keeps in step what a version is called: package.json, the manifest, versions.json, the changelog's heading and the tag.
//   npm version <x.y.z>            npm changes package.json, runs this, commits and tags
//   node build/release.mjs <tag>   fails unless all of them say the tag; prints the tag's part of the changelog
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const read = (name) => readFileSync(name, 'utf8');
const json = (name) => JSON.parse(read(name));
const write = (name, value) => writeFileSync(name, `${JSON.stringify(value, null, 2)}\n`);

/** What stands in the changelog under a heading, without the headings around it. */
function partOf(changelog, heading) {
  const [, part = ''] = changelog.split(new RegExp(`^## ${heading.replace(/\./g, '\\.')}(?: - .*)?\n`, 'm'));
  return part.split(/^## /m)[0].trim();
}

/** The new version, as package.json has it, in the other files. */
function bump() {
  const { version } = json('package.json');
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`The directory takes versions of three numbers only, and no ${version}`);
  const changelog = read('CHANGELOG.md');
  if (partOf(changelog, 'Unreleased') === '') throw new Error('CHANGELOG.md has nothing under Unreleased');
  const manifest = { ...json('manifest.json'), version };
  write('manifest.json', manifest);
  write('versions.json', { ...json('versions.json'), [version]: manifest.minAppVersion });
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(
    'CHANGELOG.md',
    changelog.replace('## Unreleased\n', () => `## Unreleased\n\n## ${version} - ${day}\n`),
  );
  execFileSync('git', ['add', 'manifest.json', 'versions.json', 'CHANGELOG.md']);
}

/** The notes of a release whose files all say its tag. */
function notesOf(tag) {
  const manifest = json('manifest.json');
  const notes = partOf(read('CHANGELOG.md'), tag);
  const wrong = [
    ['package.json', json('package.json').version === tag],
    ['package-lock.json', json('package-lock.json').version === tag],
    ['manifest.json', manifest.version === tag],
    ['versions.json', json('versions.json')[tag] === manifest.minAppVersion],
    ['CHANGELOG.md', notes !== ''],
  ].flatMap(([name, isRight]) => (isRight ? [] : [name]));
  if (wrong.length > 0) throw new Error(`The tag is ${tag}, which is not what stands in ${wrong.join(', ')}`);
  return notes;
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [tag] = process.argv.slice(2);
try {
  if (tag === undefined) bump();
  else console.log(notesOf(tag));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
