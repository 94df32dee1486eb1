import { afterAll, describe, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import { held, type PageAnswer } from '../host/web';
import type { App } from './app';
import { closeBrowser } from './browser';
import { articlePage, openWithPanel, rows } from './fixture';

afterAll(closeBrowser);

const fetchAll = 'pending-analysis:fetch-all';
const prose = (topic: string): string =>
  `A measurement of ${topic} stays a measurement as long as nobody is paid for its result. The moment it becomes a target, what it measured moves elsewhere, and the number keeps rising without it. We kept one probe out of the loop for a year, read it every week, and it told the same story as the people who had watched.`;
const address = (host: string, at: number): string => `https://${host}.example/post-${at}`;
const hosts = ['one', 'two', 'three'];
const items = hosts.flatMap((host) =>
  [1, 2, 3, 4].map((at) => ({ path: `inbox/${host}-${at}.md`, url: address(host, at), title: `Post ${at} of ${host}` })),
);
const vault = Object.fromEntries(items.map(({ path, url, title }) => [path, pendingNote({ url, title })]));
const pages = Object.fromEntries(
  items.map(({ url, title }) => [url, { body: articlePage(title, prose(title), prose('honesty')), delayMs: 50 }]),
);
/** The same pages, those of one host held back until `release` is called. */
const slowPages = () => {
  const [slow, others] = [true, false].map((isSlow) => Object.entries(pages).filter(([url]) => url.includes('three') === isSlow));
  const answers = (slow ?? []).map(([url, page]) => [url, held(page)] as const);
  return {
    pages: Object.fromEntries<PageAnswer>([...(others ?? []), ...answers]),
    release: () => {
      for (const [, { release }] of answers) release();
    },
  };
};
const status = (app: App) => app.page.locator('.pending-analysis-run-status');
const written = async (app: App): Promise<string[]> => {
  const texts = await Promise.all(items.map(async ({ path }) => [path, await app.read(path)] as const));
  return texts.filter(([, text]) => text.includes('content_verdict: full')).map(([path]) => path);
};

describe('fetching all pending notes', () => {
  it('fills every note, and tells why the others are not', async () => {
    const broken = {
      ...pages,
      [address('one', 1)]: { status: 404 },
      [address('two', 2)]: { body: '<title>Just a moment...</title><p>Verify you are human.</p>' },
    };
    const app = await openWithPanel({ vault, pages: broken });
    await app.runCommand(fetchAll);
    await status(app)
      .filter({ hasText: /Fetching \d+ of 12/ })
      .waitFor();
    await expect.poll(() => written(app)).toHaveLength(10);
    await expect
      .poll(() => app.read('inbox/one-1.md'))
      .toBe(pendingNote({ url: address('one', 1), title: 'Post 1 of one' }).replace('\n---\n', '\nfetch_error: not-found\n---\n'));
    await expect.poll(() => app.read('inbox/two-2.md')).toContain('content_verdict: blocked\nfetch_error: blocked\n---\n');
    await expect.poll(() => status(app).isVisible()).toBe(false);
    expect(app.errors()).toEqual([]);
    app.setPages(pages);
    const before = app.requests().length;
    await app.runCommand(fetchAll);
    await expect.poll(() => written(app)).toHaveLength(12);
    expect(
      app
        .requests()
        .slice(before)
        .map(({ url }) => url)
        .sort(),
    ).toEqual([address('one', 1), address('two', 2)]);
    expect(await app.read('inbox/two-2.md')).not.toContain('fetch_error');
    await app.close();
  });

  it('stops while it is paused, and goes on after a restart with what is left', async () => {
    const slow = slowPages();
    const app = await openWithPanel({ vault, pages: slow.pages });
    await app.runCommand(fetchAll);
    await expect.poll(() => written(app)).toHaveLength(8);
    await expect.poll(() => app.requests()).toHaveLength(10);
    await app.runCommand('pending-analysis:pause-fetching');
    slow.release();
    await status(app).filter({ hasText: 'Fetching paused at 10 of 12' }).waitFor();
    expect(app.requests()).toHaveLength(10);
    const done = await written(app);
    expect(done).toHaveLength(10);
    const texts = await Promise.all(done.map((path) => app.read(path)));
    await app.restart();
    await app.runCommand(fetchAll);
    await expect.poll(() => written(app)).toHaveLength(12);
    expect(await Promise.all(done.map((path) => app.read(path)))).toEqual(texts);
    expect(app.requests()).toHaveLength(12);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('waits while the network is away, and says so', async () => {
    const slow = slowPages();
    const app = await openWithPanel({ vault, pages: slow.pages });
    await app.runCommand(fetchAll);
    await expect.poll(() => written(app)).toHaveLength(8);
    await app.goOffline();
    await app.page.getByText(/^Offline at \d+ of 12 notes$/).waitFor();
    await app.page.getByText('Resumes when the network is back').waitFor();
    slow.release();
    await app.page.getByText('Offline at 10 of 12').waitFor();
    expect(app.requests()).toHaveLength(10);
    await app.goOnline();
    await expect.poll(() => written(app)).toHaveLength(12);
    await app.page.getByText('Fetched 12 of 12 notes', { exact: true }).waitFor();
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('says of rows whose requests are held that they wait', async () => {
    const app = await openWithPanel({ vault, pages });
    await rows(app).first().waitFor();
    await app.page.evaluate((id) => {
      window.host.app.commands.run(`${id}:fetch-all`);
      window.host.app.commands.run(`${id}:pause-fetching`);
    }, 'pending-analysis');
    const held = rows(app).filter({ has: app.page.locator('[data-state=held]') });
    await expect.poll(() => held.count()).toBe(6);
    expect(await held.first().textContent()).toContain('waiting...');
    expect(app.requests()).toEqual([]);
    await app.screenshot('held');
    await app.runCommand('pending-analysis:resume-fetching');
    await expect.poll(() => written(app)).toHaveLength(12);
    expect(await held.count()).toBe(0);
    await app.close();
  });

  it('says what it would do before it does', async () => {
    const app = await openWithPanel({ vault, pages });
    await app.runCommand('pending-analysis:plan-fetching');
    const plan = app.page.locator('.pending-analysis-plan');
    await plan.getByText('Fetching 12 items takes less than a minute.').waitFor();
    expect(await plan.locator('tbody tr').allTextContents()).toEqual(['one.example4', 'three.example4', 'two.example4']);
    expect(app.requests()).toEqual([]);
    await app.screenshot('plan', { of: '.pending-analysis-plan' });
    await plan.getByRole('button', { name: 'Fetch' }).click();
    await expect.poll(() => written(app)).toHaveLength(12);
    await app.close();
  });

  it('asks once for an item that two feeds brought', async () => {
    const url = address('one', 1);
    const fromFeed = `${url}?utm_source=feed`;
    const twins = { 'inbox/a.md': pendingNote({ url }), 'inbox/b.md': pendingNote({ url: fromFeed }) };
    const app = await openWithPanel({ vault: twins, pages: { ...pages, [fromFeed]: pages[url] ?? {} } });
    await app.runCommand(fetchAll);
    for (const path of Object.keys(twins)) await expect.poll(() => app.read(path)).toContain('content_verdict: full');
    expect(app.requests()).toHaveLength(1);
    await app.close();
  });
});
