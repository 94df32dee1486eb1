import { describe, expect, it } from 'vitest';
import { checklistOf, type ChecklistItem } from '../../src/note/checklist';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { pendingNote } from '../note/sample';
import { acting } from './acting';

const first = (text: string): ChecklistItem => {
  const [item] = checklistOf(text, names);
  if (item === undefined) throw new Error('no item');
  return item;
};

describe('ticking an item', () => {
  const note = pendingNote();

  it('of a note that is gone says so', async () => {
    const { actions, activities } = acting({});
    await actions.toggle('a.md', first(note), true);
    expect(activities.get('a.md')).toEqual({ kind: 'refused', reason: 'note-gone' });
  });

  it('that was reworded says so, and is quiet again once another is ticked', async () => {
    const { actions, activities, vault } = acting({ 'a.md': note });
    await actions.toggle('a.md', { text: 'an item of before', occurrence: 0 }, true);
    expect(activities.get('a.md')).toEqual({ kind: 'refused', reason: 'item-gone' });
    await actions.toggle('a.md', first(note), true);
    expect(activities.get('a.md')).toBeUndefined();
    expect(first(vault.get('a.md')).done).toBe(true);
  });
});
