import type { Capture } from '../content/capture';
import { fetchFullContent, writeCaptured, type Fetched } from '../content/fetch-full-content';
import type { Item } from '../content/item';
import type { Pasted } from '../content/pasted';
import type { Dictionary } from '../i18n/dictionary';
import { checklistOf, toggled, type ItemName } from '../note/checklist';
import type { Resolution } from '../note/write-full-content';
import { readPendingNote } from '../note/pending-note';
import { editProperties, type PropertyEdit } from '../properties/edit-properties';
import { repaired } from '../properties/repair';
import type { SectionNames } from '../note/sections';
import { statusChange, withStatus } from '../note/status';
import { activityOf, unexpected } from '../fetching/outcome';
import type { FetchAll } from '../fetching/fetch-all';
import type { Activities, Activity } from './activity';
import { carryOut, type CarriedOut } from '../permanent/carry-out';
import type { Change } from '../permanent/change';
import type { SourceNote } from '../permanent/choices';
import type { ComposerRequest } from '../permanent/composer-model';
import { NoteMissing, type NoteStore } from '../ports';
import { DECLINED_REASON } from '../triage/decline';
import type { Triage } from './decline';
import type { History } from '../undo/history';
import { NotJournalled } from '../undo/journal';
import type { OperationKind } from '../undo/operation';
import { undoableNotes } from '../undo/undoable-notes';
import { takeBack } from './undo';
import { baseName } from '../text/path';
import type { Arrangement } from '../queue/arrangement';
import type { Settings } from '../settings/settings';

/** What the actions ask of the app around them. */
export interface Shell {
  /** Opens a note in the main area. */
  open(path: string): Promise<void>;
  /** A short message for what the panel has no place for. */
  notify(message: string): void;
  /** Shows the composer for a note. */
  compose(source: SourceNote, request?: ComposerRequest): Promise<void>;
  /** What the clipboard holds; undefined when that is neither HTML nor text. */
  readClipboard(): Promise<Pasted | undefined>;
}

/** Everything the actions work on. */
export interface ActionDeps {
  notes: NoteStore;
  history: History;
  triage: Triage;
  arrangement: Arrangement;
  activities: Activities;
  settings: () => Settings;
  sectionNames: () => SectionNames;
  fetchAll: FetchAll;
  capturePasted: (pasted: Pasted, item: Item, options: { headingLevel: number }) => Promise<Capture>;
  shell: Shell;
  t: Dictionary;
}

/** What a person can do with a pending note, from wherever they ask for it. Failures end up beside the note, never as exceptions. */
export class Actions {
  /** Fetching many notes. */
  readonly fetchAll: FetchAll;

  constructor(private readonly deps: ActionDeps) {
    this.fetchAll = deps.fetchAll;
  }

  /** Fetches the note's full content, for a person who waits for it. Asked for twice at once, it runs once. */
  fetch(path: string): Promise<void> {
    this.fetchAll.run.add([path], { watched: true });
    return Promise.resolve();
  }

  /** Takes the clipboard's content as the note's full content. */
  async paste(path: string): Promise<void> {
    const { shell, t, capturePasted } = this.deps;
    const pasted = await shell.readClipboard();
    if (pasted === undefined) {
      shell.notify(t.notices.clipboardEmpty);
      return;
    }
    const capture = (item: Item, options: { headingLevel: number }): Promise<Capture> => capturePasted(pasted, item, options);
    await this.fetching(path, () => fetchFullContent({ path }, { ...this.fetchDeps('paste'), capture }));
  }

  /** Writes fetched content the way the person chose. */
  async resolve(path: string, resolution: Resolution): Promise<void> {
    const activity = this.deps.activities.get(path);
    if (activity?.kind !== 'conflict') return;
    await this.fetching(path, () => writeCaptured(path, activity.captured, { ...this.fetchDeps('resolve'), resolution }));
  }

  /** Ticks an item, or unticks it to the mark it had before, a blank by default; it is found again inside the write. */
  async toggle(path: string, item: ItemName & { before?: string }, done: boolean): Promise<void> {
    const outcome = { refused: false };
    const isWritten = await this.edit(path, 'step', (text) => {
      const result = toggled(text, this.deps.sectionNames(), item, done);
      outcome.refused = !result.ok;
      return result.ok ? result.text : text;
    });
    if (!isWritten) return;
    if (outcome.refused) this.deps.activities.set(path, { kind: 'refused', reason: 'item-gone' });
    else if (this.deps.activities.get(path)?.kind === 'refused') this.deps.activities.set(path, undefined);
  }

  /** Ticks the first item that is open. */
  async toggleNext(path: string): Promise<void> {
    const text = await this.read(path);
    if (text === undefined) return;
    const next = checklistOf(text, this.deps.sectionNames()).find((item) => item.open);
    if (next === undefined) this.deps.shell.notify(this.deps.t.notices.allTicked);
    else await this.toggle(path, next, true);
  }

  /** Gives the note the declined status. */
  async decline(path: string): Promise<void> {
    await this.deps.triage.decline([path]);
  }

