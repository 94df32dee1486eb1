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
