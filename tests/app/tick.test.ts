import { describe, expect, it } from 'vitest';
import { checklistOf, type ChecklistItem } from '../../src/note/checklist';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { pendingNote } from '../note/sample';
import { acting, FULL } from './acting';

const note = pendingNote();

const first = (text: string): ChecklistItem => {
  const [item] = checklistOf(text, names);
  if (item === undefined) throw new Error('no item');
  return item;
};

describe('ticking an item', () => {
  it('ticks it and unticks it, and is taken back', async () => {
    const { actions, vault } = acting({ 'a.md': note });
    await actions.tick({ path: 'a.md', item: first(note) }, true);
    expect(first(vault.get('a.md')).done).toBe(true);
    await actions.tick({ path: 'a.md', item: first(note) }, false);
    expect(vault.get('a.md')).toBe(note);
    await actions.undo();
    expect(first(vault.get('a.md')).done).toBe(true);
  });

  it('of a note that is gone says so', async () => {
    const { actions, activities } = acting({});
    expect(await actions.tick({ path: 'a.md', item: first(note) }, true)).toEqual({ ok: false, failure: { kind: 'note-gone' } });
    expect(activities.get('a.md')).toEqual({ kind: 'not-written', failure: { kind: 'note-gone' } });
  });

  it('that was reworded says so, and is quiet again once another is ticked', async () => {
    const { actions, activities, vault } = acting({ 'a.md': note });
    expect(await actions.tick({ path: 'a.md', item: { text: 'an item of before', occurrence: 0 } }, true)).toEqual({
      ok: false,
      refused: 'item-gone',
    });
    expect(activities.get('a.md')).toEqual({ kind: 'refused', reason: 'item-gone' });
    await actions.tick({ path: 'a.md', item: first(note) }, true);
    expect(activities.get('a.md')).toBeUndefined();
    expect(first(vault.get('a.md')).done).toBe(true);
  });

  it('says that the disk is full, until there is room again', async () => {
    const { actions, activities, vault } = acting({ 'a.md': note });
    vault.refusals.set('a.md', FULL);
    await actions.tick({ path: 'a.md', item: first(note) }, true);
    expect(activities.get('a.md')).toEqual({ kind: 'not-written', failure: { kind: 'disk-full' } });
    vault.refusals.clear();
    await actions.tick({ path: 'a.md', item: first(note) }, true);
    expect(activities.get('a.md')).toBeUndefined();
  });

  it('leaves what else goes on with the note', async () => {
    const { actions, activities } = acting({ 'a.md': note });
    activities.set('a.md', { kind: 'declined' });
    await actions.tick({ path: 'a.md', item: first(note) }, true);
    expect(activities.get('a.md')).toEqual({ kind: 'declined' });
  });
});

describe('ticking the next item', () => {
  it('takes the first that is not ticked', async () => {
    const { actions, vault } = acting({ 'a.md': note });
    await actions.tickNext('a.md');
    await actions.tickNext('a.md');
    expect(checklistOf(vault.get('a.md'), names).map(({ done }) => done)).toEqual([true, true, false, false, false]);
  });

  it('says so when every item is ticked, and when the note is gone', async () => {
    const { actions, activities, shown, vault } = acting({ 'a.md': note.replaceAll('- [ ]', '- [x]') });
    await actions.tickNext('a.md');
    expect(shown.notices).toEqual([{ kind: 'all-ticked' }]);
    vault.delete('a.md');
    await actions.tickNext('a.md');
    expect(activities.get('a.md')).toEqual({ kind: 'not-written', failure: { kind: 'note-gone' } });
  });

  it('passes over what is set aside, and leaves its mark', async () => {
    const marked = note.replace('- [ ] 阅读', '- [-] 阅读').replace('- [ ] 与现有', '- [>] 与现有');
    const { actions, vault } = acting({ 'a.md': marked });
    await actions.tickNext('a.md');
    expect(vault.get('a.md')).toBe(marked.replace('- [ ] 确定', '- [x] 确定'));
  });

  it('ticks nothing where nothing is open', async () => {
    const { actions, vault } = acting({ 'a.md': note.replace(/- \[ \]/g, '- [-]') });
    await actions.tickNext('a.md');
    expect(vault.writes).toEqual([]);
  });
});
