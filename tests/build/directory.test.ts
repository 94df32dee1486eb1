import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands';

/*
 * What the community directory's scan of a release looks at, beside the rules of ESLint that `npm run lint` has of it:
 * https://docs.obsidian.md/Plugins/Releasing/Submission+requirements+for+plugins
 * https://github.com/obsidianmd/obsidian-releases/blob/master/.github/workflows/validate-plugin-entry.yml
 */

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const json = (name: string): Record<string, unknown> => JSON.parse(read(name)) as Record<string, unknown>;

/** What lies in the repository, committed or not yet. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => existsSync(path.join(root, file)));
const sources = files.filter((file) => file.startsWith('src/'));

describe('the manifest', () => {
  const manifest = json('manifest.json');
  const { id, name, author, version, minAppVersion, description } = manifest as Record<string, string>;

  it('has the keys that are asked for, of their types, and no other but those that may be', () => {
    const types = { author: 'string', description: 'string', id: 'string', isDesktopOnly: 'boolean', minAppVersion: 'string' };
    expect(Object.fromEntries(Object.entries(manifest).map(([key, value]) => [key, typeof value]))).toEqual({
      ...types,
      name: 'string',
      version: 'string',
    });
  });

  it('has an id and a name that say what it is, and not where it runs', () => {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(id).not.toMatch(/obsidian|plugin$/);
    expect(name).not.toMatch(/obsi|sidian|dian$|^ob|plugin/i);
  });

  it('is described in one to 250 plain characters: a capital first, a full stop last, and not of itself', () => {
    expect(description).toMatch(/^[A-Z][A-Za-z0-9 .,!?'"-]{8,248}\.$/);
    expect(description).not.toMatch(/obsidian|plugin/i);
    expect(json('package.json')['description']).toBe(description);
  });

  it('has versions of three numbers, and no address of the author’s', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(minAppVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(author).not.toContain('@');
  });
});

describe('the repository', () => {
  it('has what is looked for at its top, and nothing that was built', () => {
    const wanted = ['LICENSE', 'README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'manifest.json', 'versions.json', 'package-lock.json'];
    expect(wanted.filter((file) => !files.includes(file))).toEqual([]);
    expect(files.filter((file) => /^(?:dist\/.*|main\.js|.*\.map)$/.test(file))).toEqual([]);
    expect(read('LICENSE')).toMatch(/^MIT License\n\nCopyright \(C\) \d{4} (?!Dynalist)\S/);
    expect(json('package.json')['license']).toBe('MIT');
  });

  it('builds from exact versions, and runs nothing when it is installed', () => {
    const { dependencies, devDependencies, scripts } = json('package.json') as Record<string, Record<string, string> | undefined>;
    expect(dependencies).toBeUndefined();
    expect(Object.entries(devDependencies ?? {}).filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
    expect(Object.keys(scripts ?? {}).filter((script) => /^(?:pre|post)?install$|^prepare$/.test(script))).toEqual([]);
  });

  it('switches no rule off, and writes nothing to the console', () => {
    const rules = /eslint-(?:disable|enable)|@ts-(?:ignore|nocheck|expect-error)/;
    expect(sources.filter((file) => rules.test(read(file)))).toEqual([]);
    expect(sources.filter((file) => /\bconsole\.(?:log|info|debug|table)\b/.test(read(file)))).toEqual([]);
  });

  it('runs no code that it was not shipped with', () => {
    const dynamic = /\beval\(|\bnew Function\b|\bimportScripts\b|createElement\(['"]script|createContextualFragment|\bWebAssembly\b/;
    expect(sources.filter((file) => dynamic.test(read(file)))).toEqual([]);
  });

  it('has an icon that the app knows for every command', () => {
    const icons = COMMANDS.map(({ icon }) => icon);
    expect(icons.filter((icon) => !existsSync(path.join(root, `node_modules/lucide-static/icons/${icon}.svg`)))).toEqual([]);
  });
});

describe('the styles', () => {
  const rules = rulesIn(read('styles.css'));

  it('override nothing by force, load nothing, and look into no element from far', () => {
    const css = read('styles.css');
    expect(css).not.toMatch(/!important|@import|url\((?!['"]?data:)/);
    const looking = rules.filter(({ selector }) => /(?:^|[\s,>+~])(?:\*|body|html)?:has\(|:has\((?!\s*[>+~])/.test(selector));
    expect(looking).toEqual([]);
  });

  it('say each selector once, and only of elements of the plugin’s', () => {
    const said = rules.map(({ within, selector }) => `${within} ${selector}`);
    expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
    expect(rules.filter(({ within, selector }) => !within.includes('@keyframes') && !selector.includes('pending-analysis'))).toEqual([]);
  });
});

/** The rules of a style sheet: each one's selector, and the at-rules and rules it stands in. */
function rulesIn(css: string): { within: string; selector: string }[] {
  const open: string[] = [];
  const rules: { within: string; selector: string }[] = [];
  for (const [, before = '', sign] of css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]*)([{};])/g)) {
    if (sign === '}') open.pop();
    if (sign !== '{') continue;
    const selector = before.trim().replace(/\s+/g, ' ');
    if (!selector.startsWith('@')) rules.push({ within: open.join(' '), selector });
    open.push(selector);
  }
  return rules;
}
