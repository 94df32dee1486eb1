import { describe, expect, it } from 'vitest';
import { KeptIndex, type NoteReader } from '../../src/links/kept-index';
import type { VaultNote } from '../../src/links/note';
import type { Pace } from '../../src/slices';
import type { BinaryFile } from '../../src/ports';
import { VirtualClock } from '../virtual-clock';
import { note, zettelkasten } from './vault';

/** A vault whose notes can be changed, and that tells which of them were read. */
class Notes implements NoteReader {
  readonly asked: string[] = [];
  /** Reading this note takes until the promise is kept. */
  slow: { path: string; read: Promise<void> } | undefined;
  private readonly notes = new Map<string, VaultNote>();
  private version = 0;

  constructor(notes: readonly VaultNote[]) {
    for (const one of notes) this.put(one);
  }

  put(one: VaultNote): void {
    this.notes.set(one.path, { ...one, stamp: String(this.version++) });
  }

  delete(path: string): void {
    this.notes.delete(path);
  }

  stamps(): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(new Map([...this.notes.values()].map(({ path, stamp }) => [path, stamp ?? ''])));
  }

  async read(path: string): Promise<VaultNote | undefined> {
    this.asked.push(path);
    if (this.slow?.path === path) await this.slow.read;
    return this.notes.get(path);
  }
}

/** A file in memory. */
class File implements BinaryFile {
  content: ArrayBuffer | undefined;
  writes = 0;
  /** What else happens while it is written. */
  meanwhile = (): Promise<void> => Promise.resolve();

  read(): Promise<ArrayBuffer | undefined> {
    return Promise.resolve(this.content);
  }

