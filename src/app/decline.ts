import type { NoteStore } from '../ports';
import type { Arrangement } from '../queue/arrangement';
import type { Queue } from '../queue/queue';
import type { Settings } from '../settings/settings';
import { archivePath } from '../triage/archive-path';
import { declined } from '../triage/decline';
import type { History } from '../undo/history';
import type { Activities } from './activity';
import type { Decisions } from './decisions';
import { editNotes, type Edited } from './edit-notes';
import { itemNotes } from './item-notes';

/** What declining works on. */
export interface DeclineDeps {
  history: Pick<History, 'run'>;
  arrangement: Pick<Arrangement, 'stackOf'>;
  queue: Pick<Queue, 'leave' | 'stay' | 'gone'>;
  decisions: Decisions;
  activities: Activities;
  settings: () => Pick<Settings, 'pendingStatuses' | 'declinedStatus' | 'archiveFolder'>;
}

/** How notes are declined. */
export interface Declining {
  /** Written into each note; blank for none. */
  reason?: string;
  /** Done to the text of each note that is declined, in the same write, and to no other. */
  also?: (text: string) => string;
  /** Only these notes, and not the others of their items. */
  exactly?: boolean;
}

/** What became of the notes, by the paths they had before. */
export interface Declined {
  declined: string[];
  /** Not pending any more, as when somebody else has decided meanwhile: left as they were. */
  passedOver: string[];
  failed: Edited['failed'];
}

/**
 * Gives notes and the others of their items the declined status, and the reason where there is one; then moves them,
 * where the user has an archive. One operation for undo. What became of a note stands beside it. The notes leave the
 * queue at once and are written behind that, in the order decided; one that could not be written comes back.
 */
export async function decline(paths: readonly string[], deps: DeclineDeps, how: Declining = {}): Promise<Declined> {
  const all = how.exactly === true ? paths : itemNotes(paths, deps.arrangement);
  deps.queue.leave(all);
  try {
    const result = await deps.decisions.inOrder(() => written(all, deps, how));
    deps.queue.gone([...result.declined, ...result.passedOver]);
    return result;
  } finally {
    deps.queue.stay(all);
  }
}

async function written(paths: readonly string[], deps: DeclineDeps, how: Declining): Promise<Declined> {
  const { reason = '', also = (text: string): string => text } = how;
  const { pendingStatuses: pending, declinedStatus, archiveFolder } = deps.settings();
  const { changed, unchanged, failed } = await editNotes(
    paths,
    {
      kind: 'decline',
      edit: (text) => {
        const after = declined(text, { pending, declined: declinedStatus }, reason.trim());
        return after.ok && after.text !== text ? { ok: true, text: also(after.text) } : after;
      },
      after: async (path, notes) => {
        deps.activities.set(await archived(path, archiveFolder, notes), { kind: 'declined' });
      },
    },
    deps,
  );
  return { declined: changed, passedOver: unchanged, failed };
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
