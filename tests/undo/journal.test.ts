import { describe, expect, it } from 'vitest';
import type { JournalFile, NoteStore } from '../../src/ports';
import { History } from '../../src/undo/history';
import { NotJournalled } from '../../src/undo/journal';
import { MemoryVault } from '../memory-vault';
import { MemoryJournal } from './memory-journal';

const clock = { now: () => new Date(1000), wait: () => Promise.resolve() };

/** A history as an app that starts finds it, and what it told the person. */
function historyOf(notes: NoteStore, journal: JournalFile, told: string[] = []): History {
  return new History({ notes, journal, clock, tellRefused: ({ message }) => told.push(message) });
}

const decline = (text: string): string => text.replace('pending', 'declined');

/** Declines every note of the vault as one operation. */
const declineAll = (history: History, vault: MemoryVault): Promise<void> =>
  history.run('decline', async (notes) => {
    for (const path of vault.paths()) await notes.update(path, decline);
  });

/** A journal that has room for so many lines. */
class FullDisk extends MemoryJournal {
  constructor(private room: number) {
    super();
  }

  override append(text: string): Promise<void> {
    this.room -= 1;
    return this.room < 0 ? Promise.reject(new Error('ENOSPC: no space left on device')) : super.append(text);
  }
}

describe('an operation', () => {
  it('is told of before its first write, and each write before it is made', async () => {
    const vault = new MemoryVault({ 'a.md': 'pending' });
    const journal = new MemoryJournal();
    await historyOf(vault, journal).run('decline', async (notes) => {
      expect(journal.lines).toEqual([{ op: 1000, kind: 'decline', begins: true }]);
      vault.update = (path, edit) => {
        expect(journal.lines).toHaveLength(2);
        return MemoryVault.prototype.update.call(vault, path, edit);
      };
      await notes.update('a.md', decline);
    });
    expect(journal.lines).toHaveLength(3);
  });

  it('does not begin when the journal cannot be written, and the person is told', async () => {
    const vault = new MemoryVault({ 'a.md': 'pending' });
    const told: string[] = [];
    const history = historyOf(vault, new FullDisk(0), told);
    await expect(declineAll(history, vault)).rejects.toThrow(NotJournalled);
    expect(vault.get('a.md')).toBe('pending');
    expect(told).toEqual(['ENOSPC: no space left on device']);
    expect(history.last()).toBeUndefined();
  });

  it('stops where the disk is full; what was done can be undone, then and after a restart', async () => {
    for (const restarts of [false, true]) {
      const vault = new MemoryVault({ 'a.md': 'pending', 'b.md': 'pending', 'c.md': 'pending' });
      const journal = new FullDisk(2);
      const told: string[] = [];
      const history = historyOf(vault, journal, told);
      await history.run('decline', async (notes) => {
        for (const path of vault.paths()) await notes.update(path, decline).catch(() => undefined);
      });
      expect(vault.paths().map((path) => vault.get(path))).toEqual(['declined', 'pending', 'pending']);
      expect(told).toHaveLength(1);
      const undone = await (restarts ? historyOf(vault, journal) : history).undo();
      expect(undone).toEqual({ kind: 'decline', restored: ['a.md'], refused: [], lost: 0 });
      expect(vault.get('a.md')).toBe('pending');
    }
  });

  it('writes the edit of the text of that moment, and undoes that', async () => {
    const vault = new MemoryVault({ 'a.md': 'pending' });
    const journal = new MemoryJournal();
    const append = journal.append.bind(journal);
    journal.append = async (text) => {
      await append(text);
      // Somebody writes between the line and the write.
      if (text.includes('"file"') && vault.get('a.md') === 'pending') vault.put('a.md', 'pending, mine');
    };
    const history = historyOf(vault, journal);
    await declineAll(history, vault);
    expect(vault.get('a.md')).toBe('declined, mine');
    await historyOf(vault, journal).undo();
    expect(vault.get('a.md')).toBe('pending, mine');
  });

  it('whose move fails after an edit is taken back, then and after a restart', async () => {
    for (const restarts of [false, true]) {
      const vault = new MemoryVault({ 'a.md': 'pending' });
      vault.move = () => Promise.reject(new Error('EACCES'));
      const journal = new MemoryJournal();
      const history = historyOf(vault, journal);
      await history.run('decline', async (notes) => {
        await notes.update('a.md', decline);
        await notes.move('a.md', 'archive/a.md').catch(() => undefined);
      });
      expect(history.last()?.files).toEqual(['a.md']);
      expect(await (restarts ? historyOf(vault, journal) : history).undo()).toMatchObject({ restored: ['a.md'], refused: [] });
      expect(vault.get('a.md')).toBe('pending');
    }
  });

  it('a write of which failed and came to pass all the same is taken back', async () => {
    const vault = new MemoryVault({ 'a.md': 'pending' });
    const history = historyOf(vault, new MemoryJournal());
    const update = vault.update.bind(vault);
    vault.update = async (path, edit) => {
      await update(path, edit);
      vault.update = update;
      throw new Error('EIO');
    };
    await expect(declineAll(history, vault)).rejects.toThrow('EIO');
    expect(vault.get('a.md')).toBe('declined');
    expect((await history.undo())?.restored).toEqual(['a.md']);
    expect(vault.get('a.md')).toBe('pending');
  });

  it('none of whose writes came to pass is none', async () => {
    const vault = new MemoryVault({ 'a.md': 'pending' });
    const journal = new MemoryJournal();
    const history = historyOf(vault, journal);
    const refuse = (): Promise<never> => Promise.reject(new Error('EACCES'));
    vault.update = vault.create = vault.move = refuse;
    await history.run('decline', async (notes) => {
      await notes.update('a.md', decline).catch(() => undefined);
      await notes.create('new.md', 'new').catch(() => undefined);
      await notes.move('a.md', 'archive/a.md').catch(() => undefined);
    });
    expect(history.last()).toBeUndefined();
    const later = historyOf(vault, journal);
    await later.load();
    expect(later.last()).toBeUndefined();
  });

  it.each([
    ['made where one is', (notes: NoteStore) => notes.create('A.md', 'new'), 'Already exists: A.md'],
    ['moved to where one is', (notes: NoteStore) => notes.move('a.md', 'B.md'), 'Already exists: B.md'],
    ['moved that is not there', (notes: NoteStore) => notes.move('gone.md', 'c.md'), 'No such note: gone.md'],
  ])('tells of no note %s', async (_, work, message) => {
    const vault = new MemoryVault({ 'a.md': 'pending', 'b.md': 'pending' });
    const journal = new MemoryJournal();
    await expect(historyOf(vault, journal).run('decline', work)).rejects.toThrow(message);
    expect(journal.lines).toHaveLength(1);
  });
});

