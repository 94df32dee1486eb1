import { Listeners } from '../listeners';
import type { Clock, JournalFile, NoteStore } from '../ports';
import { Journal, type NotJournalled } from './journal';
import { movedPath, renamed, type Operation, type OperationKind, type Promotion, type TouchedFile } from './operation';
import { madeIn, RecordingStore, type Recorder } from './recording-store';
import { Turns } from '../turns';
import { restore, type UndoRefusal } from './restore';

/** What came of taking an operation back. */
export interface Undone {
  kind: OperationKind;
  restored: string[];
  refused: { path: string; reason: UndoRefusal }[];
  /** How many more files it had written, whose records are damaged. */
  lost: number;
}

/** What a history works on. */
export interface HistoryDeps {
  notes: NoteStore;
  journal: JournalFile;
  clock: Clock;
  /** Tells the person that an operation did not begin, or stopped, because the journal cannot be written. */
  tellRefused: (error: NotJournalled) => void;
}

/** How an operation is told from others, and when it has come to its end. */
export interface RunOptions<T> {
  /** What is promoted to what: an operation that stopped half-way goes on when the same is done again, and is one with it. */
  promotes?: Promotion;
  /** Whether work that did not throw came to its end. */
  isWhole?: (result: T) => boolean;
}

/** What is taken back, and who is told how it goes on. */
export interface UndoOptions {
  /** Id of the operation; without one, the last. */
  operation?: number | undefined;
  /** Only the files that are at these paths now: the others stay as the operation left them, and can be taken back later. */
  paths?: readonly string[];
  /** Called after each file. */
  ended?: () => void;
}

/** How many operations are kept, and how much of them, in UTF-16 units of the journal, about. The last is kept whatever its size. */
const MOST_OPERATIONS = 50;
const MOST_STORED = 4_000_000;

/** What was done lately, so that it can be taken back, the last first. */
export class History {
  private operations: Operation[] = [];
  private loading: Promise<void> | undefined;
  private readonly undoing = new Turns();
  private lastId = 0;
  private readonly journal: Journal;
  /** Operations that have not ended. */
  private readonly running = new Set<RecordingStore>();
  private readonly listeners = new Listeners();

  constructor(private readonly deps: HistoryDeps) {
    this.journal = new Journal(deps.journal);
  }

  /**
   * Runs `work` over a store that tells of each write beforehand, and keeps it as one operation if anything was
   * written, also when `work` fails half-way. `made` are the new notes that it made already, before it stopped. Rejects
   * with `NotJournalled` before anything is done when the journal cannot be written; later on, that stops it.
   */
  async run<T>(
    kind: OperationKind,
    work: (notes: NoteStore, made: ReadonlySet<string>) => Promise<T>,
    { promotes, isWhole = () => true }: RunOptions<T> = {},
  ): Promise<T> {
    await this.load();
    const begun = promotes && this.leftHalf(promotes);
    const { id, kind: op } = begun ?? { id: this.newId(), kind };
    if (begun !== undefined) this.operations.pop();
    const refusal = await this.journal.add({ op: id, kind: op, begins: true, ...(promotes && { promotes }) });
    if (refusal !== undefined) {
      if (begun !== undefined) this.operations.push(begun);
      this.deps.tellRefused(refusal);
      throw refusal;
    }
    const recorder: Recorder = {
      announce: (file, was) => this.journal.add({ op: id, kind: op, file, ...(was !== undefined && { was }) }),
      withdraw: (path) => this.journal.add({ op: id, void: path }),
    };
    const store = new RecordingStore(this.deps.notes, recorder, begun?.files);
    this.running.add(store);
    let whole = false;
    try {
      const result = await work(store, store.made);
      whole = isWhole(result) && store.stoppedBy === undefined;
      return result;
    } finally {
      this.running.delete(store);
      if (store.stoppedBy !== undefined) this.deps.tellRefused(store.stoppedBy);
      const { files } = store;
      if (files.length > 0) await this.ended({ id, kind: op, ...(promotes && { promotes }), files, isWhole: whole });
    }
  }

  /** The notes this promotion has made, if it is the last operation and stopped half-way: it may make them again in their place. */
  madeBy(promotes: Promotion): ReadonlySet<string> {
    return madeIn(this.leftHalf(promotes)?.files ?? []);
  }

  /** What can be taken back, as far as it is known, the last at the end: {@link load} first. */
  get all(): readonly Operation[] {
    return this.operations;
  }

