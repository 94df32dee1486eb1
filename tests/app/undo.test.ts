import { describe, expect, it } from 'vitest';
import { Activities } from '../../src/app/activity';
import { BulkProgress } from '../../src/app/bulk-progress';
import { Decisions } from '../../src/app/decisions';
import { undo } from '../../src/app/undo';
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

describe('undo beside a choice of what is pending', () => {
  /** One operation, done at its time in ms, and a choice made at another; `undone` lists what was taken back. */
  const both = ({ operation, choice }: { operation: number; choice: number }) => {
    const undone: string[] = [];
    const notices: string[] = [];
    let last: { kind: 'decline'; at: string; files: string[] } | undefined = {
      kind: 'decline',
      at: new Date(operation).toISOString(),
      files: ['a.md'],
    };
    const choices = {
      last: choice as number | undefined,
      takeBack: () => {
        choices.last = undefined;
        undone.push('choice');
        return Promise.resolve();
      },
    };
    const deps = {
      history: {
        last: () => last,
        undo: async () => {
          await Promise.resolve();
          if (last === undefined) return undefined;
          last = undefined;
          undone.push('decline');
          return { kind: 'decline' as const, restored: ['a.md'], refused: [], lost: 0 };
        },
      },
      activities: new Activities(),
      decisions: new Decisions(),
      bulk: new BulkProgress(),
      shell: { notify: ({ kind }: { kind: string }) => void notices.push(kind) },
    };
    return { undone, notices, again: () => undo(choices, deps), deps };
  };

  it('takes back the later one first, though asked for both at once', async () => {
    const later = both({ operation: 2000, choice: 1000 });
    await Promise.all([later.again(), later.again(), later.again()]);
    expect(later.undone).toEqual(['decline', 'choice']);
    expect(later.notices).toEqual(['choice-undone', 'nothing-to-undo']);
    const earlier = both({ operation: 1000, choice: 2000 });
    await Promise.all([earlier.again(), earlier.again()]);
    expect(earlier.undone).toEqual(['choice', 'decline']);
  });

  it('stops what is being decided before it takes back an earlier choice', async () => {
    const { undone, again, deps } = both({ operation: 500, choice: 1000 });
    const running = { isStopped: false, hasWritten: false, paths: ['b.md'] };
    const decided = deps.decisions.inOrder(() => Promise.resolve(), running);
    expect((await again())?.restored).toEqual(['b.md']);
    await decided;
    expect(running.isStopped).toBe(true);
    expect(undone).toEqual([]);
  });
});
