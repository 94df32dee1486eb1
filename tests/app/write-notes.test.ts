import { describe, expect, it } from 'vitest';
import { changed, type Change } from '../../src/permanent/change';
import { pendingNote } from '../note/sample';
import { acting, FULL } from './acting';

const note = pendingNote();
const made: Change = { kind: 'new', path: 'permanent/A.md', text: '# A\n' };
const linked = changed('a.md', note, (text) => `${text}Went into [[A]].\n`);
const whole = { source: 'a.md', permanent: 'permanent/A.md', changes: [made, linked] };

describe('writing permanent notes', () => {
  it('writes all files as one, and puts the item’s other notes forward', async () => {
    const { actions, activities, vault } = acting({ 'a.md': note, 'a again.md': note });
    expect(await actions.writeNotes(whole)).toEqual({ ok: true, written: ['permanent/A.md', 'a.md'] });
    expect(activities.get('a.md')).toEqual({ kind: 'promoted', to: 'permanent/A.md', duplicates: ['a again.md'] });
    await actions.undo();
    expect(vault.paths()).toEqual(['a.md', 'a again.md']);
    expect(vault.get('a.md')).toBe(note);
    expect(activities.get('a.md')).toBeUndefined();
  });

  it('puts the other notes forward also where the queue shows each by itself', async () => {
    const { actions, activities } = acting({ 'a.md': note, 'a again.md': note }, { group: 'story' });
    await actions.writeNotes(whole);
    expect(activities.get('a.md')).toMatchObject({ duplicates: ['a again.md'] });
  });

  it('tells a new note from one that is extended', async () => {
    const { actions, history } = acting({ 'a.md': note, 'permanent/B.md': '# B\n' });
    await actions.writeNotes(whole);
    expect(history.last()?.kind).toBe('promote');
    await actions.writeNotes({
      source: 'a.md',
      permanent: 'permanent/B.md',
      changes: [changed('permanent/B.md', '# B\n', (text) => `${text}More.\n`)],
    });
    expect(history.last()?.kind).toBe('extend');
  });

  it('stopped half-way and carried on, is taken back as one', async () => {
    const { actions, activities, vault } = acting({ 'a.md': note });
    vault.refusals.set('a.md', FULL);
    const stopped = await actions.writeNotes(whole);
    expect(stopped).toMatchObject({ ok: false, written: ['permanent/A.md'], path: 'a.md', failure: { kind: 'disk-full' } });
    expect(activities.get('a.md')).toBeUndefined();
    vault.refusals.clear();
    expect(await actions.writeNotes({ ...whole, changes: [linked] })).toEqual({ ok: true, written: ['a.md'] });
    await actions.undo();
    expect(vault.paths()).toEqual(['a.md']);
    expect(vault.get('a.md')).toBe(note);
  });

  it('carried on after something else was done, leaves that its own operation', async () => {
    const other = pendingNote({ title: 'Attention sinks', url: 'https://other.example/sinks' });
    const { actions, vault } = acting({ 'a.md': note, 'b.md': other });
    vault.refusals.set('a.md', FULL);
    await actions.writeNotes(whole);
    await actions.decline(['b.md']);
    vault.refusals.clear();
    await actions.writeNotes({ ...whole, changes: [linked] });
    await actions.undo();
    expect(vault.get('a.md')).toBe(note);
    expect(vault.get('b.md')).toContain('status: declined');
    await actions.undo();
    expect(vault.get('b.md')).toBe(other);
  });

  it('may be begun anew after it stopped, and not once it is whole', async () => {
    const { actions, vault } = acting({ 'a.md': note });
    vault.refusals.set('a.md', FULL);
    await actions.writeNotes(whole);
    vault.refusals.clear();
    const better: Change[] = [{ kind: 'new', path: 'permanent/A.md', text: '# A better one\n' }, linked];
    expect(await actions.writeNotes({ ...whole, changes: better })).toMatchObject({ ok: true });
    expect(vault.get('permanent/A.md')).toBe('# A better one\n');
    expect(await actions.writeNotes({ ...whole, changes: better })).toMatchObject({ ok: false, failure: { kind: 'in-the-way' } });
    await actions.undo();
    expect(vault.paths()).toEqual(['a.md']);
  });

  it('is refused, with all that is left, when what would undo it cannot be stored', async () => {
    const { actions, journal, vault } = acting({ 'a.md': note });
    journal.append = () => Promise.reject(new Error('ENOSPC'));
    expect(await actions.writeNotes(whole)).toEqual({
      ok: false,
      written: [],
      left: [made, linked],
      path: 'permanent/A.md',
      failure: { kind: 'not-journalled', detail: 'ENOSPC' },
    });
    expect(vault.paths()).toEqual(['a.md']);
  });
});