  write(content: ArrayBuffer): Promise<void> {
    this.content = content;
    this.writes++;
    return this.meanwhile();
  }
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

let pauses = 0;
const pace: Pace = {
  budgetMs: 1,
  now: () => performance.now(),
  pause: () => {
    pauses++;
    return turn();
  },
};

/** Resolves when no work goes on any more. */
async function idle(): Promise<void> {
  for (let before = -1; before !== pauses;) {
    before = pauses;
    for (let turns = 0; turns < 10; turns++) await turn();
  }
}

function started(notes: Notes, file: File): KeptIndex {
  return new KeptIndex({ reader: notes, file, pace, clock: new VirtualClock(), signal: new AbortController().signal });
}

const diffusion = { title: 'A faster sampler', text: 'Sampling from a diffusion model is slow. The step size follows the noise.' };
const found = async (index: KeptIndex): Promise<string[]> => (await index.get()).suggest(diffusion, 10).map(({ path }) => path);

/** Built once and written to the file, as by a first run of the app. */
async function afterFirstRun(notes: Notes, file: File): Promise<void> {
  await started(notes, file).get();
  await expect.poll(() => file.writes).toBe(1);
  notes.asked.length = 0;
}

describe('the index over a restart', () => {
  it('reads the vault once, and nothing again when nothing changed', async () => {
    const [notes, file] = [new Notes(zettelkasten), new File()];
    const first = await found(started(notes, file));
    await expect.poll(() => file.writes).toBe(1);
    notes.asked.length = 0;
    expect(await found(started(notes, file))).toEqual(first);
    expect(notes.asked).toEqual([]);
  });

  it('reads only what changed, and forgets what is gone', async () => {
    const [notes, file] = [new Notes(zettelkasten), new File()];
    await afterFirstRun(notes, file);
    notes.put(note('Faster sampler.md', { text: 'A diffusion model in fewer steps.' }));
    notes.delete('Diffusion model.md');
    const again = await found(started(notes, file));
    expect(again).toContain('Faster sampler.md');
    expect(again).not.toContain('Diffusion model.md');
    expect(notes.asked).toEqual(['Faster sampler.md']);
  });

  it('takes a torn file for none', async () => {
    const [notes, file] = [new Notes(zettelkasten), new File()];
    await afterFirstRun(notes, file);
    file.content = file.content?.slice(0, -20);
    expect(await found(started(notes, file))).toContain('Diffusion model.md');
    expect(new Set(notes.asked)).toEqual(new Set(zettelkasten.map(({ path }) => path)));
  });
});

describe('the index while the app runs', () => {
  it('does nothing before it is asked', () => {
    const notes = new Notes(zettelkasten);
    started(notes, new File()).touch('Diffusion model.md');
    expect(notes.asked).toEqual([]);
  });

  it('keeps up note by note, and writes what it learnt a while later', async () => {
    const [notes, file] = [new Notes(zettelkasten), new File()];
    const index = started(notes, file);
    await index.get();
    await expect.poll(() => file.writes).toBe(1);
    notes.asked.length = 0;
    notes.put(note('Faster sampler.md', { text: 'A diffusion model in fewer steps.' }));
    notes.delete('Diffusion model.md');
    let told = 0;
    index.onChange((changes) => {
      told += changes;
    });
    index.touch('Faster sampler.md');
    index.touch('Diffusion model.md');
    await expect.poll(() => told).toBe(2);
    expect(notes.asked).toEqual(['Faster sampler.md', 'Diffusion model.md']);
    expect(await found(index)).toContain('Faster sampler.md');
    expect(await found(index)).not.toContain('Diffusion model.md');
    await expect.poll(() => file.writes).toBe(2);
  });

  it('neither tells nor writes anything when a note changes that it does not hold', async () => {
    const [notes, file] = [new Notes(zettelkasten), new File()];
    const index = started(notes, file);
    await index.get();
    await expect.poll(() => file.writes).toBe(1);
    const told: number[] = [];
    index.onChange((changes) => {
      told.push(changes);
    });
    index.touch('inbox/pending.md');
    await expect.poll(() => notes.asked).toContain('inbox/pending.md');
    notes.put(note('Diary.md', { text: 'A day with the diffusion model.' }));
    index.touch('Diary.md');
    await expect.poll(() => file.writes).toBe(2);
    expect(told).toEqual([1]);
  });

  it('stays as small as the vault, however often a note is written', async () => {
    const [notes, file] = [new Notes(zettelkasten), new File()];
    const index = started(notes, file);
    const suggester = await index.get();
    notes.asked.length = zettelkasten.length;
    for (let i = 0; i < 30; i++) {
      notes.put(note('Diary.md', { text: `Day ${i} of the diffusion model. `.repeat(20) }));
      index.touch('Diary.md');
      await expect.poll(() => notes.asked.length).toBe(zettelkasten.length + 1 + i);
    }
    // Thirty versions of one note would be three quarters of the index.
    await expect.poll(() => suggester.waste).toBeLessThan(0.35);
    expect(await found(index)).toContain('Diffusion model.md');
  });

  describe('while the emptied postings are cleared away', () => {
    /** An index that is mostly emptied postings; `meanwhile` happens before they are cleared away. */
    async function clearing(notes: Notes, meanwhile: (index: KeptIndex) => Promise<void>): Promise<KeptIndex> {
      const file = new File();
      const index = started(notes, file);
      const suggester = await index.get();
      await expect.poll(() => file.writes).toBe(1);
      let happening: Promise<void> | undefined;
      file.meanwhile = async () => {
        if (suggester.waste > 0.3) await (happening ??= meanwhile(index));
      };
      const words = Array.from({ length: 200 }, (_, i) => `thing${i}`).join(' ');
      for (let i = 0; happening === undefined; i++) {
        notes.put(note('Diary.md', { text: `Day ${i}: ${words}.` }));
        index.touch('Diary.md');
        await idle();
      }
      await happening;
      await idle();
      return index;
    }
    const late = note('Late.md', { text: 'A diffusion model in fewer steps.' });

    it('keeps a note that came', async () => {
      const notes = new Notes(zettelkasten);
      const index = await clearing(notes, async (open) => {
        const told = new Promise((resolve) => open.onChange(resolve));
        notes.put(late);
        open.touch('Late.md');
        await told;
      });
      expect(await found(index)).toContain('Late.md');
    });

    it('keeps a note that came with others that are still to be read', async () => {
      const notes = new Notes(zettelkasten);
      let readOn = (): void => undefined;
      const index = await clearing(notes, async (open) => {
        notes.slow = {
          path: 'Slow.md',
          read: new Promise((resolve) => {
            readOn = resolve;
          }),
        };
        notes.put(late);
        open.touch('Late.md');
        open.touch('Slow.md');
        await expect.poll(() => notes.asked).toContain('Slow.md');
      });
      readOn();
      await idle();
      expect(await found(index)).toContain('Late.md');
    });
  });

  it('looks again when what may be linked to changes', async () => {
    const notes = new Notes(zettelkasten);
    const index = started(notes, new File());
    expect(await found(index)).toContain('Diffusion model.md');
    notes.delete('Diffusion model.md');
    await index.review();
    await expect.poll(() => found(index)).not.toContain('Diffusion model.md');
  });
});
