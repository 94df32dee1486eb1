import { afterAll, afterEach, expect, it } from 'vitest';
import type { App } from '../e2e/app';
import { closeBrowser, openApp, type AppOptions } from '../e2e/browser';

let app: App | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
});
afterAll(closeBrowser);

const vault = {
  'in/a.md': '# A\n',
  'x/same.md': '',
  'y/same.md': '',
  'c.md': '---\nkey: "quoted" # why\nlist: [1, 2]\n---\nSee [[in/a|there]] and [[a#Head]].\n',
};

async function open(options: AppOptions = {}): Promise<App> {
  app = await openApp({ plugin: 'tests/host/fixtures/tiny-plugin', vault, ...options });
  return app;
}

const linkTo = (running: App, target: string, alias?: string) =>
  running.page.evaluate(
    ([path, shown]) => {
      const { vault: files, fileManager } = window.host.app;
      const file = files.getFileByPath(path ?? '');
      return file && fileManager.generateMarkdownLink(file, 'in/b.md', '', shown);
    },
    [target, alias],
  );

it('writes the shortest wikilink that is not ambiguous', async () => {
  const running = await open();
  expect(await linkTo(running, 'in/a.md')).toBe('[[a]]');
  expect(await linkTo(running, 'in/a.md', 'shown')).toBe('[[a|shown]]');
  expect(await linkTo(running, 'x/same.md')).toBe('[[x/same]]');
});

it('writes relative Markdown links where the user prefers them', async () => {
  const running = await open({ preferences: { useMarkdownLinks: true, newLinkFormat: 'relative' } });
  expect(await linkTo(running, 'in/a.md')).toBe('[a](a.md)');
  expect(await linkTo(running, 'x/same.md', 'shown')).toBe('[shown](../x/same.md)');
});

it('updates the links to a note that is renamed', async () => {
  const running = await open();
  await running.page.evaluate(async () => {
    const { vault: files, fileManager } = window.host.app;
    const file = files.getFileByPath('in/a.md');
    if (file) await fileManager.renameFile(file, 'in/z.md');
  });
  expect(await running.read('c.md')).toContain('See [[z|there]] and [[z#Head]].');
});

it('prints the whole frontmatter anew when one property is set', async () => {
  const running = await open();
  await running.page.evaluate(async () => {
    const { vault: files, fileManager } = window.host.app;
    const file = files.getFileByPath('c.md');
    if (file)
      await fileManager.processFrontMatter(file, (frontmatter) => {
        frontmatter.status = 'done';
      });
  });
  expect(await running.read('c.md')).toMatch(/^---\nkey: quoted\nlist:\n {2}- 1\n {2}- 2\nstatus: done\n---\nSee/);
});

it('moves what is deleted into the trash of the vault', async () => {
  const running = await open();
  await running.page.evaluate(async () => {
    const { vault: files, fileManager } = window.host.app;
    const file = files.getFileByPath('in/a.md');
    if (file) await fileManager.trashFile(file);
  });
  expect(await running.exists('in/a.md')).toBe(false);
  expect(await running.exists('.trash/a.md')).toBe(true);
});
