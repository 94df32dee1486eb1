import { Actions } from '../../src/app/actions';
import { Activities } from '../../src/app/activity';
import { Triage } from '../../src/app/decline';
import type { Captured } from '../../src/content/fetch-full-content';
import { FetchAll } from '../../src/fetching/fetch-all';
import { en } from '../../src/i18n/en';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { Arrangement } from '../../src/queue/arrangement';
import { ClosenessOf } from '../../src/queue/closeness';
import { Queue } from '../../src/queue/queue';
import { settingsFrom } from '../../src/settings/settings';
import { History } from '../../src/undo/history';
import { runOf } from '../fetching/run-of';
import { MemoryVault } from '../memory-vault';
import { MemoryJournal } from '../undo/memory-journal';

/** The actions over notes in memory; `said` is what they tell the person, and `pasted` what the clipboard holds. */
export function acting(notes: Record<string, string>, { pasted }: { pasted?: Captured } = {}) {
  const vault = new MemoryVault(notes);
  const said: string[] = [];
  const journal = new MemoryJournal();
  const settings = () => settingsFrom({});
  const history = new History({
    notes: vault,
    journal,
    clock: { now: () => new Date(0), wait: () => Promise.resolve() },
    tellRefused: ({ message }) => said.push(message),
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
    capturePasted: () => (pasted ? Promise.resolve(pasted) : Promise.reject(new Error('nothing is pasted'))),
    shell: {
      open: () => Promise.resolve(),
      notify: (message) => said.push(message),
      compose: () => Promise.resolve(),
      readClipboard: () => Promise.resolve(pasted && { html: '<p>', text: '' }),
    },
    t: en,
  });
  return { vault, journal, history, activities, actions, said };
}