describe('a promotion that stopped half-way', () => {
  const promotes = { source: 'in/a.md', permanent: 'zk/a.md' };
  const isWhole = (result: { ok: boolean }): boolean => result.ok;
  const stop = (history: History): Promise<unknown> =>
    history.run('promote', (notes) => notes.create('zk/a.md', 'A claim.').then(() => ({ ok: false })), { promotes, isWhole });
  const goOn = (history: History): Promise<unknown> =>
    history.run('extend', (notes) => notes.update('in/a.md', decline).then(() => ({ ok: true })), { promotes, isWhole });

  it.each([false, true])('goes on as one with what it did before, over a restart: %s', async (restarts) => {
    const vault = new MemoryVault({ 'in/a.md': 'pending' });
    const journal = new MemoryJournal();
    const first = historyOf(vault, journal);
    await stop(first);
    const history = restarts ? historyOf(vault, journal) : first;
    await goOn(history);
    expect(history.last()).toMatchObject({ kind: 'promote', files: ['zk/a.md', 'in/a.md'] });
    await historyOf(vault, journal).undo();
    expect(vault.paths()).toEqual(['in/a.md']);
    expect(vault.get('in/a.md')).toBe('pending');
    expect(await historyOf(vault, journal).undo()).toBeUndefined();
  });

  it('makes its note again in the place of the one it made, unless somebody wrote in that', async () => {
    const vault = new MemoryVault({ 'in/a.md': 'pending' });
    const history = historyOf(vault, new MemoryJournal());
    await stop(history);
    const again = (): Promise<{ ok: boolean }> =>
      history.run(
        'promote',
        async (notes, made) => {
          expect([...made]).toEqual(['zk/a.md']);
          await notes.create('zk/a.md', 'A better claim.');
          return { ok: false };
        },
        { promotes, isWhole },
      );
    await again();
    expect(vault.get('zk/a.md')).toBe('A better claim.');
    vault.put('zk/a.md', 'Mine.');
    await expect(again()).rejects.toThrow('Already exists: zk/a.md');
    expect(vault.get('zk/a.md')).toBe('Mine.');
    vault.delete('zk/a.md');
    await again();
    expect(vault.get('zk/a.md')).toBe('A better claim.');
    await history.undo();
    expect(vault.paths()).toEqual(['in/a.md']);
  });

  it('is not one with an operation that came after it', async () => {
    const vault = new MemoryVault({ 'in/a.md': 'pending', 'b.md': 'pending' });
    const history = historyOf(vault, new MemoryJournal());
    await stop(history);
    await history.run('step', (notes) => notes.update('b.md', decline));
    await goOn(history);
    expect(history.last()).toMatchObject({ kind: 'extend', files: ['in/a.md'] });
    await history.undo();
    expect(vault.get('b.md')).toBe('declined');
    await history.undo();
    expect(vault.get('b.md')).toBe('pending');
    expect(vault.paths()).toContain('zk/a.md');
  });

  it('cannot be taken back while it goes on, but what was done before it can', async () => {
    const vault = new MemoryVault({ 'in/a.md': 'pending', 'b.md': 'pending' });
    const history = historyOf(vault, new MemoryJournal());
    await history.run('step', (notes) => notes.update('b.md', decline));
    await stop(history);
    const undoneMeanwhile = async (notes: NoteStore): Promise<{ ok: boolean }> => {
      await history.undo();
      await notes.update('in/a.md', decline);
      return { ok: true };
    };
    await history.run('extend', undoneMeanwhile, { promotes, isWhole });
    expect(vault.get('b.md')).toBe('pending');
    expect(history.last()).toMatchObject({ kind: 'promote', files: ['zk/a.md', 'in/a.md'] });
    expect(vault.get('zk/a.md')).toBe('A claim.');
  });

  it.each([
    ['came to its end', { ok: true }, promotes],
    ['was of another note', { ok: false }, { ...promotes, source: 'in/b.md' }],
    ['was to another note', { ok: false }, { ...promotes, permanent: 'zk/b.md' }],
  ])('is another when the last %s', async (_, result, last) => {
    const vault = new MemoryVault({ 'in/a.md': 'pending' });
    const history = historyOf(vault, new MemoryJournal());
    await history.run('promote', (notes) => notes.create('zk/a.md', 'A claim.').then(() => result), { promotes: last, isWhole });
    await goOn(history);
    expect(history.last()).toMatchObject({ kind: 'extend', files: ['in/a.md'] });
  });

  it('stays as it was when the journal has no room for more', async () => {
    const vault = new MemoryVault({ 'in/a.md': 'pending' });
    const history = historyOf(vault, new FullDisk(3));
    await stop(history);
    await expect(goOn(history)).rejects.toThrow(NotJournalled);
    await history.undo();
    expect(vault.paths()).toEqual(['in/a.md']);
  });

  it('goes on after its notes were moved', async () => {
    const vault = new MemoryVault({ 'in/a.md': 'pending' });
    const journal = new MemoryJournal();
    const history = historyOf(vault, journal);
    await stop(history);
    history.rename('zk', 'notes');
    await expect.poll(() => journal.lines.at(-1)).toEqual({ moved: 'zk', to: 'notes' });
    for (const one of [history, historyOf(vault, journal)]) {
      await one.load();
      expect([...one.madeBy({ source: 'in/a.md', permanent: 'notes/a.md' })]).toEqual(['notes/a.md']);
      expect([...one.madeBy(promotes)]).toEqual([]);
    }
  });
});

