import { describe, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import { acting, FULL } from './acting';

const note = pendingNote();
const other = pendingNote({ title: 'Attention sinks', url: 'https://other.example/sinks' });

describe('undo', () => {
  it('of one note is quiet: what stood beside it goes', async () => {
    const { actions, activities, shown } = acting({ 'a.md': note });
    await actions.decline(['a.md']);
    expect((await actions.undo())?.restored).toEqual(['a.md']);
    expect(activities.get('a.md')).toBeUndefined();
    expect(shown.notices).toEqual([]);
  });

  it('of several notes says how many', async () => {
    const { actions, shown } = acting({ 'a.md': note, 'b.md': other });
    await actions.decline(['a.md', 'b.md']);
    const undone = await actions.undo();
    expect(undone?.restored).toHaveLength(2);
    expect(shown.notices).toEqual([{ kind: 'undone', undone }]);
  });

  it('of nothing says so', async () => {
    const { actions, shown } = acting({});
    expect(await actions.undo()).toBeUndefined();
    expect(shown.notices).toEqual([{ kind: 'nothing-to-undo' }]);
  });

  it('leaves a note that was changed since, and says so beside it', async () => {
    const { actions, activities, shown, vault } = acting({ 'a.md': note });
    await actions.decline(['a.md']);
    const edited = vault.get('a.md').replace('declined', 'my own');
    vault.put('a.md', edited);
    const undone = await actions.undo();
    expect(vault.get('a.md')).toBe(edited);
    expect(activities.get('a.md')).toEqual({ kind: 'refused', reason: 'undo-stale' });
    expect(shown.notices).toEqual([{ kind: 'undone', undone }]);
  });

  it('says which note is gone', async () => {
    const { actions, activities, vault } = acting({ 'a.md': note });
    await actions.decline(['a.md']);
    vault.delete('a.md');
    await actions.undo();
    expect(activities.get('a.md')).toEqual({ kind: 'not-written', failure: { kind: 'note-gone' } });
  });

  it('that a full disk refuses can be asked for again', async () => {
    const { actions, activities, shown, vault } = acting({ 'a.md': note });
    await actions.decline(['a.md']);
    vault.refusals.set('a.md', FULL);
    await actions.undo();
    expect(shown.notices).toMatchObject([{ kind: 'undone', undone: { refused: [{ path: 'a.md', reason: 'failed' }] } }]);
    expect(activities.get('a.md')).toEqual({ kind: 'declined' });
    vault.refusals.clear();
    await actions.undo();
    expect(vault.get('a.md')).toBe(note);
  });

  it('takes back what is known, and says of how many files the records are damaged', async () => {
    const { actions, journal, shown, vault } = acting({ 'a.md': note });
    journal.text = '\n{"op":1,"kind":"decline","begins":true}\n{"op":1,"ends":2,"isWhole":true}';
    await actions.undo();
    expect(vault.get('a.md')).toBe(note);
    expect(shown.notices).toMatchObject([{ kind: 'undone', undone: { lost: 2, restored: [] } }]);
  });

  it('leaves what a fetch said beside the note', async () => {
    const { actions, activities } = acting({ 'a.md': note });
    await actions.decline(['a.md']);
    activities.set('a.md', { kind: 'fetching' });
    await actions.undo();
    expect(activities.get('a.md')).toEqual({ kind: 'fetching' });
  });
});
