import { exactFingerprint } from '../text/exact-fingerprint';
import { Listeners } from '../listeners';
import { NoteBusy, NoteMissing, type BinaryFile, type Clock, type NoteStore } from '../ports';
import { operationsIn, storedText, type Operation, type OperationKind, type TouchedFile } from './operation';
import { RecordingStore } from './recording-store';
import { reverted } from './text-change';

/** Why a file was left as it is. `failed`, as on a full disk, may be tried again. */
export type UndoRefusal = 'changed' | 'missing' | 'exists' | 'failed';

/** What came of taking an operation back. */
export interface Undone {
  kind: OperationKind;
  restored: string[];
  refused: { path: string; reason: UndoRefusal }[];
}

/** How many operations are kept, and how many UTF-16 units of their stored text. */
const MOST_OPERATIONS = 50;
const MOST_STORED = 4_000_000;
/** An operation is stored each time it has written this many files, so that a crash half-way can be undone too. */
const STORED_EVERY = 50;

/** What was done lately, so that it can be taken back, the last first. */
export class History {
  private operations: Operation[] = [];
  private loading: Promise<void> | undefined;
  private saving = Promise.resolve();
  private isSaveDue = false;
  private undoing: Promise<unknown> = Promise.resolve();
  /** Operations that have not ended. */
  private readonly running = new Map<RecordingStore, OperationKind>();
  private readonly listeners = new Listeners();

  constructor(private readonly deps: { notes: NoteStore; file: BinaryFile; clock: Clock }) {}

  /**
   * Runs `work` over a store that remembers what each file was, and keeps it as one operation if
   * anything was written, also when `work` fails half-way. Work that `continues` the last operation, which had
   * stopped, becomes part of it.
   */
  async run<T>(
    kind: OperationKind,
    work: (notes: NoteStore) => Promise<T>,
    { continues = false }: { continues?: boolean } = {},
  ): Promise<T> {
    await this.load();
    let writes = 0;
    const store = new RecordingStore(this.deps.notes, () => {
      writes += 1;
      if (writes % STORED_EVERY === 0) void this.save();
    });
    this.running.set(store, kind);
    try {
      return await work(store);
    } finally {
      this.running.delete(store);
      const ended = this.operationOf(store, kind);
      if (ended.files.length > 0) {
        const begun = continues ? this.operations.pop() : undefined;
        this.operations = [
          ...this.operations,
          begun === undefined ? ended : { ...begun, at: ended.at, files: [...begun.files, ...ended.files] },
        ].slice(-MOST_OPERATIONS);
        await this.changed();
      }
    }
  }

  /** The operation that {@link undo} would take back, as far as it is known: {@link load} first. */
  last(): { kind: OperationKind; at: string; files: string[] } | undefined {
    const last = this.operations.at(-1);
    return last && { kind: last.kind, at: last.at, files: last.files.map(({ path }) => path) };
  }

  /**
   * Takes the last operation back, file by file; a file that was changed since stays as it is, and what of it
   * could not be written remains the last operation. Undefined when there is none.
   */
  undo(): Promise<Undone | undefined> {
    // Asked for twice at once, it takes two operations back and not one twice.
    const turn = this.undoing.then(() => this.undoLast());
    this.undoing = turn.catch(() => undefined);
    return turn;
  }

  /** Reads what was kept over a restart, once. */
  load(): Promise<void> {
    this.loading ??= this.deps.file.read().then(
      (bytes) => {
        this.operations = operationsIn(new TextDecoder().decode(bytes));
      },
      () => undefined, // a history that cannot be read is one that was not kept
    );
    return this.loading;
  }

  /** A file or a folder was moved: what is known of it moves along. */
  rename(from: string, to: string): void {
    const moved = (path: string): string | undefined =>
      path === from ? to : path.startsWith(`${from}/`) ? to + path.slice(from.length) : undefined;
    let isKnown = false;
    for (const file of this.operations.flatMap(({ files }) => files)) {
      const path = moved(file.path);
      isKnown ||= path !== undefined;
      file.path = path ?? file.path;
      // Where it came from moves with its folder alone: the file itself is no longer there.
      if (file.from !== undefined && file.from !== from) file.from = moved(file.from) ?? file.from;
    }
    for (const store of this.running.keys()) for (const { path } of store.files) store.rename(path, moved(path) ?? path);
    if (isKnown) void this.save();
  }

  /** Calls `listener` after every change; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  private async undoLast(): Promise<Undone | undefined> {
    await this.load();
    const operation = this.operations.at(-1);
    if (operation === undefined) return undefined;
    const undone: Undone = { kind: operation.kind, restored: [], refused: [] };
    const failed: TouchedFile[] = [];
    for (const file of [...operation.files].reverse()) {
      const reason = await this.restore(file);
      if (reason === undefined) undone.restored.push(file.from ?? file.path);
      else undone.refused.push({ path: file.path, reason });
      if (reason === 'failed') failed.unshift(file);
    }
    const left = failed.length > 0 ? [{ ...operation, files: failed }] : [];
    this.operations = this.operations.flatMap((other) => (other === operation ? left : [other]));
    await this.changed();
    return undone;
  }

  private async restore(file: TouchedFile): Promise<UndoRefusal | undefined> {
    if (file.mixed === true) return 'changed';
    try {
      return await (file.created === undefined ? this.bringBack(file) : this.takeAway(file.path, file.created));
    } catch (error) {
      if (error instanceof NoteMissing) return 'missing';
      if (error instanceof NoteBusy) return 'changed';
      return 'failed';
    }
  }

  private async bringBack({ path, from, change }: TouchedFile): Promise<UndoRefusal | undefined> {
    const { notes } = this.deps;
    if (from !== undefined && from !== path && notes.exists(from)) return 'exists';
    const outcome = { isOurs: true };
    if (change !== undefined) {
      await notes.update(path, (text) => {
        const before = reverted(text, change);
        outcome.isOurs = before !== undefined;
        return before ?? text;
      });
    }
    if (!outcome.isOurs) return 'changed';
    if (from !== undefined && from !== path) await notes.move(path, from);
    return undefined;
  }

  private async takeAway(path: string, created: string): Promise<UndoRefusal | undefined> {
    const { notes } = this.deps;
    if (exactFingerprint(await notes.read(path)) !== created) return 'changed';
    await notes.trash(path);
    return undefined;
  }

  private operationOf(store: RecordingStore, kind: OperationKind): Operation {
    return { kind, at: this.deps.clock.now().toISOString(), files: store.files };
  }

  private async changed(): Promise<void> {
    this.listeners.call();
    await this.save();
  }

  /** Stores what there is when its turn comes; asked for meanwhile, it is the same turn. */
  private save(): Promise<void> {
    if (this.isSaveDue) return this.saving;
    this.isSaveDue = true;
    this.saving = this.saving
      .then(() => {
        this.isSaveDue = false;
        return this.deps.file.write(this.stored());
      })
      .catch(() => undefined); // a full disk costs the history its next start, not the person what they did
    return this.saving;
  }

  private stored(): ArrayBuffer {
    const going = [...this.running].map(([store, kind]) => this.operationOf(store, kind)).filter(({ files }) => files.length > 0);
    let kept = [...this.operations, ...going];
    while (storedText(kept).length > MOST_STORED) kept = kept.slice(1);
    return new TextEncoder().encode(storedText(kept)).buffer;
  }
}