  /** The operation that {@link undo} would take back, as far as it is known. */
  last(): { kind: OperationKind; at: string; files: string[] } | undefined {
    const last = this.operations.at(-1);
    return last && { kind: last.kind, at: new Date(last.id).toISOString(), files: last.files.map(({ path }) => path) };
  }

  /**
   * Takes an operation back, file by file; a file that was changed since stays as it is, and what of it could not be
   * written can be taken back later. Undefined when there is none.
   */
  undo(options: UndoOptions = {}): Promise<Undone | undefined> {
    // Asked for twice at once, it takes two operations back and not one twice.
    return this.undoing.inOrder(() => this.takeBack(options));
  }

  /** Reads what was kept over a restart, once. */
  load(): Promise<void> {
    this.loading ??= this.journal.read().then((operations) => {
      this.operations = bounded(operations);
      this.lastId = Math.max(0, ...operations.map(({ id }) => id));
      this.listeners.call();
      return this.journal.shorten(this.operations);
    });
    return this.loading;
  }

  /** A file or a folder was moved: what is known of it moves along. */
  rename(from: string, to: string): void {
    for (const store of this.running) store.rename(from, to);
    const isKnown = this.operations.some(({ files, promotes }) =>
      [...files.flatMap(({ path, from: old = path }) => [path, old]), ...Object.values(promotes ?? {})].some(
        (path) => movedPath(path, from, to) !== path,
      ),
    );
    if (isKnown) this.operations = this.operations.map((operation) => renamed(operation, from, to));
    if (isKnown || this.running.size > 0) void this.journal.add({ moved: from, to });
  }

  /** Calls `listener` after every change; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  private leftHalf({ source, permanent }: Promotion): Operation | undefined {
    const last = this.operations.at(-1);
    const isIt = last?.isWhole === false && last.promotes?.source === source && last.promotes.permanent === permanent;
    return isIt ? last : undefined;
  }

  private async ended(operation: Operation): Promise<void> {
    const { id: op, files, isWhole } = operation;
    this.operations = bounded([...this.operations, operation]);
    this.listeners.call();
    await this.journal.add({ op, ends: files.length, isWhole });
    if (this.running.size === 0) await this.journal.shorten(this.operations);
  }

  private async takeBack({ operation: wanted, paths, ended }: UndoOptions): Promise<Undone | undefined> {
    await this.load();
    const operation = wanted === undefined ? this.operations.at(-1) : this.operations.find(({ id }) => id === wanted);
    if (operation === undefined) return undefined;
    const { id: op, kind, files, isWhole, lost = 0 } = operation;
    const meant = paths && new Set(paths);
    const undone: Undone = { kind, restored: [], refused: [], lost };
    /** The files that are through, by their places: their paths may change meanwhile. */
    const through = new Set<number>();
    // After a crash, the notes that were taken away by then are told by this line from those somebody deleted.
    await this.journal.add({ op, kind, begins: true });
    for (const [at, file] of [...files.entries()].reverse()) {
      if (meant?.has(file.path) === false) continue;
      const reason = await restore(file, this.deps.notes, isWhole);
      if (reason === undefined) undone.restored.push(file.from ?? file.path);
      else undone.refused.push({ path: file.path, reason });
      if (reason !== 'failed') through.add(at);
      ended?.();
    }
    const left: TouchedFile[] = [];
    this.operations = this.operations.flatMap((other) => {
      if (other.id !== op) return [other];
      left.push(...other.files.filter((_, at) => !through.has(at)));
      return left.length > 0 ? [{ ...other, files: left, isWhole: false, lost: 0 }] : [];
    });
    this.listeners.call();
    await this.journal.add({ op, undone: left.map(({ path }) => path) });
    return undone;
  }

  private newId(): number {
    return (this.lastId = Math.max(this.lastId + 1, this.deps.clock.now().getTime()));
  }
}

/** The latest operations, as many as are kept; always the last. */
function bounded(operations: readonly Operation[]): Operation[] {
  const kept: Operation[] = [];
  let size = 0;
  for (const operation of [...operations].reverse()) {
    size += sizeOf(operation);
    if (kept.length > 0 && (size > MOST_STORED || kept.length === MOST_OPERATIONS)) break;
    kept.unshift(operation);
  }
  return kept;
}

/** About how much of the journal tells of an operation, in UTF-16 units. */
function sizeOf({ files }: Operation): number {
  return files.reduce((sum, { path, change }) => sum + 300 + path.length + (change?.removed.length ?? 0), 0);
}
