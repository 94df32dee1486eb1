import { Listeners } from '../listeners';
import type { BinaryFile, Clock } from '../ports';
import { LinkSuggester } from './link-suggester';
import type { VaultNote } from './note';
import { restAfterWriting } from '../rest-after-writing';
import { Slices, type Pace } from '../slices';

/** The vault, as the index reads it. */
export interface NoteReader {
  /** Of every note that may be linked to, by path: what changes whenever the note does. */
  stamps(): Promise<ReadonlyMap<string, string>>;
  /** The note as it is now; undefined when there is none or it may not be linked to. */
  read(path: string): Promise<VaultNote | undefined>;
}

/** What the index is kept by. */
export interface KeptIndexDeps {
  reader: NoteReader;
  /** Where it is kept over a restart. */
  file: BinaryFile;
  pace: Pace;
  clock: Clock;
  /** Ends all waiting. */
  signal: AbortSignal;
}

/** From this share of new and changed notes on, the weights are learnt anew. */
const LEARN_AGAIN = 0.2;
/** Emptied postings beyond this share of all are cleared away. */
const MOST_WASTE = 0.3;
/** How long after a change the file is written, in milliseconds: soon after a build, seldom otherwise. */
const SAVE_AFTER_BUILD_MS = 3_000;
const SAVE_AFTER_MS = 60_000;
/** It is written once more notes than this share of all came, changed or went since: a restart reads as many again, and a day's writing is fewer. */
const UNSAVED_SHARE = 0.02;

/**
 * The index of the vault over its life: read from its file when it is first asked for, brought up to date by
 * reading what changed meanwhile, kept in step note by note, written back now and then. All in slices.
 */
export class KeptIndex {
  private opening: Promise<LinkSuggester> | undefined;
  private opened: LinkSuggester | undefined;
  private readonly touched = new Set<string>();
  private catchingUp = false;
  private saving = false;
  private revision = 0;
  /** Notes that came, changed or went since the file was written. */
  private readonly unsaved = new Set<string>();
  /** Until when the file is not written again, in milliseconds since 1970. */
  private restsUntil = 0;
  private readonly listeners = new Listeners<[changes: number]>();

  constructor(private readonly deps: KeptIndexDeps) {}

  /** The index; the first call builds it. */
  get(): Promise<LinkSuggester> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  /** A note may have come, changed or gone: it is read again, once the index is there. */
  touch(path: string): void {
    if (this.opening === undefined) return;
    this.touched.add(path);
    void this.catchUp();
  }

  /** Number of notes that a note of the index links to; undefined for a note that is not in it, and while it is being built. */
  linksFrom(path: string): number | undefined {
    return this.opened?.linksFrom(path);
  }

  /** What may be linked to has changed, as by a setting: looks the whole vault over again. */
  async review(): Promise<void> {
    if (this.opening === undefined) return;
    const { read, remove } = (await this.opening).outdated(await this.deps.reader.stamps());
    for (const path of [...read, ...remove]) this.touch(path);
  }

  /** Calls `listener` with the number of notes that came, changed or went; returns what ends that. */
  onChange(listener: (changes: number) => void): () => void {
    return this.listeners.add(listener);
  }

  private async open(): Promise<LinkSuggester> {
    const { reader: source, file, pace } = this.deps;
    const slices = new Slices(pace);
    const saved = await file.read();
    const restored = saved && (await slices.run(LinkSuggester.restoring(saved)));
    const suggester = restored ?? LinkSuggester.empty();
    const { read, remove } = suggester.outdated(await source.stamps());
    for (const path of remove) suggester.remove(path);
    for (const path of [...read, ...remove]) this.unsaved.add(path);
    for (const path of read) {
      await this.take(suggester, path, slices);
      await slices.rest();
    }
    if (restored === undefined || read.length > suggester.size * LEARN_AGAIN) await this.learn(suggester, slices);
    if (read.length + remove.length > 0) this.changed(suggester, read.length + remove.length, SAVE_AFTER_BUILD_MS);
    return (this.opened = suggester);
  }

  /** Learns from a sample of the notes, which are read again for it: keeping all texts until then would take as much memory as the vault is large. */
  private async learn(suggester: LinkSuggester, slices: Slices): Promise<void> {
    const teachers: VaultNote[] = [];
    for (const path of suggester.teachers()) {
      const note = await this.read(path);
      if (note !== undefined) teachers.push(note);
      await slices.rest();
    }
    await slices.run(suggester.learning(teachers));
  }

  private async catchUp(): Promise<void> {
    if (this.catchingUp) return;
    this.catchingUp = true;
    try {
      const suggester = await this.opening?.catch(() => undefined);
      if (suggester === undefined) return;
      const slices = new Slices(this.deps.pace);
      let changes = 0;
      for (const path of this.touched) {
        this.touched.delete(path);
        if (await this.take(suggester, path, slices)) {
          this.unsaved.add(path);
          changes++;
        }
        await slices.rest();
      }
      if (changes > 0) this.changed(suggester, changes, SAVE_AFTER_MS);
    } finally {
      this.catchingUp = false;
    }
  }

  /** Reads the note at a path again and says whether that changed the index: most notes that change while a queue is worked through are not in it. */
  private async take(suggester: LinkSuggester, path: string, slices: Slices): Promise<boolean> {
    const note = await this.read(path);
    if (note === undefined) return suggester.remove(path);
    await slices.run(suggester.adding(note));
    return true;
  }

  /** A note that cannot be read is as good as gone; it comes back with its next change. */
  private read(path: string): Promise<VaultNote | undefined> {
    return this.deps.reader.read(path).catch(() => undefined);
  }

  private changed(suggester: LinkSuggester, changes: number, saveAfterMs: number): void {
    this.revision++;
    this.listeners.call(changes);
    void this.save(suggester, saveAfterMs);
  }

  private async save(suggester: LinkSuggester, afterMs: number): Promise<void> {
    if (this.saving) return;
    this.saving = true;
    const { clock, signal } = this.deps;
    try {
      while (this.unsaved.size > suggester.size * UNSAVED_SHARE) {
        await clock.wait(Math.max(afterMs, this.restsUntil - clock.now().getTime()), signal);
        await this.write(suggester);
      }
    } catch {
      // The plugin was unloaded, or nothing can be kept here: the next start reads the vault again.
    } finally {
      this.saving = false;
    }
  }

  private async write(suggester: LinkSuggester): Promise<void> {
    const slices = new Slices(this.deps.pace);
    const { revision } = this;
    this.unsaved.clear();
    const snapshot = await slices.run(suggester.snapshot());
    await this.deps.file.write(snapshot);
    this.restsUntil = this.deps.clock.now().getTime() + restAfterWriting(snapshot.byteLength);
    if (suggester.waste < MOST_WASTE) return;
    const compact = await slices.run(LinkSuggester.restoring(snapshot));
    if (compact !== undefined && revision === this.revision && !this.catchingUp) suggester.become(compact);
  }
}
