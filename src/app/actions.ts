import type { StepId } from '../analysis/steps/index';
import type { StepEdit } from '../analysis/steps/step-edit';
import type { Finding } from '../health/finding';
import type { CitationForm } from '../citations/forms';
import type { KnownCitekeys } from '../citations/known-citekeys';
import type { FetchRun } from '../fetching/fetch-run';
import type { NamedKind } from '../kinds/adopt';
import type { Resolution } from '../note/write-full-content';
import type { ComposerRequest } from '../permanent/composer-model';
import type { Clock, Links, NoteStore } from '../ports';
import type { Arrangement } from '../queue/arrangement';
import type { Decided } from '../decided/decided';
import type { Interest } from '../queue/entry';
import type { Queue } from '../queue/queue';
import type { Rule } from '../rules/rule';
import type { Settings } from '../settings/settings';
import type { Tag } from '../untrusted/tag';
import type { History } from '../undo/history';
import type { BulkProgress } from './bulk-progress';
import { addTag } from './add-tag';
import { applyRule } from './apply-rule';
import { askFor } from './ask-for';
import { addChecklist } from './add-checklist';
import { baseCreator } from './create-base';
import { Decisions } from './decisions';
import { decline, type Declining } from './decline';
import { declineDuplicates } from './decline-duplicates';
import type { Drafts } from '../drafts/drafts';
import { editStep, type ItemTarget, type StepDone, type StepTarget } from './edit-step';
import { fetch, fetchAll, fetchMany, fetchPlan, heldAmong, showFetchPlan } from './fetch';
import { go } from './go';
import { letGo, type LettingGo } from './let-go';
import { keepAsLiterature } from './keep-as-literature';
import { makePending } from './make-pending';
import { markAnalyzed } from './mark-analyzed';
import { keepAllWords, keepWords } from './own-words';
import { paste, type PasteDeps } from './paste';
import { promote, promoteSelection } from './promote';
import { putRight } from './put-right';
import { putOff } from './put-off';
import { repair } from './repair';
import { resolve } from './resolve';
import { agreedTo, SetUp, type Agreement } from './set-up';
import type { Opening, Shell } from './shell';
import { takeBack } from './take-back';
import { takeSure, type TakeSureDeps } from './take-sure';
import { tick, tickNext } from './tick';
import { undo } from './undo';
import { writeNotes, type NotesToWrite } from './write-notes';

/** Everything the use cases work on. */
export interface ActionDeps extends Pick<PasteDeps, 'activities' | 'capturePasted' | 'sectionNames'> {
  notes: NoteStore;
  drafts: Drafts;
  links: Links;
  material: TakeSureDeps['material'];
  history: History;
  queue: Queue;
  decided: Decided;
  arrangement: Arrangement;
  citekeys: Pick<KnownCitekeys, 'keyFor'>;
  run: FetchRun;
  bulk: BulkProgress;
  settings: () => Settings;
  clock: Pick<Clock, 'now'>;
  saveSettings: (change: Partial<Settings>) => Promise<void>;
  /** Resolves once the queue holds what is pending by the settings as they are. */
  refilled: () => Promise<void>;
  shell: Shell;
  /** What is written into notes that a rule declines. */
  reasonOf: (rule: Rule) => string;
}

/** What a person can do with notes, wherever they ask for it: one function for each use case, bound to what it works on. */
export type Actions = UseCases & {
  /** Returns the paths of the notes that the rule declined. */
  applyRule: (rule: Rule, paths: readonly string[]) => Promise<readonly string[]>;
};

export type UseCases = ReturnType<typeof useCasesOver>;

/** Binds the use cases. Nothing else in the plugin writes what a person decides; failures are values, and stand beside their notes. */
export function actionsOver(around: ActionDeps): Actions {
  const cases = useCasesOver(around);
  return { ...cases, applyRule: (rule, paths) => applyRule(rule, paths, { ...around, actions: cases }) };
}

