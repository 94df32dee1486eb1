import { MemoryVault } from '../memory-vault';
import { Life, type World } from './life';
import { MEDDLINGS } from './meddling';
import { faultsOf } from './soak-check';
import type { SoakItem } from './soak-item';

/** How a soak goes. */
export interface SoakOptions extends Pick<World, 'clock' | 'http' | 'timeoutMs' | 'random'> {
  /** Times the app dies before it may work to the end. */
  crashes: number;
  /** Edits, renames and deletions in each of these lives, and milliseconds between two. */
  meddlings: number;
  pauseMs: number;
  tell?: (message: string) => void;
}

/** What came of a soak. */
export interface Soaked {
  /** What is wrong, in words; empty when nothing is. */
  faults: string[];
  /** Notes with content, with a reason why not, and deleted meanwhile. */
  done: number;
  failed: number;
  deleted: number;
}

/** Ends that may take a run more: a host at rest was given up, say. */
const LAST_LIVES = 3;

/** Fetches the items while others edit, rename and delete their notes and the app dies, then says what is wrong with the vault. */
export async function soak(
  items: readonly SoakItem[],
  { crashes, meddlings, pauseMs, tell = () => undefined, ...app }: SoakOptions,
): Promise<Soaked> {
  const vault = new MemoryVault(Object.fromEntries(items.map(({ path, note }) => [path, note])));
  const notes = new Map(items.map((item) => [item.path, { item, expected: item.note }]));
  const faults: string[] = [];
  const world: World = {
    ...app,
    vault,
    onWrite: (path, before) => {
      if (before.includes('content_hash:')) faults.push(`${path}: written again after it was done`);
    },
  };
  let serial = 0;
  const meddle = (life: Life): void => {
    serial += 1;
    const paths = [...notes.keys()];
    const path = paths[Math.floor(app.random() * paths.length)] ?? '';
    const note = notes.get(path);
    if (note === undefined) return;
    const chance = app.random();
    if (chance < 0.05) {
      vault.delete(path);
      notes.delete(path);
    } else if (chance < 0.25) {
      const to = `inbox/moved-${serial}.md`;
      const text = vault.get(path);
      vault.delete(path);
      vault.put(to, text);
      notes.delete(path);
      notes.set(to, note);
      // The app hears of some renames; of others it sees that one file went and one came.
      if (chance < 0.15) life.run.rename(path, to);
    } else {
      const edit = MEDDLINGS[serial % MEDDLINGS.length]?.(serial);
      if (edit === undefined) return;
      vault.put(path, edit(vault.get(path)));
      note.expected = edit(note.expected);
    }
  };
  for (let at = 0; at < crashes; at += 1) {
    const life = new Life(world);
    life.fetchAll();
    for (let times = 0; times < meddlings; times += 1) {
      await app.clock.wait(pauseMs);
      meddle(life);
    }
    tell(`crash ${at + 1}: ${life.run.state().done} of ${life.run.state().total}`);
    life.crash();
  }
  let found: string[] = [];
  for (let at = 0; at < LAST_LIVES && (at === 0 || found.length > 0); at += 1) {
    const life = new Life(world);
    life.fetchAll();
    await life.finished();
    tell(`end ${at + 1}: ${life.run.state().written} written, ${life.run.state().failures.length} failed`);
    found = faultsIn(vault, notes);
  }
  const texts = vault.paths().map((path) => vault.get(path));
  const failed = texts.filter((text) => text.includes('\nfetch_error:')).length;
  return { faults: [...faults, ...found], done: texts.length - failed, failed, deleted: items.length - notes.size };
}

function faultsIn(vault: MemoryVault, notes: ReadonlyMap<string, { item: SoakItem; expected: string }>): string[] {
  const extra = vault
    .paths()
    .filter((path) => !notes.has(path))
    .map((path) => `${path}: came from nowhere`);
  const found = [...notes].flatMap(([path, { item, expected }]) => {
    if (!vault.exists(path)) return [`${path}: lost`];
    return faultsOf({ item, text: vault.get(path), expected }).map((fault) => `${path} (${item.trouble}): ${fault}`);
  });
  return [...extra, ...found];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
