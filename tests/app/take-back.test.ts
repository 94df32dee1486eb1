import { describe, expect, it } from 'vitest';
import { changed } from '../../src/permanent/change';
import { pendingNote } from '../note/sample';
import { acting, FULL } from './acting';
import { statusKinds } from '../kinds/status-kinds';

const note = pendingNote();
const other = pendingNote({ title: 'Attention sinks', url: 'https://other.example/sinks' });
const third = pendingNote({ title: 'Probes', url: 'https://third.example/probes' });

/** The leads of the items that are shown as decided. */
const leads = ({ decided }: ReturnType<typeof acting>): string[] => decided.now().map(({ lead }) => lead.path);

describe('taking back a decision', () => {
  it('among many that were declined at once brings back its own note, as it was', async () => {
    const all = acting({ 'a.md': note, 'b.md': other, 'c.md': third });
    const { actions, activities, vault, shown, look } = all;
    await actions.decline(['a.md', 'b.md', 'c.md']);
    look();
    await actions.takeBack(['b.md']);
    expect([vault.get('a.md'), vault.get('b.md'), vault.get('c.md')].map((text) => text.includes('declined'))).toEqual([true, false, true]);
    expect(vault.get('b.md')).toBe(other);
    expect(activities.get('b.md')).toBeUndefined();
    expect(shown.notices).toEqual([]);
    expect(leads(all)).toEqual(['a.md', 'c.md']);
    await actions.undo();
    expect([vault.get('a.md'), vault.get('c.md')]).toEqual([note, third]);
  });

  it('leaves what was decided after it', async () => {
    const { actions, vault } = acting({ 'a.md': note, 'b.md': other });
    await actions.decline(['a.md']);
    await actions.keepAsLiterature('b.md');
    const kept = vault.get('b.md');
    await actions.takeBack(['a.md']);
    expect([vault.get('a.md'), vault.get('b.md')]).toEqual([note, kept]);
  });

  it('that moved the note brings it back to where it was', async () => {
    const { actions, vault } = acting({ 'a.md': note, 'b.md': other }, { archiveFolder: 'archive' });
    await actions.decline(['a.md', 'b.md']);
    await actions.takeBack(['archive/a.md']);
    expect(vault.paths()).toEqual(['archive/b.md', 'a.md']);
  });

  it('that wrote a permanent note takes that away as well', async () => {
    const { actions, vault } = acting({ 'a.md': note });
    await actions.writeNotes({
      source: 'a.md',
      permanent: 'p.md',
      changes: [
        { kind: 'new', path: 'p.md', text: 'A claim.' },
        changed('a.md', note, (text) => text.replace('pending-analysis', 'analyzed')),
      ],
    });
    expect(vault.paths()).toEqual(['a.md', 'p.md']);
    await actions.takeBack(['a.md']);
    expect([vault.paths(), vault.get('a.md')]).toEqual([['a.md'], note]);
  });

  it('that is older than the history makes the notes pending, as one operation', async () => {
    const declined = pendingNote({ status: 'status: declined\ndeclined_reason: A digest' });
    const { actions, vault } = acting({ 'a.md': declined, 'b.md': declined });
    expect((await actions.takeBack(['a.md', 'b.md'])).restored).toEqual(['a.md', 'b.md']);
    expect([vault.get('a.md'), vault.get('b.md')]).toEqual([note, note]);
    await actions.undo();
    expect([vault.get('a.md'), vault.get('b.md')]).toEqual([declined, declined]);
  });

  it('of a note that was changed since keeps that change', async () => {
    const { actions, activities, vault, shown } = acting({ 'a.md': note });
    await actions.decline(['a.md'], { reason: 'A digest' });
    vault.put('a.md', `${vault.get('a.md')}\nMy own thought.\n`);
    await actions.takeBack(['a.md']);
    expect(vault.get('a.md')).toBe(`${note}\nMy own thought.\n`);
    expect(activities.get('a.md')?.kind).not.toBe('refused');
    expect(shown.notices).toEqual([]);
  });

  it('of a note whose old place is taken leaves it where it is', async () => {
    const { actions, vault } = acting({ 'a.md': note }, { archiveFolder: 'archive' });
    await actions.decline(['a.md']);
    vault.put('a.md', 'another');
    await actions.takeBack(['archive/a.md']);
    expect([vault.get('a.md'), vault.get('archive/a.md')]).toEqual(['another', note]);
  });

  it('leads to what was decided before', async () => {
    const declined = pendingNote({ status: 'status: declined' });
    const all = acting({ 'a.md': declined }, { kinds: statusKinds({ pendingStatuses: ['pending-analysis', 'declined too'] }) });
    const { actions, history, vault, look } = all;
    await history.run('status', (notes) => notes.update('a.md', (text) => text.replace('declined', 'literature')));
    look();
    await actions.takeBack(['a.md']);
    expect(vault.get('a.md')).toBe(declined);
    look();
    expect(leads(all)).toEqual(['a.md']);
    await actions.takeBack(['a.md']);
    expect(vault.get('a.md')).toBe(note);
  });

  it('that the disk refuses is told, and the item stays in sight', async () => {
    const all = acting({ 'a.md': pendingNote({ status: 'status: declined' }) });
    const { actions, vault, shown } = all;
    vault.refusals.set('a.md', FULL);
    const taking = actions.takeBack(['a.md']);
    expect(leads(all)).toEqual([]);
    await taking;
    expect(shown.notices).toEqual([{ kind: 'not-written', path: 'a.md', failure: { kind: 'disk-full' } }]);
    expect(leads(all)).toEqual(['a.md']);
  });

  it('of notes that are gone says so', async () => {
    const { actions, vault, shown, activities } = acting({ 'a.md': note, 'b.md': other });
    await actions.decline(['a.md', 'b.md']);
    vault.delete('a.md');
    const undone = await actions.takeBack(['a.md', 'b.md']);
    expect(undone).toMatchObject({ restored: ['b.md'], refused: [{ path: 'a.md', reason: 'missing' }] });
    expect(shown.notices).toEqual([{ kind: 'undone', undone }]);
    expect(activities.get('a.md')).toEqual({ kind: 'not-written', failure: { kind: 'note-gone' } });
  });

  it('waits for what is being written', async () => {
    const { actions, vault } = acting({ 'a.md': note });
    void actions.decline(['a.md']);
    await actions.takeBack(['a.md']);
    expect(vault.get('a.md')).toBe(note);
  });
});
