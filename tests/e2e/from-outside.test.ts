import { afterAll, describe, expect, it } from 'vitest';
import { held } from '../host/web';
import type { App } from './app';
import { closeBrowser, openApp } from './browser';
import { PAGES, PROBES, SINKS, untilNote, VAULT } from './fixture';

const open = (options = {}): Promise<App> => openApp({ vault: VAULT, pages: PAGES, ...options });

async function asked(app: App, verb: string, flags: Record<string, string> = {}): Promise<Record<string, unknown>> {
  return JSON.parse(await app.runCli(`pending-analysis:${verb}`, flags)) as Record<string, unknown>;
}

const modal = (app: App) => app.page.locator('.modal');

afterAll(closeBrowser);

describe('the command line', () => {
  it('works the queue from the first look to the permanent note', async () => {
    const app = await open();
    expect(await asked(app, 'status')).toMatchObject({ ok: true, pending: 2, states: { 'not-fetched': 2 } });
    expect(await asked(app, 'kinds')).toMatchObject({ ok: true, kinds: [] });
    expect(await asked(app, 'list', { limit: '1' })).toMatchObject({
      found: 2,
      notes: [{ path: 'inbox/probes.md', host: 'blog.example' }],
    });

    expect(await asked(app, 'fetch', { all: 'true' })).toMatchObject({
      ok: true,
      failures: [],
      fetching: { phase: 'finished', written: 2 },
    });
    expect(await app.read('inbox/probes.md')).toContain('content_verdict: full');

    expect(await asked(app, 'suggest', { path: 'inbox/probes.md' })).toMatchObject({ ok: true, path: 'inbox/probes.md' });
    const promoted = await asked(app, 'promote', { path: 'inbox/probes.md' });
    expect(promoted).toMatchObject({ ok: true, path: 'permanent/Frozen probes stay honest.md' });
    expect(await app.read('permanent/Frozen probes stay honest.md')).toContain('[[probes]]');
    expect(await app.read('inbox/probes.md')).toContain('status: analyzed');

    expect(await asked(app, 'decline', { search: 'sinks' })).toEqual({ ok: true, declined: ['inbox/sinks.md'], unchanged: [] });
    await expect.poll(() => asked(app, 'status')).toMatchObject({ pending: 0 });
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('says what lies where the folder of permanent notes should be', async () => {
    const app = await openApp({ vault: { ...VAULT, zettel: 'a file without an extension' } });
    expect(await asked(app, 'promote', { path: 'inbox/probes.md', folder: 'zettel/new' })).toMatchObject({
      ok: false,
      error: 'note-exists',
      path: 'zettel',
      written: [],
    });
    expect(await app.read('inbox/probes.md')).toBe(VAULT['inbox/probes.md']);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('has help for every flag, and an answer to every mistake', async () => {
    const app = await open();
    const commands = await app.page.evaluate(() =>
      [...window.host.app.registered.cliHandlers].map(([name, { description, flags }]) => ({
        name,
        description,
        flags: Object.values(flags ?? {}) as { description: string }[],
      })),
    );
    expect(commands.map(({ name }) => name).sort()).toEqual(
      ['cancel', 'decline', 'fetch', 'health', 'kinds', 'list', 'pause', 'promote', 'resume', 'status', 'suggest'].map(
        (verb) => `pending-analysis:${verb}`,
      ),
    );
    for (const { description, flags } of commands)
      for (const text of [description, ...flags.map((flag) => flag.description)]) expect(text).not.toBe('');
    expect(await asked(app, 'decline')).toMatchObject({ ok: false, error: 'nothing-chosen' });
    expect(await asked(app, 'promote', { path: 'permanent/Goodhart.md', vault: 'Vault' })).toMatchObject({
      ok: false,
      error: 'not-pending',
    });
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});

describe('links', () => {
  it('ask before anything is written, and show what would be', async () => {
    const app = await open();
    await app.followLink('obsidian://pending-analysis?action=decline&path=inbox%2Fsinks.md&reason=a%20repost');
    await expect.poll(() => modal(app).textContent()).toContain('Decline 1 item?');
    expect(await modal(app).textContent()).toContain('inbox/sinks.md');
    await modal(app).getByRole('button', { name: 'Cancel', exact: true }).click();
    expect(await app.read('inbox/sinks.md')).toContain('status: pending-analysis');

    await app.followLink('obsidian://pending-analysis/decline?path=inbox%2Fsinks.md');
    await modal(app).getByRole('button', { name: 'Decline' }).click();
    await untilNote(app, 'inbox/sinks.md', 'status: declined');
    await expect.poll(() => app.notices()).toContain('1 note declined.');
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('show the whole text of a permanent note before it is written', async () => {
    const app = await open();
    await app.followLink('obsidian://pending-analysis?action=promote&path=inbox/probes.md&folder=..%2F..%2Fzettel');
    await expect.poll(() => modal(app).textContent()).toContain('# Frozen probes stay honest');
    expect(await app.exists('zettel/Frozen probes stay honest.md')).toBe(false);
    await app.screenshot('link-promote');
    await modal(app).getByRole('button', { name: 'Write' }).click();
    await untilNote(app, 'zettel/Frozen probes stay honest.md', 'source: "[[probes]]"');
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('fetch when agreed to, naming the host that will be asked', async () => {
    const app = await open();
    await app.followLink('obsidian://pending-analysis?action=fetch&path=inbox/probes.md');
    await expect.poll(() => modal(app).textContent()).toContain('blog.example');
    expect(app.requests()).toEqual([]);
    await modal(app).getByRole('button', { name: 'Fetch' }).click();
    await untilNote(app, 'inbox/probes.md', 'content_verdict: full');
    await app.close();
  });

  it('halt nobody’s run before it is agreed to', async () => {
    const probes = held({ ...PAGES[PROBES] });
    const app = await open({ pages: { [PROBES]: probes, [SINKS]: PAGES[SINKS] } });
    const phase = async (): Promise<unknown> => ((await asked(app, 'status'))['fetching'] as { phase: string }).phase;
    await app.followLink('obsidian://pending-analysis?action=pause');
    await expect.poll(() => modal(app).textContent()).toContain('Nothing is being fetched');
    await app.page.keyboard.press('Escape');
    await app.runCommand('pending-analysis:fetch-all');
    await app.followLink('obsidian://pending-analysis?action=pause');
    await expect.poll(() => modal(app).textContent()).toContain('Pause fetching');
    expect(await phase()).toBe('running');
    await modal(app).getByRole('button', { name: 'Pause' }).click();
    await expect.poll(phase).toBe('paused');
    await app.followLink('obsidian://pending-analysis/cancel');
    await expect.poll(() => modal(app).textContent()).toContain('Cancel fetching?');
    await modal(app).getByRole('button', { name: 'Cancel', exact: true }).click();
    expect(await phase()).toBe('paused');
    await app.followLink('obsidian://pending-analysis?action=resume');
    await modal(app).getByRole('button', { name: 'Resume' }).click();
    probes.release();
    await untilNote(app, 'inbox/probes.md', 'content_verdict: full');
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('list, and lead to a note', async () => {
    const app = await open();
    await app.followLink('obsidian://pending-analysis?action=list&search=sinks&vault=Vault');
    await modal(app).getByRole('link', { name: 'A small calculus of attention sinks' }).click();
    await expect.poll(() => app.activeFile()).toBe('inbox/sinks.md');
    await app.close();
  });

  it('ask nothing of work on no note at all', async () => {
    const app = await open();
    await app.followLink('obsidian://pending-analysis?action=decline&search=nowhere');
    await expect.poll(() => modal(app).textContent()).toContain('Nothing found.');
    expect(await modal(app).getByRole('button', { name: 'Decline' }).count()).toBe(0);
    await app.close();
  });

  it.each([
    ['?action=delete', 'There is no action "delete"'],
    ['', 'There is no action'],
    ['?action=fetch&path=..%2F..%2Fetc%2Fpasswd', 'There is no note'],
    ['?action=decline&path=permanent/Goodhart.md', 'is not a pending note'],
    ['?action=decline', 'Choose notes with path'],
    ['?action=constructor', 'There is no action'],
    ['?action=decline&path=inbox%2F..%2Finbox%2Fsinks.md', 'There is no note'],
    ['?action=decline&paths=inbox%2Fsinks.md%0A%2Fetc%2Fpasswd', 'There is no note'],
    ['?action=decline&path=inbox%2Fsinks.md&__proto__=1', 'is not known here'],
    ['?action=list&limit=-1', 'cannot be'],
    ['?action=promote&path=inbox%2Fsinks.md&title=%E2%80%AE', 'has no title'],
  ])('%s is refused in words', async (rest, words) => {
    const app = await open();
    await app.followLink(`obsidian://pending-analysis${rest}`);
    await expect.poll(() => app.notices().then((texts) => texts.join(' '))).toContain(words);
    expect(await modal(app).count()).toBe(0);
    await app.close();
  });
});

it('is not there in an app that is too old for it, and everything else is', async () => {
  const app = await openApp({
    vault: VAULT,
    pages: PAGES,
    prepare: (page) =>
      page
        .addInitScript(() => {
          type Run = (module: object, exports: object, require: (name: string) => Record<string, unknown>) => void;
          let run: Run;
          Object.defineProperty(window, 'runPlugin', {
            set: (given: Run) => {
              run = given;
            },
            get: (): Run => (module, exports, require) => {
              const older = { ...require('obsidian') };
              Reflect.deleteProperty(older, 'BasesView');
              const { prototype } = older['Plugin'] as { prototype: Record<string, unknown> };
              for (const newer of ['registerBasesView', 'registerCliHandler']) Reflect.deleteProperty(prototype, newer);
              run(module, exports, () => older);
            },
          });
        })
        .then(() => undefined),
  });
  expect(await app.page.evaluate(() => window.host.app.registered.cliHandlers.size)).toBe(0);
  await app.runCommand('pending-analysis:open-panel');
  expect(await app.availableCommands()).not.toContain('pending-analysis:create-base');
  await app.runCommand('pending-analysis:fetch-all');
  await untilNote(app, 'inbox/probes.md', 'content_verdict: full');
  await app.followLink('obsidian://pending-analysis?action=list&search=sinks');
  await modal(app).getByRole('link', { name: 'A small calculus of attention sinks' }).waitFor();
  expect(app.errors()).toEqual([]);
  await app.close();
});
