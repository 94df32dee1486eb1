import { describe, expect, it } from 'vitest';
import type { Captured } from '../../src/content/fetch-full-content';
import { changed, type Change } from '../../src/permanent/change';
import { pendingNote } from '../note/sample';
import { acting } from './acting';

const captured: Captured = {
  ok: true,
  article: { markdown: 'A better article.', words: 3, metadata: {} },
  source: 'web-page',
  verdict: { kind: 'full', findings: [] },
  tried: [],
  at: new Date('2026-02-21T09:34:12Z'),
};

describe('undo takes back', () => {
  const mine = pendingNote({ fullContent: 'An article, and what I wrote about it.' });

  it('the new content taken over what I wrote', async () => {
    const { vault, actions, activities } = acting({ 'a.md': mine });
    activities.set('a.md', { kind: 'conflict', mine: 'An article, and what I wrote about it.', captured });
    await actions.resolve('a.md', 'take-new');
    expect(vault.get('a.md')).toContain('A better article.');
    expect(vault.get('a.md')).not.toContain('what I wrote');
    await actions.undo();
    expect(vault.get('a.md')).toBe(mine);
    expect(activities.get('a.md')).toBeUndefined();
  });

  it('what I pasted', async () => {
    const { vault, history, actions } = acting({ 'a.md': pendingNote() }, { pasted: captured });
    await actions.paste('a.md');
    expect(vault.get('a.md')).toContain('A better article.');
    expect(history.last()).toMatchObject({ kind: 'paste', files: ['a.md'] });
    await actions.undo();
    expect(vault.get('a.md')).toBe(pendingNote());
  });

  it('nothing of a conflict that wrote nothing', async () => {
    const { vault, actions, said } = acting({ 'a.md': mine }, { pasted: captured });
    await actions.paste('a.md');
    await actions.undo();
    expect(vault.get('a.md')).toBe(mine);
    expect(said).toEqual(['There is nothing to undo.']);
  });

  it('what is known, and says of how many files the records are damaged', async () => {
    const { vault, journal, actions, said } = acting({ 'a.md': mine });
    journal.text = '\n{"op":1,"kind":"decline","begins":true}\n{"op":1,"ends":2,"isWhole":true}';
    await actions.undo();
    expect(vault.get('a.md')).toBe(mine);
    expect(said).toEqual(['2 files not undone: the records of what was done are damaged.']);
  });
});

describe('writing a permanent note', () => {
  const changes: Change[] = [{ kind: 'new', path: 'zk/a.md', text: 'A claim.' }, changed('a.md', 'one', (text) => `${text} → zk/a`)];

  it('that stopped half-way and goes on is taken back as one', async () => {
    const { vault, actions, history } = acting({ 'a.md': 'one' });
    const update = vault.update.bind(vault);
    vault.update = () => Promise.reject(new Error('EACCES'));
    const stopped = await actions.write('a.md', 'zk/a.md', changes);
    expect(stopped).toMatchObject({ ok: false, path: 'a.md', written: ['zk/a.md'] });
    vault.update = update;
    expect(stopped.ok ? undefined : await actions.write('a.md', 'zk/a.md', stopped.left)).toMatchObject({ ok: true });
    expect(history.last()).toMatchObject({ kind: 'promote', files: ['zk/a.md', 'a.md'] });
    await actions.undo();
    expect(vault.paths()).toEqual(['a.md']);
    expect(vault.get('a.md')).toBe('one');
  });

  it('may be begun anew after it stopped', async () => {
    const { vault, actions } = acting({ 'a.md': 'one' });
    const update = vault.update.bind(vault);
    vault.update = () => Promise.reject(new Error('EACCES'));
    await actions.write('a.md', 'zk/a.md', changes);
    vault.update = update;
    const better: Change[] = [{ kind: 'new', path: 'zk/a.md', text: 'A better claim.' }, ...changes.slice(1)];
    expect(await actions.write('a.md', 'zk/a.md', better)).toMatchObject({ ok: true });
    expect([vault.get('zk/a.md'), vault.get('a.md')]).toEqual(['A better claim.', 'one → zk/a']);
    // Once it is whole, the note is one that exists.
    expect(await actions.write('a.md', 'zk/a.md', better)).toMatchObject({ ok: false, reason: 'exists' });
    await actions.undo();
    expect(vault.paths()).toEqual(['a.md']);
  });

  it('is refused, with all that is left, when it cannot be journalled', async () => {
    const { vault, actions, journal, said } = acting({ 'a.md': 'one' });
    journal.append = () => Promise.reject(new Error('ENOSPC'));
    expect(await actions.write('a.md', 'zk/a.md', changes)).toEqual({
      ok: false,
      written: [],
      path: 'zk/a.md',
      reason: 'failed',
      detail: 'ENOSPC',
      left: changes,
    });
    expect(vault.paths()).toEqual(['a.md']);
    expect(said).toEqual(['ENOSPC']);
  });
});
