import { capture } from '../../src/content/capture';
import { fetchFullContent, recordFailure } from '../../src/content/fetch-full-content';
import { Hosts } from '../../src/content/fetch/hosts';
import { defaultRetry } from '../../src/content/fetch/retry';
import { rateLimitOf } from '../../src/content/sources/rate-limit';
import { FetchRun } from '../../src/fetching/fetch-run';
import { planFor } from '../../src/fetching/plan';
import { sharedCaptures } from '../../src/fetching/shared-captures';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { factsFromText } from '../../src/obsidian/note-facts';
import type { Clock, HttpClient, NoteStore } from '../../src/ports';
import { entryOf, type QueueEntry } from '../../src/queue/entry';
import type { MemoryVault } from '../memory-vault';
import { isPending } from '../../src/kinds/is-pending';
import { PENDING } from '../kinds/status-kinds';

const kinds = [PENDING];

/** What the app runs on, over all its lives. */
export interface World {
  vault: MemoryVault;
  clock: Clock;
  http: HttpClient;
  /** For one request, in milliseconds. */
  timeoutMs: number;
  random: () => number;
  /** Told of every write of the plugin's. */
  onWrite: (path: string, before: string, after: string) => void;
}

/** The app from its start until it is closed or crashes: the vault is all that lives on. */
export class Life {
  readonly run: FetchRun;
  private isOver = false;

  constructor(private readonly world: World) {
    const { clock, http, timeoutMs, random } = world;
    const hosts = new Hosts(clock, random);
    const limits = { timeoutMs, retry: { ...defaultRetry, attempts: 2, random } };
    const deps = {
      notes: this.notes(),
      sectionNames: names,
      kinds,
      receipt: true,
      capture: sharedCaptures((item, options) => capture(item, { http, clock, hosts }, { ...options, limits })),
    };
    this.run = new FetchRun({
      clock,
      random,
      rateLimitOf,
      stillIn: () => 0,
      isOnline: () => true,
      restOf: (host) => hosts.restOf(host),
      hostOf: (path) => (world.vault.exists(path) ? (this.entryAt(path)?.host ?? '') : ''),
      fetch: (note, attendance) => fetchFullContent(note, deps, attendance),
      record: (path, failed) => recordFailure(path, failed, deps),
      show: () => undefined,
    });
  }

  /** Fetches everything that is pending. */
  fetchAll(): void {
    this.run.addAll(() => planFor(this.entries()).paths);
  }

  /** Resolves when the run is through. */
  finished(): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.run.phase === 'finished' || this.run.phase === 'idle') resolve();
      };
      this.run.onChange(look);
      look();
    });
  }

  /** Nothing that goes on reaches the vault from now on. */
  crash(): void {
    this.isOver = true;
  }

  private entries(): QueueEntry[] {
    return this.world.vault.paths().flatMap((path) => this.entryAt(path) ?? []);
  }

  private entryAt(path: string): QueueEntry | undefined {
    const text = this.world.vault.get(path);
    return isPending({ path, text }, kinds) ? entryOf(factsFromText(path, text, names), PENDING) : undefined;
  }

  private notes(): NoteStore {
    const { vault, onWrite } = this.world;
    const never = new Promise<never>(() => undefined);
    return {
      exists: (path) => vault.exists(path),
      read: (path) => (this.isOver ? never : vault.read(path)),
      create: () => never,
      move: () => never,
      trash: () => never,
      update: async (path, edit) => {
        if (this.isOver) return never;
        return vault.update(path, (before) => {
          const after = edit(before);
          if (after !== before) onWrite(path, before, after);
          return after;
        });
      },
    };
  }
}
