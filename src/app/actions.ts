import type { StepEdit } from '../analysis/steps/step-edit';
import type { FetchRun } from '../fetching/fetch-run';
import type { Resolution } from '../note/write-full-content';
import type { ComposerRequest } from '../permanent/composer-model';
import type { NoteStore } from '../ports';
import type { Arrangement } from '../queue/arrangement';
import type { Queue } from '../queue/queue';
import type { Settings } from '../settings/settings';
import type { History } from '../undo/history';
import { baseCreator } from './create-base';
import { Decisions } from './decisions';
import { decline, type Declining } from './decline';
import { declineDuplicates } from './decline-duplicates';
import { editStep, type StepDone, type StepPlace } from './edit-step';
import { fetch, fetchAll, fetchMany, fetchPlan, showFetchPlan } from './fetch';
import { go } from './go';
import { keepAsLiterature } from './keep-as-literature';
import { makePending } from './make-pending';
import { markAnalyzed } from './mark-analyzed';
import { paste, type PasteDeps } from './paste';
import { promote, promoteSelection } from './promote';
import { repair } from './repair';
import { resolve } from './resolve';
import type { Shell } from './shell';
import { tick, tickNext } from './tick';
import { undo } from './undo';
import { writeNotes, type NotesToWrite } from './write-notes';

/** Everything the use cases work on. */
export interface ActionDeps extends Pick<PasteDeps, 'activities' | 'capturePasted' | 'sectionNames'> {
  notes: NoteStore;
  history: History;
  queue: Queue;
  arrangement: Arrangement;
  run: FetchRun;
  settings: () => Settings;
  shell: Shell;
}

/** What a person can do with notes, wherever they ask for it: one function for each use case, bound to what it works on. */
export type Actions = ReturnType<typeof actionsOver>;

/** Binds the use cases. Nothing else in the plugin writes what a person decides; failures are values, and stand beside their notes. */
export function actionsOver(around: ActionDeps) {
  const deps = { ...around, decisions: new Decisions() };
  const { run, shell } = deps;
  return {
    decline: (paths: readonly string[], how?: Declining) => decline(paths, deps, how),
    declineDuplicates: (path: string, reason: string) => declineDuplicates(path, reason, deps),
    keepAsLiterature: (path: string) => keepAsLiterature(path, deps),
    makePending: (path: string) => makePending(path, deps),
    markAnalyzed: (path: string) => markAnalyzed(path, deps),
    undo: () => undo(deps),
    repair: (path: string) => repair(path, deps),

    fetch: (path: string) => {
      fetch(path, deps);
    },
    fetchMany: (paths: readonly string[]) => {
      fetchMany(paths, deps);
    },
    fetchAll: () => {
      fetchAll(deps);
    },
    fetchPlan: () => fetchPlan(deps),
    showFetchPlan: () => {
      showFetchPlan(deps);
    },
    pauseFetching: () => {
      run.pause();
    },
    resumeFetching: () => {
      run.resume();
    },
    cancelFetching: () => {
      run.cancel();
    },
    paste: (path: string) => paste(path, deps),
    resolve: (path: string, resolution: Resolution) => resolve(path, resolution, deps),

    tick: (place: StepPlace, done: boolean) => tick(place, done, deps),
    tickNext: (path: string) => tickNext(path, deps),
    editStep: (place: StepPlace, edit: StepEdit, done?: StepDone) => editStep(place, edit, deps, done),

    promote: (path: string, wish?: ComposerRequest) => promote(path, deps, () => wish ?? {}),
    promoteSelection: (path: string, selection: { selected: string; before: string }) => promoteSelection(path, selection, deps),
    writeNotes: (notes: NotesToWrite) => writeNotes(notes, deps),
    createBase: baseCreator(deps),

    open: (path: string) => shell.open(path),
    go: (path: string | undefined, step: 1 | -1) => go(path, step, deps),
  };
}
