import type { Activities, Activity } from './activity';
import { NoteMissing, type NoteStore } from '../ports';
import type { Settings } from '../settings/settings';
import type { History } from '../undo/history';
import { NotJournalled } from '../undo/journal';
import { archivePath } from '../triage/archive-path';
import { declined } from '../triage/decline';

/** What triage works on. */
export interface TriageDeps {
  history: Pick<History, 'run'>;
  activities: Activities;
  settings: () => Pick<Settings, 'pendingStatuses' | 'declinedStatus' | 'archiveFolder'>;
}

/** Decisions on one note or a thousand at once, each taken back in one go. */
export class Triage {
  constructor(private readonly deps: TriageDeps) {}

  /**
   * Gives the notes the declined status, and the reason where there is one; then moves them, where the user
   * has an archive. Notes that are gone or decided otherwise are passed over, and so are those
   * whose properties cannot be edited safely: what happened stands beside each. `also` is done to the text of each
   * that is declined, in the same write. Returns the paths, as they were given, of those that were declined: not all
   * when the history, which then tells the person, could not be written.
   */
  async decline(paths: readonly string[], reason = '', also: (text: string) => string = (text) => text): Promise<string[]> {
    const done: string[] = [];
    try {
      await this.deps.history.run('decline', async (notes) => {
        for (const path of paths) if (await this.declineOne(path, { reason, also }, notes)) done.push(path);
      });
    } catch (error) {
      if (!(error instanceof NotJournalled)) throw error;
    }
    return done;
  }

  private async declineOne(
    path: string,
    { reason, also }: { reason: string; also: (text: string) => string },
    notes: NoteStore,
  ): Promise<boolean> {
    const { activities, settings } = this.deps;
    const { pendingStatuses, declinedStatus, archiveFolder } = settings();
    let outcome: Extract<Activity, { kind: 'declined' | 'refused' }> | undefined;
    try {
      await notes.update(path, (text) => {
        const after = declined(text, { pending: pendingStatuses, declined: declinedStatus }, reason.trim());
        if (!after.ok) outcome = { kind: 'refused', reason: after.reason };
        else outcome = after.text === text ? undefined : { kind: 'declined' };
        return after.ok && outcome !== undefined ? also(after.text) : text;
      });
    } catch (error) {
      if (error instanceof NotJournalled) throw error;
      activities.set(
        path,
        error instanceof NoteMissing ? { kind: 'refused', reason: 'note-gone' } : { kind: 'unexpected', detail: String(error) },
      );
      return false;
    }
    if (outcome === undefined) return false;
    const isDeclined = outcome.kind === 'declined';
    activities.set(isDeclined ? await archived(path, archiveFolder, notes) : path, outcome);
    return isDeclined;
  }
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
