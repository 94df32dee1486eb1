import { describe, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import { acting } from './acting';

const note = pendingNote({ fullContent: 'A frozen probe stays honest.' });

describe('promoting', () => {
  it('opens the composer on the note as it is on disk', async () => {
    const { actions, shown, vault } = acting({ 'a.md': pendingNote() });
    vault.put('a.md', note);
    await actions.promote('a.md');
    expect(shown.composed).toMatchObject([
      { source: { path: 'a.md', text: note, note: { title: 'Frozen probes stay honest' } }, wish: {} },
    ]);
  });

  it('hands on a note to extend', async () => {
    const { actions, shown } = acting({ 'a.md': note });
    await actions.promote('a.md', { target: 'permanent/B.md' });
    expect(shown.composed[0]?.wish).toEqual({ target: 'permanent/B.md' });
  });

  it('says beside the note that it is gone, or why the composer did not open', async () => {
    const { actions, activities, shown } = acting({ 'a.md': note });
    await actions.promote('gone.md');
    expect(activities.get('gone.md')).toEqual({ kind: 'not-written', failure: { kind: 'note-gone' } });
    shown.composer = new Error('the template cannot be read');
    await actions.promote('a.md');
    expect(activities.get('a.md')).toEqual({
      kind: 'not-written',
      failure: { kind: 'unexpected', detail: 'the template cannot be read' },
    });
  });

  it('makes a note of what is selected', async () => {
    const { actions, shown } = acting({ 'a.md': note });
    await actions.promoteSelection('a.md', { selected: 'A frozen probe', before: note.slice(0, note.indexOf('A frozen probe')) });
    expect(shown.composed[0]?.wish.selection).toMatchObject({ quote: 'A frozen probe' });
  });
});

describe('going on', () => {
  const other = pendingNote({ title: 'Attention sinks', url: 'https://other.example/sinks' });

  it('opens the next and the previous pending note', async () => {
    const { actions, arrangement, shown } = acting({ 'a.md': note, 'b.md': other });
    const [first, second] = arrangement.now().stacks.map(({ lead }) => lead.path);
    await actions.go(first, 1);
    await actions.go(first, -1);
    await actions.go(undefined, 1);
    expect(shown.opened).toEqual([second, second, first]);
  });

  it('says so where no other is pending', async () => {
    const { actions, shown } = acting({ 'a.md': note });
    await actions.go('a.md', 1);
    expect(shown).toMatchObject({ opened: [], notices: [{ kind: 'nothing-next' }] });
  });
});