  /** Takes back what was done last, over all the files it touched; one that was changed since stays as it is. */
  async undo(): Promise<void> {
    const { history, activities, shell, t } = this.deps;
    const undone = await takeBack(history, activities);
    if (undone === undefined) shell.notify(t.undo.nothing);
    else if (undone.refused.length > 0 || undone.restored.length > 1 || undone.lost > 0) {
      const refused = undone.refused.map(({ path, reason }) => ({ name: baseName(path), reason }));
      shell.notify(
        t.text([
          ...(undone.restored.length > 0 ? [t.undo.restored(undone.restored.length)] : []),
          ...(refused.length > 0 ? [t.undo.refused(refused)] : []),
          ...(undone.lost > 0 ? [t.undo.lost(undone.lost)] : []),
        ]),
      );
    }
  }

  /** Makes a note pending. */
  async makePending(path: string): Promise<void> {
    const { pendingStatuses, declinedStatus, analyzedStatus, literatureStatus } = this.deps.settings();
    const [pending = 'pending-analysis'] = pendingStatuses;
    await this.editStatus(path, (text) =>
      editProperties(text, {
        status: statusChange(text, [declinedStatus, analyzedStatus, literatureStatus], pending),
        [DECLINED_REASON]: undefined,
      }),
    );
  }

  /** Says that the note's analysis is done, without a permanent note. */
  async markAnalyzed(path: string): Promise<void> {
    const { pendingStatuses, analyzedStatus } = this.deps.settings();
    await this.editStatus(path, (text) => withStatus(text, pendingStatuses, analyzedStatus));
  }

  /** Applies the repair the panel has shown. */
  async repair(path: string): Promise<void> {
    await this.edit(path, 'repair', repaired);
  }

  /** Opens the composer on permanent notes made from this one. */
  async promote(path: string, request: ComposerRequest = {}): Promise<void> {
    const text = await this.read(path);
    if (text === undefined) return;
    try {
      await this.deps.shell.compose({ path, text, note: readPendingNote(text, this.deps.sectionNames()) }, request);
    } catch (error) {
      this.failed(path, error);
    }
  }

  /** Writes what the composer has shown. */
  async write(source: string, permanent: string, changes: readonly Change[]): Promise<CarriedOut> {
    const duplicates =
      this.deps.arrangement
        .storyOf(source)
        ?.entries.map((entry) => entry.path)
        .filter((path) => path !== source) ?? [];
    const isNew = changes.some((change) => change.kind === 'new' && change.path === permanent);
    const { history } = this.deps;
    const result = await history
      .run(isNew ? 'promote' : 'extend', (notes, made) => carryOut(changes, notes, made), {
        promotes: { source, permanent },
        isWhole: ({ ok }) => ok,
      })
      .catch((error: unknown): CarriedOut => {
        if (!(error instanceof NotJournalled)) throw error;
        return { ok: false, written: [], path: permanent, reason: 'failed', detail: error.message, left: [...changes] };
      });
    if (result.ok) this.deps.activities.set(source, { kind: 'promoted', to: permanent, duplicates });
    return result;
  }

  /** Opens a note in the main area. */
  open(path: string): Promise<void> {
    return this.deps.shell.open(path);
  }

  /** Opens the pending note `step` places after the one at `path` in the queue's order. */
  async go(path: string | undefined, step: 1 | -1): Promise<void> {
    const { arrangement, shell, t } = this.deps;
    const stack = arrangement.neighbour(path, step);
    if (stack === undefined) shell.notify(t.notices.nothingNext);
    else await shell.open(stack.lead.path);
  }

  private fetchDeps(kind: 'paste' | 'resolve') {
    const { notes, history, sectionNames, settings } = this.deps;
    return {
      notes: undoableNotes(notes, history, kind),
      sectionNames: sectionNames(),
      pendingStatuses: settings().pendingStatuses,
      receipt: settings().receipt,
    };
  }

  private async fetching(path: string, work: () => Promise<Fetched>): Promise<void> {
    const { activities } = this.deps;
    activities.set(path, { kind: 'fetching' });
    try {
      activities.set(path, activityOf(await work()));
    } catch (error) {
      activities.set(path, unexpected(error));
    }
  }

  /** Edits a note as one operation. Says whether that went well; what went wrong stands beside the note. */
  private async edit(path: string, kind: OperationKind, change: (text: string) => string): Promise<boolean> {
    try {
      await this.deps.history.run(kind, (notes) => notes.update(path, change));
      return true;
    } catch (error) {
      this.failed(path, error);
      return false;
    }
  }

  /** Edits a note's status as one operation; a refusal stands beside the note. */
  private async editStatus(path: string, change: (text: string) => PropertyEdit): Promise<void> {
    let refusal: Activity | undefined;
    const isWritten = await this.edit(path, 'status', (text) => {
      const edited = change(text);
      refusal = edited.ok ? undefined : { kind: 'refused', reason: edited.reason };
      return edited.ok ? edited.text : text;
    });
    if (isWritten && refusal !== undefined) this.deps.activities.set(path, refusal);
  }

  private async read(path: string): Promise<string | undefined> {
    try {
      return await this.deps.notes.read(path);
    } catch (error) {
      this.failed(path, error);
      return undefined;
    }
  }

  private failed(path: string, error: unknown): void {
    this.deps.activities.set(path, error instanceof NoteMissing ? { kind: 'refused', reason: 'note-gone' } : unexpected(error));
  }
}
