import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagesInIt } from '../../esbuild.config.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const modules = path.join(root, 'node_modules');
const SHIPPED = ['main.js', 'manifest.json', 'styles.css'];

let base: string;
let clone: string;

/** Runs a program in the clone: what it printed, or the error with its `stderr`. Takes no part in a hook that runs the tests. */
async function run(program: string, ...args: string[]): Promise<string> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, GIT_CONFIG_GLOBAL: '/dev/null', npm_config_update_notifier: 'false' };
  return (await promisify(execFile)(program, args, { cwd: clone, env })).stdout;
}
const refused = async (program: string, ...args: string[]): Promise<string> =>
  ((await run(program, ...args).catch((error: unknown) => error)) as { stderr?: string }).stderr ?? '';
const text = (name: string): Promise<string> => readFile(path.join(clone, name), 'utf8');
const json = async (name: string): Promise<Record<string, string>> => JSON.parse(await text(name)) as Record<string, string>;

/** What lies in the repository here, committed or not, in a folder of its own. */
async function copyTo(folder: string): Promise<void> {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const files = stdout.split('\0').filter((file) => file !== '' && !file.startsWith('tests/') && !file.startsWith('demo/'));
  await Promise.all(files.map((file) => cp(path.join(root, file), path.join(folder, file)).catch(ignoreMissing)));
}

/** A file that was deleted and is not committed yet. */
function ignoreMissing(error: unknown): void {
  if ((error as { code?: string }).code !== 'ENOENT') throw error;
}

beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'release-'));
  clone = path.join(base, 'clone');
  await copyTo(clone);
  await symlink(modules, path.join(clone, 'node_modules'));
  await run('git', 'init', '--quiet', '--initial-branch=main');
  await run('git', 'config', 'user.name', 'A maintainer');
  await run('git', 'config', 'user.email', 'maintainer@example.org');
  // As a link it is no folder, and `node_modules/` ignores only that.
  await writeFile(path.join(clone, '.git/info/exclude'), 'node_modules\n');
  await run('git', 'add', '--all');
  await run('git', 'commit', '--quiet', '--message=All of it');
});
afterAll(() => rm(base, { recursive: true, force: true }));

describe('a release, tried in a clone', () => {
  it('is refused with a version that the directory does not take, or with nothing to tell', async () => {
    const bump = (): Promise<string> => refused(process.execPath, 'build/release.mjs');
    const written = await text('package.json');
    await writeFile(path.join(clone, 'package.json'), written.replace(/"version": "[^"]+"/, '"version": "0.2.0-beta.1"'));
    expect(await bump()).toContain('versions of three numbers only, and no 0.2.0-beta.1');
    await writeFile(path.join(clone, 'package.json'), written);
    const changelog = await text('CHANGELOG.md');
    await writeFile(path.join(clone, 'CHANGELOG.md'), changelog.replace(/## Unreleased[^]*?\n## /, '## Unreleased\n\n## '));
    expect(await bump()).toContain('nothing under Unreleased');
    await writeFile(path.join(clone, 'CHANGELOG.md'), changelog);
    expect(await run('git', 'status', '--porcelain')).toBe('');
  });

  it('is one commit and one tag, in which every file says the version', async () => {
    const [, unreleased = ''] = /## Unreleased\n([^]*?)\n## /.exec(await text('CHANGELOG.md')) ?? [];
    await run('npm', 'version', '0.2.0', '--silent');
    expect(await run('git', 'tag')).toBe('0.2.0\n');
    expect(await run('git', 'status', '--porcelain')).toBe('');
    expect((await run('git', 'log', '-1', '--name-only', '--format=%s', '0.2.0')).split('\n').filter(Boolean)).toEqual([
      '0.2.0',
      'CHANGELOG.md',
      'manifest.json',
      'package-lock.json',
      'package.json',
      'versions.json',
    ]);
    const { minAppVersion, version } = await json('manifest.json');
    expect(version).toBe('0.2.0');
    expect(await json('versions.json')).toEqual({ '0.1.0': '1.13.4', '0.2.0': minAppVersion });
    expect(await text('CHANGELOG.md')).toMatch(/## Unreleased\n\n## 0\.2\.0 - \d{4}-\d\d-\d\d\n\n### /);
    expect((await run(process.execPath, 'build/release.mjs', '0.2.0')).trim()).toBe(unreleased.trim());
  });

  it('is not made of a tag that stands nowhere, and says where it does not', async () => {
    expect(await refused(process.execPath, 'build/release.mjs', '0.3.0')).toBe(
      'The tag is 0.3.0, which is not what stands in package.json, package-lock.json, manifest.json, versions.json, CHANGELOG.md\n',
    );
    expect(await refused(process.execPath, 'build/release.mjs', 'v0.2.0')).toContain('The tag is v0.2.0');
  });

  it('has exactly the three files, the same to the byte from a folder with packages of its own as from one where they are linked', async () => {
    await run(process.execPath, 'esbuild.config.mjs');
    expect((await readdir(path.join(clone, 'dist'))).sort()).toEqual(SHIPPED);
    expect(await run('git', 'status', '--porcelain')).toBe('');
    const linked = await Promise.all(SHIPPED.map((name) => text(`dist/${name}`)));

    const other = path.join(base, 'deeper', 'in a folder', 'other');
    await mkdir(path.dirname(other), { recursive: true });
    await cp(clone, other, { recursive: true, filter: (file) => !/\/(?:node_modules|dist|\.git)$/.test(file) });
    await mkdir(path.join(other, 'node_modules'));
    const bundled = new Set((await packagesInIt()).map(({ name }) => name));
    for (const name of await packageNames()) {
      const own = path.join(other, 'node_modules', name);
      await mkdir(path.dirname(own), { recursive: true });
      await (bundled.has(name)
        ? cp(path.join(modules, name), own, { recursive: true, dereference: true })
        : symlink(path.join(modules, name), own));
    }
    clone = other;
    await run(process.execPath, 'esbuild.config.mjs');
    expect(await Promise.all(SHIPPED.map((name) => text(`dist/${name}`)))).toEqual(linked);
  });
});

/** Every package that is installed at the top. */
async function packageNames(): Promise<string[]> {
  const names = (await readdir(modules)).filter((name) => !name.startsWith('.'));
  const scoped = names.filter((name) => name.startsWith('@'));
  const inScopes = await Promise.all(
    scoped.map(async (scope) => (await readdir(path.join(modules, scope))).map((name) => `${scope}/${name}`)),
  );
  return [...names.filter((name) => !scoped.includes(name)), ...inScopes.flat()];
}
