import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const json = (name: string): Record<string, string> => JSON.parse(read(name)) as Record<string, string>;

it('has one version in the manifest, the package, the list of versions and the changelog', () => {
  const { version = '', minAppVersion } = json('manifest.json');
  expect(json('package.json')['version']).toBe(version);
  expect(json('versions.json')[version]).toBe(minAppVersion);
  expect(read('CHANGELOG.md')).toContain(`\n## ${version}\n`);
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

/** https://docs.obsidian.md/Plugins/Releasing/Submission+requirements+for+plugins */
it('is named and described as the community directory wants it', () => {
  const { id, name, description } = json('manifest.json');
  expect(`${id} ${name} ${description}`).not.toMatch(/obsidian|plugin/i);
  expect(description).toMatch(/^[A-Z][A-Za-z0-9 .,!?'"-]{8,248}\.$/);
});

it('has an icon that the app knows for every command', () => {
  const icons = COMMANDS.map(({ icon }) => icon);
  expect(icons.filter((icon) => !existsSync(path.join(root, `node_modules/lucide-static/icons/${icon}.svg`)))).toEqual([]);
});