function useCasesOver(around: ActionDeps) {
  // Work on one note does not wait for a thousand that are being declined.
  const edits = new Decisions();
  const deps = { ...around, decisions: new Decisions(), edits };
  const { drafts, run, shell } = deps;
  const setUp = new SetUp({ ...around, save: around.saveSettings });
  return {
    decline: (paths: readonly string[], how?: Declining) => decline(paths, deps, how),
    letGo: (paths: readonly string[], how: LettingGo) => letGo(paths, how, deps),
    /** Until a day, as in `2026-02-23`; undefined for no longer. */
    putOff: (paths: readonly string[], until: string | undefined) => putOff(paths, until, deps),
    /** Of what is like these notes: more, less, or, undefined, neither; the same again takes it back. */
    askFor: (paths: readonly string[], interest: Interest | undefined) => edits.inOrder(() => askFor(paths, interest, deps)),
    addTag: (paths: readonly string[], tag: Tag) => edits.inOrder(() => addTag(paths, tag, deps)),
    declineDuplicates: (path: string, reason: string) => declineDuplicates(path, reason, deps),
    keepAsLiterature: (path: string) => edits.inOrder(() => keepAsLiterature(path, deps)),
    makePending: (path: string) => edits.inOrder(() => makePending([path], deps)),
    markAnalyzed: (path: string) => edits.inOrder(() => markAnalyzed(path, deps)),
    undo: async () => {
      await edits.inOrder(() => Promise.resolve());
      return undo(setUp, deps);
    },
    /** Lets kinds that were found count as pending, and others never be offered again; one undo takes it back. */
    adoptKinds: (found: readonly NamedKind[], more?: Agreement) => setUp.choose(agreedTo(found, deps.settings(), more)),
    /** A choice of kinds can be taken back. */
    hasChosen: () => setUp.last !== undefined,
    /** Sets what counts as pending in this vault; one undo takes it back. */
    setKinds: (change: Partial<Pick<Settings, 'kinds' | 'notInboxes' | 'firstLook'>>) => setUp.choose(change),
    takeBack: (paths: readonly string[]) => takeBack(paths, deps),
    cancelBulk: () => {
      deps.bulk.cancel();
    },
    dismissBulk: () => {
      deps.bulk.dismiss();
    },
    /** Repairs what is wrong with permanent notes, as one operation. */
    putRight: (findings: readonly Finding[]) => edits.inOrder(() => putRight(findings, deps)),
    repair: (path: string) => edits.inOrder(() => repair(path, deps)),

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
    showFetchPlan: () => showFetchPlan(deps),
    heldAmong: (paths: readonly string[]) => heldAmong(paths, deps),
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

    tick: (target: ItemTarget, done: boolean) => edits.inOrder(() => tick(target, done, deps)),
    tickNext: (path: string) => edits.inOrder(() => tickNext(path, deps)),
    editStep: (target: StepTarget, edit: StepEdit, done?: StepDone) => edits.inOrder(() => editStep(target, edit, deps, done)),
    addChecklist: (path: string, items: readonly string[]) => edits.inOrder(() => addChecklist(path, items, deps)),
    takeSure: (path: string, steps?: readonly StepId[]) => edits.inOrder(() => takeSure(path, deps, steps)),
    keepWords: (path: string, quote: string, replaces: boolean) => edits.inOrder(() => keepWords(path, quote, deps, replaces)),
    /** Writes the own words that were typed in a note, or in all of them, and are in none yet. */
    keepTyped: (path?: string) =>
      edits.inOrder(async () => {
        for (const one of path === undefined ? drafts.paths() : [path]) await keepAllWords(one, deps);
      }),

    promote: (path: string, wish?: ComposerRequest) => promote(path, deps, () => wish ?? {}),
    promoteSelection: (path: string, selection: { selected: string; before: string }) => promoteSelection(path, selection, deps),
    writeNotes: (notes: NotesToWrite) => edits.inOrder(() => writeNotes(notes, deps)),
    createBase: baseCreator(deps),

    copyCitation: (path: string, form: CitationForm) => edits.inOrder(async () => (await import('./cite')).copyCitation(path, form, deps)),
    appendToBib: (path: string) => edits.inOrder(async () => (await import('./cite')).appendToBib(path, deps)),

    open: (path: string, how?: Opening) => shell.open(path, how),
    edit: (path: string) => shell.edit(path),
    go: (path: string | undefined, step: 1 | -1) => go(path, step, deps),
  };
}
