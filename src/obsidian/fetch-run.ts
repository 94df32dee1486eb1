import { Platform, type App } from 'obsidian';
import { fetchDisplay } from '../app/fetch';
import { fetchFullContent, recordFailure } from '../content/fetch-full-content';
import { Hosts } from '../content/fetch/hosts';
import { rateLimitOf } from '../content/sources/rate-limit';
import { FetchRun } from '../fetching/fetch-run';
import { sharedCaptures } from '../fetching/shared-captures';
import type { SectionNames } from '../note/sections';
import type { Activities } from '../app/activity';
import type { NoteStore } from '../ports';
import type { Queue } from '../queue/queue';
import type { Settings } from '../settings/settings';
import type { History } from '../undo/history';
import { undoableNotes } from '../undo/undoable-notes';
import { fetchWork, obsidianCapture, obsidianPictures } from './capture';
import { systemClock } from './clock';
import { isOnline } from './network';

/** What the plugin's run of fetches works on. */
export interface FetchRunParts {
  notes: NoteStore;
  history: Pick<History, 'run'>;
  queue: Queue;
  activities: Activities;
  settings: () => Settings;
  sectionNames: () => SectionNames;
  stillIn: (path: string) => number;
}

/** The plugin's run of fetches, over the app's network and vault. */
export function obsidianFetchRun(
  app: App,
  { notes, history, queue, activities, settings, sectionNames, stillIn }: FetchRunParts,
): FetchRun {
  const hosts = new Hosts(systemClock);
  const work = fetchWork();
  const capture = sharedCaptures(obsidianCapture(app, settings, { hosts, work }));
  const bringPictures = obsidianPictures(app, settings, hosts);
  const deps = () => ({
    notes,
    capture,
    work,
    bringPictures,
    sectionNames: sectionNames(),
    kinds: settings().kinds,
    receipt: settings().receipt,
  });
  return new FetchRun({
    clock: systemClock,
    isOnline,
    stillIn,
    // A phone passes each page as text of a third more, and has little memory.
    slots: Platform.isMobile ? 2 : 6,
    rateLimitOf,
    // The queue shows hosts without `www.`, requests go to either.
    restOf: (host) => hosts.restOf(host) ?? hosts.restOf(`www.${host}`),
    hostOf: (path) => queue.get(path)?.host ?? '',
    // What nobody waits for fills placeholders alone: nothing of a person's goes, and a run would push all else out of the history.
    fetch: (note, attendance) =>
      fetchFullContent(note, { ...deps(), ...(attendance.watched && { notes: undoableNotes(notes, history, 'fetch') }) }, attendance),
    record: (path, failed) => recordFailure(path, failed, deps()),
    show: fetchDisplay(activities),
  });
}
