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

  it('next passes over what is set aside, and leaves its mark', async () => {
    const marked = note.replace('- [ ] 阅读', '- [-] 阅读').replace('- [ ] 与现有', '- [>] 与现有');
    const { actions, vault } = acting({ 'a.md': marked });
    await actions.toggleNext('a.md');
    expect(vault.get('a.md')).toBe(marked.replace('- [ ] 确定', '- [x] 确定'));
  });

  it('next ticks nothing where nothing is open', async () => {
    const { actions, vault } = acting({ 'a.md': note.replace(/- \[ \]/g, '- [-]') });
    await actions.toggleNext('a.md');
    expect(vault.writes).toEqual([]);
  });
});
