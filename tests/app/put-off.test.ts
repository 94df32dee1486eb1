import { describe, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import { acting, FULL } from './acting';

const note = pendingNote();

describe('putting off', () => {
  it('says until when in all the notes an item came in, keeps it pending, and is taken back as one', async () => {
    const { actions, queue, vault } = acting({ 'a.md': note, 'feed/a again.md': note });
    const putting = actions.putOff(['a.md'], '2026-02-23');
    expect(queue.all()).toEqual([]);
    expect((await putting).changed).toEqual(['a.md', 'feed/a again.md']);
    expect(vault.get('a.md')).toBe(note.replace('\n---\n', '\nlater: 2026-02-23\n---\n'));
    expect(queue.all().map(({ path, later }) => [path, later])).toEqual([
      ['a.md', '2026-02-23'],
      ['feed/a again.md', '2026-02-23'],
    ]);
    await actions.undo();
    expect([vault.get('a.md'), vault.get('feed/a again.md')]).toEqual([note, note]);
  });

  it('is ended by putting off no longer, under the property of the user’s choice', async () => {
    const { actions, vault } = acting({ 'a.md': note }, { laterProperty: 'snoozed' });
    await actions.putOff(['a.md'], '2026-02-23');
    expect(vault.get('a.md')).toContain('\nsnoozed: 2026-02-23\n');
    await actions.putOff(['a.md'], undefined);
    expect(vault.get('a.md')).toBe(note);
  });

  it('leaves a note that somebody decided on meanwhile', async () => {
    const { actions, vault } = acting({ 'a.md': note });
    const declined = note.replace('pending-analysis', 'declined');
    vault.put('a.md', declined);
    expect((await actions.putOff(['a.md'], '2026-02-23')).unchanged).toEqual(['a.md']);
    expect(vault.get('a.md')).toBe(declined);
  });

  it('shows a note again, as it was, that could not be written', async () => {
    const { actions, queue, vault } = acting({ 'a.md': note });
    vault.refusals.set('a.md', FULL);
    await actions.putOff(['a.md'], '2026-02-23');
    expect(queue.get('a.md')?.later).toBe('');
  });
});
