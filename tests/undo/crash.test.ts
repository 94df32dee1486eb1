import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteStore } from '../../src/ports';
import { History } from '../../src/undo/history';
import { madeUp } from '../made-up';
import { MemoryVault } from '../memory-vault';
import { MemoryJournal } from './memory-journal';
import { Power } from './power';

const clock = { now: () => new Date(0), wait: () => Promise.resolve() };

/** What outlives a crash: the notes and the journal. */
class Disk {
  readonly vault: MemoryVault;
  readonly journal = new MemoryJournal();

  constructor(notes: Record<string, string>) {
    this.vault = new MemoryVault(notes);
  }

  /** The app, as it starts with so much power. */
  start(power = new Power(), share = 0): History {
    return new History({
      notes: power.notes(this.vault),
      journal: power.journal(this.journal, share),
      clock,
      tellRefused: () => undefined,
    });
  }

  notes(): Record<string, string> {
    return Object.fromEntries(
      this.vault
        .paths()
        .sort()
        .map((path) => [path, this.vault.get(path)]),
    );
  }
}

describe('a decline that a crash meets', () => {
  it.each([
    [20, 7],
    [70, 69],
    [1500, 1],
    [1500, 1499],
  ])('over %i notes, after %i of them, is taken back after the restart', async (count, written) => {
    const before = Object.fromEntries(Array.from({ length: count }, (_, number) => [`${number}.md`, `note ${number}, pending`]));
    const disk = new Disk(before);
    // One line says that it begins; then a line and a write for each note.
    const power = new Power(1 + 2 * written);
    void disk.start(power).run('decline', async (notes) => {
      for (const path of Object.keys(before)) await notes.update(path, (text) => text.replace('pending', 'declined'));
    });
    await power.out;
    expect(Object.values(disk.notes()).filter((text) => text.includes('declined'))).toHaveLength(written);
    const later = disk.start();
    await later.load();
    expect(later.last()).toMatchObject({ kind: 'decline' });
    expect((await later.undo())?.refused).toEqual([]);
    expect(disk.notes()).toEqual(Object.fromEntries(Object.entries(before).sort(([a], [b]) => (a < b ? -1 : 1))));
    expect(later.last()).toBeUndefined();
  });
});

/** One write of an operation, on a note by its number. What cannot be done is passed over. */
type Step = { do: 'edit' | 'create'; note: number; text: string } | { do: 'move'; note: number };

/** Carries out steps; `places` says where the notes are. As in every operation there is, no note comes to where another was. */
async function carryOut(steps: readonly Step[], places: string[], notes: NoteStore): Promise<void> {
  for (const step of steps) {
    const path = places[step.note] ?? '';
    try {
      if (step.do === 'edit') await notes.update(path, (text) => (step.text === '' ? text.slice(0, -1) : text + step.text));
      else if (step.do === 'create') await notes.create(path, step.text);
      else {
        const to = `archive/${path}`;
        await notes.move(path, to);
        places[step.note] = to;
      }
    } catch {
      continue;
    }
  }
}

const BEFORE = { 'a.md': 'A\r\n', 'b.md': 'B', 'c/d.md': '' };
const PLACES = [...Object.keys(BEFORE), 'new.md', 'n/new.md'];
const note = fc.nat({ max: PLACES.length - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), note, text: fc.constantFrom('', '!', '\r\n', '\n', 'é') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('create' as const), note, text: fc.constantFrom('', 'new\n') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), note }) },
);
const operations = fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 });

it('after a crash at any write, undo leads back to the vault as it was, over a crash of its own too', async () => {
  await fc.assert(
    fc.asyncProperty(
      operations,
      fc.nat({ max: 60 }),
      fc.nat({ max: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (done, first, second, share) => {
        const disk = new Disk(BEFORE);
        const places = [...PLACES];
        const before = disk.notes();
        const power = new Power(first);
        const app = disk.start(power, share);
        const all = (async () => {
          for (const steps of done) await app.run('promote', (notes) => carryOut(steps, places, notes));
        })();
        await Promise.race([all, power.out]);

        const next = new Power(second);
        await Promise.race([undoAll(disk.start(next, share)), next.out]);
        const refused = await undoAll(disk.start());
        expect(refused).toEqual([]);
        expect(disk.notes()).toEqual(before);
      },
    ),
    madeUp(300),
  );
});

async function undoAll(history: History): Promise<unknown[]> {
  const refused: unknown[] = [];
  for (let undone = await history.undo(); undone !== undefined; undone = await history.undo()) refused.push(...undone.refused);
  return refused;
}
