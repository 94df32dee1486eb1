import { actionsOver } from '../../src/app/actions';
import { Activities } from '../../src/app/activity';
import { BulkProgress } from '../../src/app/bulk-progress';
import { Decided } from '../../src/decided/decided';
import { Drafts } from '../../src/drafts/drafts';
import type { ClipboardContent, Notice } from '../../src/app/shell';
import type { Capture } from '../../src/content/capture';
import type { Pasted } from '../../src/content/pasted';
import type { RunPlan } from '../../src/fetching/plan';
import { KnownCitekeys } from '../../src/citations/known-citekeys';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import type { ChosenLink, SourceNote } from '../../src/permanent/choices';
import type { ComposerRequest } from '../../src/permanent/composer-model';
import { KnownSources } from '../../src/permanent/known-sources';
import { propertiesOf, readFrontmatter } from '../../src/properties/frontmatter';
import type { JournalFile, NoteStore } from '../../src/ports';
import { Arrangement } from '../../src/queue/arrangement';
import { ClosenessOf } from '../../src/queue/closeness';
import { entryOf } from '../../src/queue/entry';
import { Queue } from '../../src/queue/queue';
import { KnownDecisions } from '../../src/decided/known-decisions';
import { pendingKind } from '../../src/kinds/is-pending';
import { decisionsOf } from '../../src/kinds/membership';
import { TextNote } from '../../src/kinds/text-note';
import { settingsFrom, type Settings } from '../../src/settings/settings';
import { History } from '../../src/undo/history';
import { runOf } from '../fetching/run-of';
import { memoryLinks, MemoryVault } from '../memory-vault';
import { MemoryJournal } from '../undo/memory-journal';

/** What a system says when there is no room left. */
export const FULL = new Error("ENOSPC: no space left on device, write '/vault/a.md'");

/** A vault that can be made to refuse writes. */
export class RefusingVault extends MemoryVault {
  /** What the write of a note fails with, by path. */
  readonly refusals = new Map<string, Error>();

  override async update(path: string, edit: (text: string) => string): Promise<string> {
    const refusal = this.refusals.get(path);
    if (refusal !== undefined) throw refusal;
    return super.update(path, edit);
  }

  override async create(path: string, text: string): Promise<void> {
    const refusal = this.refusals.get(path);
    if (refusal !== undefined) throw refusal;
    await super.create(path, text);
  }
}

/** The use cases over notes in memory, with everything they show and ask for. */
export function acting(notes: Record<string, string>, change: Partial<Settings> = {}) {
  const vault = new RefusingVault(notes);
  return { vault, ...actingOn(vault, change) };
}

/** What the writes of a life of the app go through. */
interface Disk {
  notes: NoteStore;
  file: JournalFile;
}

/**
 * The use cases over a vault in memory, with what a journal tells of; their writes may go through a `disk` that fails.
 * `look` takes its pending notes into the queue anew.
 */
export function actingOn(
  vault: MemoryVault,
  change: Partial<Settings> = {},
  journal = new MemoryJournal(),
  disk: Disk = { notes: vault, file: journal },
) {
  let current = change;
  const settings = () => settingsFrom(current);
  const activities = new Activities();
  const queue = new Queue();
  const arrangement = new Arrangement(queue, new ClosenessOf(), settings, { date: () => '2026-02-21', paths: () => [] });
  let time = 0;
  const history = new History({
    notes: disk.notes,
    journal: disk.file,
    clock: { now: () => new Date((time += 1000)), wait: () => Promise.resolve() },
    tellRefused: () => undefined,
  });
  const fetching = runOf();
  const bulk = new BulkProgress();
  const device = { stored: undefined as unknown };
  const drafts = new Drafts(
    {
      load: () => device.stored,
      save: (stored) => {
        device.stored = stored;
      },
    },
    { now: () => new Date((time += 1000)) },
  );
  /** What the vault suggests without a doubt. */
  const sure = { links: [] as ChosenLink[], tags: [] as string[] };
  const shown = {
    opened: [] as string[],
    edited: [] as string[],
    notices: [] as Notice[],
    composed: [] as { source: SourceNote; wish: ComposerRequest }[],
    plans: [] as { plan: RunPlan; start: () => void }[],
    clipboard: 'empty' as ClipboardContent | 'cancelled',
    copied: [] as string[],
    copyRefused: false,
    /** Why the composer does not open. */
    composer: undefined as Error | undefined,
  };
  const asked = { pasted: ({ text }: Pasted): Promise<Capture> => Promise.reject(new Error(`nothing is made of ${text}`)) };
  const decisions = new KnownDecisions();
  const citekeys = new KnownCitekeys();
  const decided = new Decided({
    decisions,
    history,
    sources: new KnownSources(),
    factsOf: (path) => ({ ...readPendingNote(vault.get(path), names), changed: 0 }),
  });
  const look = (): void => {
    const { kinds } = settings();
    const kindAt = (path: string) => pendingKind({ path, text: vault.get(path) }, kinds);
    for (const path of vault.paths()) citekeys.put(path, propertiesOf(vault.get(path), readFrontmatter(vault.get(path))));
    for (const path of vault.paths())
      decisions.put(path, (kindAt(path) ? undefined : decisionsOf(new TextNote(path, vault.get(path)), kinds)?.decisions) ?? []);
    queue.fill(
      vault.paths().flatMap((path) => {
        const { properties, checklist, problem } = readPendingNote(vault.get(path), names);
        const done = checklist.filter((item) => item.done).length;
        const kind = kindAt(path);
        const facts = { path, properties, done, total: checklist.length, heading: '', excerptLength: 60, broken: problem !== undefined };
        return kind === undefined ? [] : [entryOf(facts, kind)];
      }),
    );
  };
  look();
  const actions = actionsOver({
    notes: disk.notes,
    drafts,
    links: memoryLinks(vault),
    material: {
      sureLinks: () => Promise.resolve(sure.links),
      sureTags: () => Promise.resolve(sure.tags),
    },
    history,
    queue,
    decided,
    arrangement,
    citekeys,
    activities,
    settings,
    run: fetching.run,
    bulk,
    sectionNames: () => names,
    saveSettings: (more) => {
      current = { ...current, ...more };
      return Promise.resolve();
    },
    refilled: () => {
      look();
      return Promise.resolve();
    },
    clock: { now: () => new Date('2026-02-21T10:00') },
    capturePasted: (pasted) => asked.pasted(pasted),
    shell: {
      open: (path) => {
        shown.opened.push(path);
        return Promise.resolve();
      },
      edit: (path) => {
        shown.edited.push(path);
        return Promise.resolve();
      },
      notify: (notice) => {
        shown.notices.push(notice);
      },
      hold: (work) => work(),
      compose: (source, wish) => {
        if (shown.composer !== undefined) return Promise.reject(shown.composer);
        shown.composed.push({ source, wish });
        return Promise.resolve();
      },
      showPlan: (plan, start) => {
        shown.plans.push({ plan, start });
      },
      copy: (text) => {
        if (shown.copyRefused) return Promise.resolve(false);
        shown.copied.push(text);
        return Promise.resolve(true);
      },
      readClipboard: () => Promise.resolve(shown.clipboard),
    },
    reasonOf: ({ id }) => `rule ${id}`,
  });
  return { settings, journal, bulk, actions, activities, drafts, arrangement, queue, decided, history, fetching, shown, asked, sure, look };
}
