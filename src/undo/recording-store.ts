import type { NotJournalled } from './journal';
import { NoteBusy, NoteExists, NoteMissing, type NoteStore } from '../ports';
import { isTouched, renamedFile, type TouchedFile } from './operation';
import { changeBetween, foldedFingerprint, reverted } from './text-change';

/** Who is told of each write. */
export interface Recorder {
  /** Before a write: the file is about to be as `file` says, moved there from `was`. A refusal keeps it, and all after it, from being made. */
  announce(file: TouchedFile, was?: string): Promise<NotJournalled | undefined>;
  /** After a write that did not come to pass. */
  withdraw(path: string): Promise<unknown>;
}

/** How one write is made, and what tells that it was not. */
interface Write {
  /** Says whether it was made. */
  make: () => Promise<boolean>;
  /** Asked when it failed in a way that does not tell. */
  isUnmade: () => boolean | Promise<boolean>;
}

/** A store that remembers what each file was before it was first written through it, and tells of each write before it. */
export class RecordingStore implements NoteStore {
  /** The notes made before an operation went on: {@link create} puts the new text in place of theirs. */
  readonly made: ReadonlySet<string>;
  private readonly touched: Map<string, TouchedFile>;
  private refusal: NotJournalled | undefined;

  /** `begun` are the files of an operation that goes on. */
  constructor(
    private readonly notes: NoteStore,
    private readonly recorder: Recorder,
    begun: readonly TouchedFile[] = [],
  ) {
    this.touched = new Map(begun.map((file) => [file.path, { ...file }]));
    this.made = madeIn(begun);
  }

  /** The files written through it that are not as they were, in the order of their first write. */
  get files(): TouchedFile[] {
    return [...this.touched.values()].filter(isTouched);
  }

  /** Why a write could not be told of: neither it nor any after it was made. */
  get stoppedBy(): NotJournalled | undefined {
    return this.refusal;
  }

  /** A file or a folder was moved by somebody else: what is known of it moves along. */
  rename(from: string, to: string): void {
    const files = [...this.touched.values()];
    this.touched.clear();
    for (const file of files) {
      Object.assign(file, renamedFile(file, from, to));
      this.touched.set(file.path, file);
    }
  }

  read(path: string): Promise<string> {
    return this.notes.read(path);
  }

  exists(path: string): boolean {
    return this.notes.exists(path);
  }

  /** As {@link NoteStore.update}. The edit is made before it is told of, and again when the text changed until it is written. */
  async update(path: string, edit: (text: string) => string): Promise<string> {
    let before = await this.notes.read(path);
    for (;;) {
      const expected = before;
      const after = edit(expected);
      if (after === expected) return after;
      const isWritten = await this.write(edited(this.touched.get(path), path, expected, after), path, {
        make: async () => {
          await this.notes.update(path, (text) => ((before = text) === expected ? after : text));
          return before === expected;
        },
        isUnmade: async () => (await this.notes.read(path)) === expected,
      });
      if (isWritten) return after;
    }
  }

  async create(path: string, text: string): Promise<void> {
    if (this.made.has(path) && this.exists(path)) {
      await this.update(path, (current) => {
        if (foldedFingerprint(current) !== this.touched.get(path)?.created) throw new NoteExists(path);
        return text;
      });
      return;
    }
    if (this.exists(path)) throw new NoteExists(path);
    await this.write({ path, created: foldedFingerprint(text) }, path, {
      make: () => this.notes.create(path, text).then(() => true),
      isUnmade: () => !this.exists(path),
    });
  }

  async move(from: string, to: string): Promise<void> {
    // After a crash, a move that was told of and could not be made would look like one that was made.
    if (!this.exists(from)) throw new NoteMissing(from);
    if (this.exists(to) && from.toLowerCase() !== to.toLowerCase()) throw new NoteExists(to);
    const { previous: _, ...known }: TouchedFile = this.touched.get(from) ?? { path: from };
    const file = { ...known, path: to, ...(known.created === undefined && { from: known.from ?? from }) };
    await this.write(file, from, {
      make: () => this.notes.move(from, to).then(() => true),
      isUnmade: () => this.exists(from) && !this.exists(to),
    });
  }

  trash(): Promise<never> {
    return Promise.reject(new Error('No operation deletes notes'));
  }

  /** Tells of a write, then makes it. What was known of the file stays known until it is certain that the write was made. */
  private async write(file: TouchedFile, was: string, { make, isUnmade }: Write): Promise<boolean> {
    if (this.refusal !== undefined) throw this.refusal;
    const refusal = await this.recorder.announce(file, was === file.path ? undefined : was);
    if (refusal !== undefined) throw (this.refusal = refusal);
    const known = this.touched.get(was);
    const previous = known && { ...known, previous: undefined };
    // The app tells of a move before it has ended: what is known must not be at the old place by then.
    const pending: TouchedFile = { ...file, previous };
    if (was !== file.path) this.touched.delete(was);
    this.touched.set(file.path, pending);
    const forget = async (): Promise<void> => {
      this.touched.delete(pending.path);
      if (previous !== undefined) this.touched.set(previous.path, previous);
      await this.recorder.withdraw(file.path);
    };
    try {
      const isMade = await make();
      if (isMade) pending.previous = undefined;
      else await forget();
      return isMade;
    } catch (error) {
      if (isRefusal(error) || (await wasUnmade(isUnmade))) await forget();
      throw error;
    }
  }
}

/** Those of the files that were made. */
export function madeIn(files: readonly TouchedFile[]): ReadonlySet<string> {
  return new Set(files.filter(({ created }) => created !== undefined).map(({ path }) => path));
}

/** What is known of a file once it is edited; `before` is the text of the last moment, which may hold somebody else's edit. */
function edited(known: TouchedFile | undefined, path: string, before: string, after: string): TouchedFile {
  const { previous: _, ...file } = known ?? { path };
  if (file.created !== undefined) {
    const isOurs = file.created === foldedFingerprint(before);
    return { ...file, created: foldedFingerprint(after), ...(!isOurs && { mixed: true }) };
  }
  const first = file.change === undefined ? before : reverted(before, file.change);
  return { ...file, change: changeBetween(first ?? before, after), ...(first === undefined && { mixed: true }) };
}

/** The store's own word that nothing was written. */
function isRefusal(error: unknown): boolean {
  return error instanceof NoteMissing || error instanceof NoteExists || error instanceof NoteBusy;
}

async function wasUnmade(isUnmade: Write['isUnmade']): Promise<boolean> {
  try {
    return await isUnmade();
  } catch {
    return false;
  }
}
