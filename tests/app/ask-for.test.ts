import { describe, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import { acting } from './acting';

const note = pendingNote();

describe('asking for more or less of a kind', () => {
  it('is said in all the notes an item came in, which stay pending, and is taken back as one', async () => {
    const { actions, queue, vault } = acting({ 'a.md': note, 'feed/a again.md': note });
    expect((await actions.askFor(['a.md'], 'more')).changed).toEqual(['a.md', 'feed/a again.md']);
    expect(vault.get('feed/a again.md')).toBe(note.replace('\n---\n', '\ninterest: more\n---\n'));
    expect(queue.all().map(({ interest }) => interest)).toEqual(['more', 'more']);
    await actions.undo();
    expect([vault.get('a.md'), vault.get('feed/a again.md')]).toEqual([note, note]);
  });

  it('is ended by asking for neither, under the property of the user’s choice', async () => {
    const { actions, vault } = acting({ 'a.md': note }, { interestProperty: 'taste' });
    await actions.askFor(['a.md'], 'less');
    expect(vault.get('a.md')).toContain('\ntaste: less\n');
    await actions.askFor(['a.md'], undefined);
    expect(vault.get('a.md')).toBe(note);
  });

  it('is ended by asking for the same again, and turned by asking for the other, before the queue has heard of it', async () => {
    const { actions, vault } = acting({ 'a.md': note });
    void actions.askFor(['a.md'], 'less');
    void actions.askFor(['a.md'], 'more');
    await actions.askFor(['a.md'], 'more');
    expect(vault.get('a.md')).toBe(note);
  });

  it('leaves a note that somebody decided on meanwhile', async () => {
    const { actions, vault } = acting({ 'a.md': note });
    vault.put('a.md', note.replace('pending-analysis', 'declined'));
    expect((await actions.askFor(['a.md'], 'more')).unchanged).toEqual(['a.md']);
  });
});
