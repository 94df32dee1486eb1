import { describe, expect, it } from 'vitest';
import { Actions } from '../../src/app/actions';
import { FetchAll } from '../../src/fetching/fetch-all';
import { en } from '../../src/i18n/en';
import { checklistOf, type ChecklistItem } from '../../src/note/checklist';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { Activities } from '../../src/app/activity';
import { Arrangement } from '../../src/queue/arrangement';
import { ClosenessOf } from '../../src/queue/closeness';
import { Queue } from '../../src/queue/queue';
import { settingsFrom } from '../../src/settings/settings';
import { Triage } from '../../src/app/decline';
import { History } from '../../src/undo/history';
import { runOf } from '../fetching/run-of';
import { MemoryVault } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { MemoryJournal } from '../undo/memory-journal';

/** The actions over notes in memory; what they show and ask for beside the notes is not looked at. */
function acting(notes: Record<string, string>) {
  const vault = new MemoryVault(notes);
  const settings = () => settingsFrom({});
  const history = new History({
    notes: vault,
    journal: new MemoryJournal(),
    clock: { now: () => new Date(0), wait: () => Promise.resolve() },
    tellRefused: () => undefined,
  });
  const activities = new Activities();
  const queue = new Queue();
  const actions = new Actions({
    notes: vault,
    history,
    activities,
    settings,
    triage: new Triage({ history, activities, settings }),
    arrangement: new Arrangement(queue, new ClosenessOf(), settings),
    sectionNames: () => names,
    fetchAll: new FetchAll({ queue, run: runOf().run, show: () => undefined, nothingToDo: () => undefined }),
    capturePasted: () => Promise.reject(new Error('nothing is pasted')),
    shell: {
      open: () => Promise.resolve(),
      notify: () => undefined,
      compose: () => Promise.resolve(),
      readClipboard: () => Promise.resolve(undefined),
    },
    t: en,
  });
  return { vault, activities, actions };
}

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
