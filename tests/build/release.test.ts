import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const json = (name: string): Record<string, string> => JSON.parse(read(name)) as Record<string, string>;

it('has one version in the manifest, the package, the list of versions and the changelog', () => {
  const { version = '', minAppVersion } = json('manifest.json');
  expect(json('package.json')['version']).toBe(version);
  expect(json('versions.json')[version]).toBe(minAppVersion);
  expect(read('CHANGELOG.md')).toMatch(new RegExp(`\n## ${version.replaceAll('.', '\\.')} - \\d{4}-\\d\\d-\\d\\d\n`));
});

/** Node 20.19 is what README names: npm warns of every package that wants another, and of scripts it was not told of. */
it('installs without a warning of npm: every package runs on the Node it asks for, and scripts are allowed by name', () => {
  const { engines, allowScripts } = JSON.parse(read('package.json')) as {
    engines: { node: string };
    allowScripts: Record<string, boolean>;
  };
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { engines?: { node?: string }; hasInstallScript?: boolean; optional?: boolean }>;
  };
  const majors = (range = ''): number[] => range.split('||').flatMap((part) => Number(/\d+/.exec(part)?.[0] ?? 0));
  const [node = 0] = majors(engines.node);
  const names = Object.keys(packages).filter((name) => name !== '');
  expect(names.filter((name) => Math.min(...majors(packages[name]?.engines?.node)) > node)).toEqual([]);
  const withScripts = names.filter((name) => packages[name]?.hasInstallScript === true && packages[name].optional !== true);
  expect(withScripts.map((name) => name.replace(/^.*node_modules\//, '')).sort()).toEqual(Object.keys(allowScripts).sort());
});
