import type { NoteStore } from '../ports';
import type { Arrangement } from '../queue/arrangement';
import type { Queue } from '../queue/queue';
import type { Settings } from '../settings/settings';
import { archiveFor, archivePath } from '../triage/archive-path';
import { DECLINED_REASON } from '../triage/decline';
import type { Clock } from '../ports';
import type { History } from '../undo/history';
import { NotJournalled } from '../undo/journal';
import { writeFailureOf } from '../write-failure';
import type { Activities } from './activity';
import { MANY_NOTES, type BulkProgress } from './bulk-progress';
import { decideNote } from './decide-note';
import type { Decisions, Stoppable } from './decisions';
import { editNotes, type Edited, type Editing } from './edit-notes';
import { itemsOf } from './item-notes';

/** What declining works on. */
export interface DeclineDeps {
  history: Pick<History, 'run'>;
  arrangement: Pick<Arrangement, 'stackOf'>;
  queue: Pick<Queue, 'leave' | 'stay' | 'gone'>;
  decisions: Decisions;
  bulk: BulkProgress;
  activities: Activities;
  settings: () => Pick<Settings, 'kinds' | 'archiveFolder'>;
  clock: Pick<Clock, 'now'>;
}

/** How notes are declined. */
export interface Declining {
  /** Written into each note; blank for none. */
  reason?: string;
  /** Done to the text of each note that is declined, in the same write, and to no other. */
  also?: (text: string) => string;
  /** Only these notes, and not the others of their items. */
  exactly?: boolean;
  /** A note that lists what was declined, written in the same operation: its path, where nothing lies, and its text. */
  listed?: (went: readonly Went[], exists: (path: string) => boolean) => { path: string; text: string };
}

/** A note that was declined: where it was, and where it is. */
export interface Went {
  from: string;
  to: string;
}

/** What became of the notes, by the paths they had before. */
export interface Declined {
  declined: string[];
  /** Not pending any more, as when somebody else has decided meanwhile: left as they were. */
  passedOver: string[];
  failed: Edited['failed'];
}

/**
 * Writes into notes and the others of their items that they are declined, and the reason where there is one; then moves them,
 * where the user has an archive. One operation for undo. What became of a note stands beside it. The notes leave the
 * queue at once and are written behind that, in the order decided; those that could not be written come back, and those
 * left when a decision over many was stopped.
 */
export async function decline(paths: readonly string[], deps: DeclineDeps, how: Declining = {}): Promise<Declined> {
  const items = how.exactly === true ? paths.map((path) => [path]) : itemsOf(paths, deps.arrangement);
  const all = items.flat();
  const run: Stoppable = { isStopped: false, hasWritten: false, paths: all };
  deps.queue.leave(all);
  try {
    const result = await deps.decisions.inOrder(() => written(items, run, deps, how), all.length < MANY_NOTES ? undefined : run);
    deps.queue.gone([...result.declined, ...result.passedOver]);
    return result;
  } finally {
    deps.queue.stay(all);
  }
}

async function written(items: readonly (readonly string[])[], run: Stoppable, deps: DeclineDeps, how: Declining): Promise<Declined> {
  const { reason = '', also = (text: string): string => text } = how;
  const { kinds, archiveFolder } = deps.settings();
  const { bulk } = deps;
  const isMany = run.paths.length >= MANY_NOTES;
  const [firsts, lasts] = [0, -1].map((at) => new Set(items.map((item) => item.at(at))));
  if (isMany)
    bulk.begin('decline', items.length, () => {
      run.isStopped = true;
    });
  const went: Went[] = [];
  const editing: Editing = {
    kind: 'decline',
    edit: (text, path) => {
      const why = reason.trim();
      const after = decideNote({ path, text }, 'declined', { kinds, clock: deps.clock }, why === '' ? {} : { [DECLINED_REASON]: why });
      return after.ok && (after.text !== text || after.folder !== undefined) ? { ...after, text: also(after.text) } : after;
    },
    after: async (path, notes, from) => {
      run.hasWritten = true;
      const to = await archived(path, archiveFolder, notes);
      went.push({ from, to });
      deps.activities.set(to, { kind: 'declined', ...(to !== path && { archive: archiveFor(path, archiveFolder) }) });
    },
    end: async (notes) => {
      const list = how.listed?.(went, (path) => notes.exists(path));
      if (list === undefined) return;
      try {
        await notes.create(list.path, list.text);
      } catch (error) {
        if (error instanceof NotJournalled) throw error;
        deps.activities.set(list.path, { kind: 'not-written', failure: writeFailureOf(error) });
      }
    },
    // The notes of an item are decided together.
    mayGoOn: (path) => !run.isStopped || firsts?.has(path) === false,
    ended: (path) => {
      if (isMany && lasts?.has(path) === true) bulk.step();
    },
  };
  let edited: Edited = { changed: [], unchanged: [], failed: [] };
  try {
    edited = await editNotes(run.paths, editing, deps);
  } finally {
    const changed = new Set(edited.changed);
    if (isMany) bulk.end({ written: items.filter((item) => item.some((path) => changed.has(path))).length, failed: edited.failed.length });
  }
  return { declined: edited.changed, passedOver: edited.unchanged, failed: edited.failed };
}

/** Moves a note to the archive; returns where it is. A note that cannot be moved is declined all the same, where it was. */
async function archived(path: string, folder: string, notes: NoteStore): Promise<string> {
  const to = archivePath(path, folder, (other) => notes.exists(other));
  if (to === path) return path;
  try {
    await notes.move(path, to);
    return to;
  } catch {
    return path;
  }
}