describe('a journal', () => {
  /** The journal of two notes declined, and the vault then. */
  async function journalled() {
    const vault = new MemoryVault({ 'a.md': 'a pending', 'b.md': 'b pending' });
    const journal = new MemoryJournal();
    await declineAll(historyOf(vault, journal), vault);
    return { vault, journal, lines: (journal.text ?? '').split('\n').slice(1) };
  }

  it('a line of which is damaged loses that line, and says so of a file', async () => {
    for (const damaged of [0, 1, 3]) {
      const { vault, journal, lines } = await journalled();
      journal.text = lines.map((line, at) => `\n${at === damaged ? line.slice(0, 30) : line}`).join('');
      const undone = await historyOf(vault, journal).undo();
      expect(undone).toEqual(
        damaged === 1
          ? { kind: 'decline', restored: ['b.md'], refused: [], lost: 1 }
          : { kind: 'decline', restored: ['b.md', 'a.md'], refused: [], lost: 0 },
      );
      expect([vault.get('a.md'), vault.get('b.md')]).toEqual([damaged === 1 ? 'a declined' : 'a pending', 'b pending']);
    }
  });

  it('all of whose files are lost says so, once', async () => {
    const { vault, journal, lines } = await journalled();
    journal.text = [lines[0], '[]', 'null', lines[3]].join('\n');
    const history = historyOf(vault, journal);
    expect(await history.undo()).toEqual({ kind: 'decline', restored: [], refused: [], lost: 2 });
    expect(await historyOf(vault, journal).undo()).toBeUndefined();
  });

  it('whose last line was torn goes on behind it', async () => {
    const { vault, journal } = await journalled();
    await journal.append('\n{"op":1001,"ki');
    await historyOf(vault, journal).run('step', (notes) => notes.update('a.md', (text) => `${text}!`));
    const history = historyOf(vault, journal);
    expect(await history.undo()).toMatchObject({ kind: 'step', restored: ['a.md'] });
    expect(await history.undo()).toMatchObject({ kind: 'decline', restored: ['b.md', 'a.md'] });
  });

  it('that was tampered with restores nothing that does not fit its fingerprint', async () => {
    const { vault, journal } = await journalled();
    journal.text = journal.text?.replaceAll('"removed":"pending"', '"removed":"<script>"');
    expect((await historyOf(vault, journal).undo())?.refused).toEqual([
      { path: 'b.md', reason: 'changed' },
      { path: 'a.md', reason: 'changed' },
    ]);
    expect(vault.get('a.md')).toBe('a declined');
  });

  it.each(['../a.md', '/a.md', '.obsidian/plugins/x/main.js', '.obsidian/a.md', 'x/.git/a.md', 'a.txt'])(
    'moves nothing to %s',
    async (to) => {
      const vault = new MemoryVault({ 'in/a.md': 'pending' });
      const journal = new MemoryJournal();
      await historyOf(vault, journal).run('decline', (notes) => notes.move('in/a.md', 'archive/a.md'));
      journal.text = journal.text?.replaceAll('in/a.md', to);
      await historyOf(vault, journal).undo();
      expect(vault.paths()).toEqual(['archive/a.md']);
    },
  );

  it.each([
    '',
    '{"version":1,"operations":[]}',
    '{"op":-1,"kind":"decline","begins":true}',
    '{"op":1,"kind":"x","begins":true}',
    '{"op":1,"ends":1,"isWhole":true}',
  ])('that tells of nothing is none: %s', async (text) => {
    const journal = new MemoryJournal();
    journal.text = text;
    expect(await historyOf(new MemoryVault({}), journal).undo()).toBeUndefined();
  });

  it('becomes shorter once half of it is out of date, and tells the same', async () => {
    const vault = new MemoryVault({ 'a.md': 'one '.repeat(15_000), 'b.md': 'pending' });
    const journal = new MemoryJournal();
    const history = historyOf(vault, journal);
    await history.run('step', (notes) => notes.update('b.md', decline));
    for (let count = 0; count < 10; count += 1) {
      await history.run('resolve', (notes) => notes.update('a.md', (text) => text.replace(/\w+/g, `${count}`)));
      await history.undo();
    }
    expect(journal.text?.length).toBeLessThan(200_000);
    const later = historyOf(vault, journal);
    await later.load();
    expect(later.last()).toMatchObject({ kind: 'step', files: ['b.md'] });
    await later.undo();
    expect(vault.get('b.md')).toBe('pending');
  });

  it('keeps the last operation whatever its size, and of the others what there is room for', async () => {
    const long = 'x'.repeat(3_000_000);
    const vault = new MemoryVault({ 'a.md': long, 'b.md': long, 'c.md': long });
    const journal = new MemoryJournal();
    const history = historyOf(vault, journal);
    const take = (path: string): Promise<string> => history.run('resolve', (notes) => notes.update(path, () => 'new'));
    await take('a.md');
    await take('b.md');
    expect((await history.undo())?.restored).toEqual(['b.md']);
    expect(await history.undo()).toBeUndefined();
    await history.run('resolve', async (notes) => {
      for (const path of ['b.md', 'c.md']) await notes.update(path, () => 'newer');
    });
    expect((await historyOf(vault, journal).undo())?.restored).toEqual(['c.md', 'b.md']);
    expect(vault.get('b.md')).toBe(long);
  });
});
