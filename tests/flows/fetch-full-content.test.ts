import { localDateTime } from '../../src/text/local-date-time';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../src/content/capture';
import { makeInert } from '../../src/content/inert';
import { fetchFullContent, recordFailure, writeCaptured, type Captured } from '../../src/content/fetch-full-content';
import type { Item } from '../../src/content/item';
import type { NoteFailure } from '../../src/content/note-failure';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { MemoryVault } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { statusKinds } from '../kinds/status-kinds';

const at = new Date('2026-02-21T09:34:12.345Z');
const captured = (markdown: string): Captured => ({
  ok: true,
  article: { markdown, words: 2, metadata: {} },
  source: 'web-page',
  verdict: { kind: 'full', findings: [] },
  tried: [],
  at,
});
const depsOf = (notes: MemoryVault, result: Capture) => ({
  notes,
  sectionNames: names,
  kinds: statusKinds(),
  receipt: true,
  capture: () => Promise.resolve(result),
});
const vaultOf = (text: string): MemoryVault => new MemoryVault({ 'inbox/a.md': text });

describe('fetchFullContent', () => {
  it('fills the section and leaves a receipt', async () => {
    const vault = vaultOf(pendingNote());
    expect(await fetchFullContent({ path: 'inbox/a.md' }, depsOf(vault, captured('An article.')))).toMatchObject({ kind: 'written' });
    const note = readPendingNote(vault.get('inbox/a.md'), names);
    expect(note.content).toBe('An article.');
    expect(note.contentBy).toBe('fetch');
    expect(note.receipt).toMatchObject({
      fetched: localDateTime(new Date('2026-02-21T09:34:12Z')),
      source: 'web-page',
      verdict: 'full',
      words: 2,
    });
  });

  it.each([
    ['##', 3],
    ['#####', 6],
    ['######', 7],
  ])('asks for an article whose headings stand below the section, here of %s', async (marks, headingLevel) => {
    const vault = vaultOf(pendingNote().replace(/^##(?= )/gm, marks));
    const asked: number[] = [];
    const deps = {
      ...depsOf(vault, captured('')),
      capture: (_: unknown, options: { headingLevel: number }) => {
        asked.push(options.headingLevel);
        const article = makeInert('Before.\n\n# Part\n\nBehind.', options);
        return Promise.resolve(captured(article));
      },
    };
    expect(await fetchFullContent({ path: 'inbox/a.md' }, deps)).toMatchObject({ kind: 'written' });
    expect(asked).toEqual([headingLevel]);
    expect(readPendingNote(vault.get('inbox/a.md'), names).content).toMatch(/^Before\.\n\n.*Part.*\n\nBehind\.$/);
  });

  it('writes nothing that would hide another part of the note, and says why', async () => {
    const open = pendingNote().replace('- \n', '%%\nhidden\n%%\n');
    const vault = vaultOf(open);
    const fetched = await fetchFullContent({ path: 'inbox/a.md' }, depsOf(vault, captured('An article.\n\n%%')));
    expect(fetched).toMatchObject({ kind: 'failed', failure: { kind: 'misread' }, tried: [] });
    expect(vault.get('inbox/a.md')).toBe(open);
  });

  it('does not write what another address gave than the one the note leads to now', async () => {
    const vault = vaultOf(pendingNote());
    const { url } = readPendingNote(vault.get('inbox/a.md'), names);
    const moved = vault.get('inbox/a.md').replace(url?.href ?? '', 'https://elsewhere.example.org/post');
    const deps = {
      ...depsOf(vault, captured('An article.')),
      capture: () => {
        vault.put('inbox/a.md', moved);
        return Promise.resolve(captured('An article.'));
      },
    };
    expect(await fetchFullContent({ path: 'inbox/a.md' }, deps)).toEqual({ kind: 'link-changed' });
    expect(vault.get('inbox/a.md')).toBe(moved);
  });

  it('does not write it either when a conflict is resolved later', async () => {
    const vault = vaultOf(pendingNote());
    await fetchFullContent({ path: 'inbox/a.md' }, depsOf(vault, captured('An article.')));
    vault.put('inbox/a.md', vault.get('inbox/a.md').replace('An article.', 'Mine.'));
    const conflict = await fetchFullContent({ path: 'inbox/a.md' }, depsOf(vault, captured('Theirs.')));
    if (conflict.kind !== 'conflict') throw new Error(conflict.kind);
    const moved = vault.get('inbox/a.md').replace(/^url: .*$/m, 'url: "https://elsewhere.example.org/post"');
    vault.put('inbox/a.md', moved);
    const deps = { ...depsOf(vault, conflict.captured), resolution: 'take-new' as const };
    expect(await writeCaptured('inbox/a.md', conflict.captured, deps)).toEqual({ kind: 'link-changed' });
    expect(vault.get('inbox/a.md')).toBe(moved);
  });

  it('changes nothing when it runs twice', async () => {
    const vault = vaultOf(pendingNote());
    await fetchFullContent({ path: 'inbox/a.md' }, depsOf(vault, captured('An article.')));
    const once = vault.get('inbox/a.md');
    const later = { ...captured('An article.'), at: new Date('2026-03-01') };
    expect(await fetchFullContent({ path: 'inbox/a.md' }, depsOf(vault, later))).toMatchObject({ kind: 'unchanged' });
    expect(vault.get('inbox/a.md')).toBe(once);
    expect(vault.writes).toHaveLength(1);
  });

  it.each([true, false])('writes nothing into a note that was decided on meanwhile, watched: %s', async (watched) => {
    const vault = vaultOf(pendingNote());
    const declined = pendingNote({ status: 'status: declined' });
    const deps = {
      ...depsOf(vault, captured('An article.')),
      capture: () => {
        vault.put('inbox/a.md', declined);
        return Promise.resolve(captured('An article.'));
      },
    };
    expect(await fetchFullContent({ path: 'inbox/a.md' }, deps, { watched })).toEqual({ kind: 'decided' });
    expect(vault.get('inbox/a.md')).toBe(declined);
  });

  it('writes into a note that is pending no more where a person asks for just that', async () => {
    const vault = vaultOf(pendingNote({ status: 'status: analyzed' }));
    const deps = depsOf(vault, captured('An article.'));
    expect(await fetchFullContent({ path: 'inbox/a.md' }, deps, { watched: false })).toEqual({ kind: 'held', why: 'not-pending' });
    expect(await fetchFullContent({ path: 'inbox/a.md' }, deps)).toMatchObject({ kind: 'written' });
  });

  it.each([
    ['fetched', 'content_verdict: full\ncontent_hash: 0123456789abcdef\nstatus: pending-analysis'],
    ['own-text', 'status: pending-analysis'],
  ])('leaves a note alone that nobody waits for, and says why: %s', async (why, status) => {
    const vault = vaultOf(pendingNote({ status, fullContent: 'Some text.' }));
    const deps = { ...depsOf(vault, captured('An article.')), capture: () => Promise.reject(new Error('Nobody is to be asked.')) };
    expect(await fetchFullContent({ path: 'inbox/a.md' }, deps, { watched: false })).toEqual({ kind: 'held', why });
    expect(vault.writes).toEqual([]);
  });

  it('fetches over what the feed left there, unasked', async () => {
    const vault = vaultOf(pendingNote({ excerpt: 'The excerpt.', fullContent: 'The excerpt.' }));
    const deps = depsOf(vault, captured('An article.'));
    expect(await fetchFullContent({ path: 'inbox/a.md' }, deps, { watched: false })).toMatchObject({ kind: 'written' });
    expect(readPendingNote(vault.get('inbox/a.md'), names)).toMatchObject({ content: 'An article.', contentBy: 'fetch' });
  });

  it('offers the feed’s HTML as what may be the whole article', async () => {
    const html = '<p>A probe that is never trained against stays a measurement, whatever they say.</p>';
    const items: Item[] = [];
    const deps = {
      ...depsOf(vaultOf(pendingNote({ excerpt: 'The excerpt.', fullContent: html })), captured('An article.')),
      capture: (item: Item) => {
        items.push(item);
        return Promise.resolve(captured('An article.'));
      },
    };
    await fetchFullContent({ path: 'inbox/a.md' }, deps, { watched: false });
    expect(items).toMatchObject([{ excerpt: html }]);
  });

  it('leaves a receipt where the page says no more than the feed, so that it is not asked for again', async () => {
    const vault = vaultOf(pendingNote({ excerpt: 'The excerpt.', fullContent: 'The excerpt.' }));
    const deps = depsOf(vault, captured('The excerpt.'));
    await fetchFullContent({ path: 'inbox/a.md' }, deps, { watched: false });
    expect(readPendingNote(vault.get('inbox/a.md'), names).receipt).toMatchObject({ verdict: 'full' });
    expect(await fetchFullContent({ path: 'inbox/a.md' }, deps, { watched: false })).toEqual({ kind: 'held', why: 'fetched' });
  });

  it('gives no reason to a note that was decided on meanwhile', async () => {
    const declined = pendingNote({ status: 'status: declined' });
    const vault = new MemoryVault({ 'a.md': declined, 'b.md': pendingNote() });
    const deps = depsOf(vault, captured(''));
    const failure: NoteFailure = { kind: 'fetch', failure: { kind: 'not-found', status: 404 } };
    const address = 'https://blog.example/frozen-probes';
    await recordFailure('a.md', { failure, address }, deps);
    await recordFailure('b.md', { failure, address }, deps);
    expect(vault.get('a.md')).toBe(declined);
    expect(vault.get('b.md')).toContain('fetch_error: not-found');
  });

  it('gives no reason to a note that leads elsewhere by then, or that has a link now', async () => {
    const result: Capture = { ok: false, failure: { kind: 'fetch', failure: { kind: 'not-found', status: 404 } }, tried: [] };
    for (const url of ['https://blog.example/old', '']) {
      const vault = vaultOf(pendingNote({ url }));
      const deps = depsOf(vault, result);
      const failed = await fetchFullContent({ path: 'inbox/a.md' }, deps, { watched: false });
      if (failed.kind !== 'failed') throw new Error(failed.kind);
      const now = pendingNote({ url: 'https://blog.example/new' });
      vault.put('inbox/a.md', now);
      await recordFailure('inbox/a.md', failed, deps);
      expect(vault.get('inbox/a.md')).toBe(now);
      vault.put('inbox/a.md', pendingNote({ url }));
      await recordFailure('inbox/a.md', failed, deps);
      expect(vault.get('inbox/a.md')).toContain('fetch_error: ');
    }
  });

  it('leaves the note as it was when nothing was had', async () => {
    const vault = vaultOf(pendingNote());
    const failure: Capture = { ok: false, failure: { kind: 'fetch', failure: { kind: 'offline' } }, tried: [] };
    expect(await fetchFullContent({ path: 'inbox/a.md' }, depsOf(vault, failure))).toMatchObject({ kind: 'failed' });
    expect(vault.writes).toEqual([]);
  });

  it('keeps what I wrote in the article when it is fetched again, until I choose', async () => {
    const vault = vaultOf(pendingNote());
    await fetchFullContent({ path: 'inbox/a.md' }, depsOf(vault, captured('An article.')));
    vault.put('inbox/a.md', vault.get('inbox/a.md').replace('An article.', 'An article. I doubt it.'));
    const conflict = await fetchFullContent({ path: 'inbox/a.md' }, depsOf(vault, captured('A better article.')));
    expect(conflict).toMatchObject({ kind: 'conflict', mine: 'An article. I doubt it.' });
    expect(vault.get('inbox/a.md')).toContain('I doubt it.');
    await writeCaptured('inbox/a.md', captured('A better article.'), { ...depsOf(vault, captured('')), resolution: 'keep-both' });
    expect(readPendingNote(vault.get('inbox/a.md'), names).content).toBe('A better article.\n\nAn article. I doubt it.');
  });

  it('says so when the note has no link, or is gone', async () => {
    const vault = vaultOf(pendingNote({ url: '' }));
    expect(await fetchFullContent({ path: 'inbox/a.md' }, depsOf(vault, captured('x')))).toMatchObject({
      kind: 'failed',
      failure: { kind: 'no-link' },
    });
    expect(await fetchFullContent({ path: 'inbox/b.md' }, depsOf(vault, captured('x')))).toEqual({ kind: 'note-gone' });
  });

  it('writes nothing where the receipt would change another property', async () => {
    const note = pendingNote({ status: 'content_verdict: full\ncontent_hash: &h none\nwas: *h\nstatus: pending-analysis' });
    const vault = vaultOf(note);
    expect(await fetchFullContent({ path: 'inbox/a.md' }, depsOf(vault, captured('x')))).toEqual({ kind: 'properties-unsafe' });
    expect(vault.get('inbox/a.md')).toBe(note);
  });

  it('says so when the note is deleted while the page is fetched', async () => {
    const vault = vaultOf(pendingNote());
    const deps = {
      ...depsOf(vault, captured('x')),
      capture: () => {
        vault.delete('inbox/a.md');
        return Promise.resolve(captured('x'));
      },
    };
    expect(await fetchFullContent({ path: 'inbox/a.md' }, deps)).toEqual({ kind: 'note-gone' });
  });
});
