import { describe, expect, it } from 'vitest';
import { History } from '../../src/undo/history';
import { NoteBusy, type JournalFile, type NoteStore } from '../../src/ports';
import { MemoryVault } from '../memory-vault';
import { MemoryJournal } from './memory-journal';

const clock = { now: () => new Date('2026-02-21T09:34:12Z'), wait: () => Promise.resolve() };

/** A history as an app that starts finds it, and what it told the person. */
function historyOf(vault: NoteStore, journal: JournalFile = new MemoryJournal(), told: string[] = []): History {
  return new History({ notes: vault, journal, clock, tellRefused: ({ message }) => told.push(message) });
}

const decline = (text: string): string => text.replace('pending', 'declined');

describe('an operation', () => {
  it('over many notes is taken back at once, byte for byte', async () => {
    const vault = new MemoryVault({ 'a.md': 'status: pending\r\n', 'b.md': '---\nstatus: pending # by the feed\n---\n' });
    const history = historyOf(vault);
    await history.run('decline', async (notes) => {
      for (const path of vault.paths()) await notes.update(path, decline);
    });
    expect(history.last()).toEqual({ kind: 'decline', at: '2026-02-21T09:34:12.000Z', files: ['a.md', 'b.md'] });
    expect(await history.undo()).toEqual({ kind: 'decline', restored: ['b.md', 'a.md'], refused: [], lost: 0 });
    expect(vault.get('a.md')).toBe('status: pending\r\n');
    expect(vault.get('b.md')).toBe('---\nstatus: pending # by the feed\n---\n');
    expect(await history.undo()).toBeUndefined();
  });

  it('is taken back file by file: what somebody changed, deleted or put in the way stays', async () => {
    const vault = new MemoryVault({ 'a.md': 'pending', 'b.md': 'pending', 'c.md': 'pending', 'd.md': 'pending' });
    const history = historyOf(vault);
    await history.run('decline', async (notes) => {
      for (const path of ['a.md', 'b.md', 'c.md']) await notes.update(path, decline);
      await notes.move('d.md', 'archive/d.md');
    });
    vault.put('a.md', 'declined, and a remark');
    vault.delete('b.md');
    vault.put('d.md', 'another');
    expect(await history.undo()).toEqual({
      kind: 'decline',
      restored: ['c.md'],
      refused: [
        { path: 'archive/d.md', reason: 'exists' },
        { path: 'b.md', reason: 'missing' },
        { path: 'a.md', reason: 'changed' },
      ],
      lost: 0,
    });
    expect(vault.get('a.md')).toBe('declined, and a remark');
    expect(vault.get('archive/d.md')).toBe('pending');
  });

  it('is taken back as far as the disk lets it; what is left can be taken back later', async () => {
    class Full extends MemoryVault {
      full = false;
      override update(path: string, edit: (text: string) => string): Promise<string> {
        return this.full && path === 'b.md' ? Promise.reject(new Error('ENOSPC: no space left on device')) : super.update(path, edit);
      }
    }
    const vault = new Full({ 'a.md': 'pending', 'b.md': 'pending', 'c.md': 'pending' });
    const history = historyOf(vault);
    await history.run('decline', async (notes) => {
      for (const path of vault.paths()) await notes.update(path, decline);
    });
    vault.full = true;
    expect(await history.undo()).toEqual({
      kind: 'decline',
      restored: ['c.md', 'a.md'],
      refused: [{ path: 'b.md', reason: 'failed' }],
      lost: 0,
    });
    vault.full = false;
    expect(history.last()).toMatchObject({ kind: 'decline', files: ['b.md'] });
    expect(await history.undo()).toEqual({ kind: 'decline', restored: ['b.md'], refused: [], lost: 0 });
    expect(vault.paths().map((path) => vault.get(path))).toEqual(['pending', 'pending', 'pending']);
  });

  it('that made a note moves it to the trash, unless somebody wrote in it', async () => {
    const vault = new MemoryVault({ 'inbox/a.md': 'pending' });
    const history = historyOf(vault);
    const promote = () =>
      history.run('promote', async (notes) => {
        await notes.create('permanent/a.md', 'A claim.');
        await notes.update('permanent/a.md', (text) => `${text} Linked.`);
        await notes.update('inbox/a.md', decline);
      });
    await promote();
    await history.undo();
    expect(vault.paths()).toEqual(['inbox/a.md']);
    await promote();
    vault.put('permanent/a.md', 'A claim. Linked. And my own thought.');
    expect((await history.undo())?.refused).toEqual([{ path: 'permanent/a.md', reason: 'changed' }]);
    expect(vault.get('permanent/a.md')).toContain('my own thought');
  });

  it('follows a note that was moved, by itself or by the person', async () => {
    const vault = new MemoryVault({ 'a.md': 'pending' });
    const history = historyOf(vault);
    await history.run('decline', async (notes) => {
      await notes.update('a.md', decline);
      await notes.move('a.md', 'archive/a.md');
    });
    await vault.move('archive/a.md', 'elsewhere/b.md');
    history.rename('archive/a.md', 'elsewhere/b.md');
    await history.undo();
    expect(vault.get('a.md')).toBe('pending');
  });

  describe('that moved a note, with another file at its old place since,', () => {
    const archived = async () => {
      const vault = new MemoryVault({ 'a.md': 'pending' });
      const history = historyOf(vault);
      await history.run('decline', async (notes) => {
        await notes.update('a.md', decline);
        await notes.move('a.md', 'archive/a.md');
      });
      vault.put('a.md', 'another');
      return { vault, history };
    };

    it('is not taken back in part', async () => {
      const { vault, history } = await archived();
      expect(await history.undo()).toMatchObject({ restored: [], refused: [{ path: 'archive/a.md', reason: 'exists' }] });
      expect([vault.get('a.md'), vault.get('archive/a.md')]).toEqual(['another', 'declined']);
    });

    it('is taken back to that place once the other file was moved away', async () => {
      const { vault, history } = await archived();
      await vault.move('a.md', 'b.md');
      history.rename('a.md', 'b.md');
      expect(await history.undo()).toMatchObject({ restored: ['a.md'], refused: [] });
      expect([vault.get('a.md'), vault.get('b.md')]).toEqual(['pending', 'another']);
    });
  });

  it('that failed half-way can be taken back as far as it came', async () => {
    const vault = new MemoryVault({ 'a.md': 'pending' });
    const history = historyOf(vault);
    await expect(
      history.run('decline', async (notes) => {
        await notes.update('a.md', decline);
        await notes.update('gone.md', decline);
      }),
    ).rejects.toThrow('No such note');
    await history.undo();
    expect(vault.get('a.md')).toBe('pending');
  });

  it('that was interrupted by somebody’s own edit is not taken back over that edit', async () => {
    const vault = new MemoryVault({ 'a.md': 'one' });
    const history = historyOf(vault);
    await history.run('step', async (notes) => {
      await notes.update('a.md', (text) => `${text} two`);
      vault.put('a.md', 'one two MINE');
      await notes.update('a.md', (text) => `${text} three`);
    });
    expect((await history.undo())?.refused).toEqual([{ path: 'a.md', reason: 'changed' }]);
    expect(vault.get('a.md')).toBe('one two MINE three');
  });

  it('that wrote nothing is none', async () => {
    const vault = new MemoryVault({ 'a.md': 'one' });
    const history = historyOf(vault);
    await history.run('step', (notes) => notes.update('a.md', (text) => text));
    expect(history.last()).toBeUndefined();
  });
});

describe('an operation that is not the last', () => {
  const declined = async (journal = new MemoryJournal()) => {
    const vault = new MemoryVault({ 'a.md': 'pending', 'b.md': 'pending', 'c.md': 'pending' });
    const history = historyOf(vault, journal);
    await history.run('decline', async (notes) => {
      for (const path of ['a.md', 'b.md']) await notes.update(path, decline);
    });
    await history.run('status', (notes) => notes.update('c.md', decline));
    const texts = () => ['a.md', 'b.md', 'c.md'].map((path) => vault.get(path));
    const [first] = history.all;
    return { vault, history, journal, texts, operation: first?.id };
  };

  it('is taken back by itself', async () => {
    const { history, texts, operation } = await declined();
    expect(await history.undo({ operation })).toEqual({ kind: 'decline', restored: ['b.md', 'a.md'], refused: [], lost: 0 });
    expect(texts()).toEqual(['pending', 'pending', 'declined']);
    expect(history.last()).toMatchObject({ kind: 'status', files: ['c.md'] });
    expect(await history.undo({ operation })).toBeUndefined();
  });

  it('is taken back for some of its files; the others can be taken back later, in its place, after a restart too', async () => {
    for (const restarts of [false, true]) {
      const { vault, history, journal, texts, operation } = await declined();
      expect((await history.undo({ operation, paths: ['a.md'] }))?.restored).toEqual(['a.md']);
      expect(texts()).toEqual(['pending', 'declined', 'declined']);
      const later = restarts ? historyOf(vault, journal) : history;
      await later.load();
      expect(later.all.map(({ kind, files }) => [kind, files.map(({ path }) => path)])).toEqual([
        ['decline', ['b.md']],
        ['status', ['c.md']],
      ]);
      expect((await later.undo())?.kind).toBe('status');
      expect((await later.undo())?.restored).toEqual(['b.md']);
      expect(texts()).toEqual(['pending', 'pending', 'pending']);
    }
  });

  it('tells of each file that was asked for, and of no other', async () => {
    const { history, operation } = await declined();
    let ended = 0;
    await history.undo({ operation, paths: ['b.md'], ended: () => (ended += 1) });
    expect(ended).toBe(1);
  });

  it('follows what moves while it is taken back', async () => {
    const { vault, history, operation } = await declined();
    const update = vault.update.bind(vault);
    vault.update = async (path, edit) => {
      const text = await update(path, edit);
      await vault.move('b.md', 'kept/b.md');
      history.rename('b.md', 'kept/b.md');
      return text;
    };
    await history.undo({ operation, paths: ['a.md'] });
    expect(history.all[0]?.files).toMatchObject([{ path: 'kept/b.md' }]);
  });
});

describe('the history', () => {
  it('survives a restart', async () => {
    const vault = new MemoryVault({ 'a.md': 'pending' });
    const journal = new MemoryJournal();
    await historyOf(vault, journal).run('decline', (notes) => notes.update('a.md', decline));
    const later = historyOf(vault, journal);
    await later.load();
    expect(later.last()?.files).toEqual(['a.md']);
    await later.undo();
    expect(vault.get('a.md')).toBe('pending');
  });

  it('follows a file and its folder when they are moved, over a restart too', async () => {
    const vault = new MemoryVault({ 'inbox/a.md': 'pending' });
    const journal = new MemoryJournal();
    const history = historyOf(vault, journal);
    await history.run('decline', async (notes) => {
      await notes.update('inbox/a.md', decline);
      await notes.move('inbox/a.md', 'archive/a.md');
    });
    await vault.move('archive/a.md', 'old/archive/b.md');
    history.rename('archive', 'old/archive');
    history.rename('old/archive/a.md', 'old/archive/b.md');
    history.rename('inbox', 'in');
    await expect.poll(() => journal.lines.at(-1)).toEqual({ moved: 'inbox', to: 'in' });
    expect(await historyOf(vault, journal).undo()).toEqual({ kind: 'decline', restored: ['in/a.md'], refused: [], lost: 0 });
    expect(vault.get('in/a.md')).toBe('pending');
  });

  it('follows a file that is moved while the operation goes on', async () => {
    const vault = new MemoryVault({ 'a.md': 'pending' });
    const history = historyOf(vault);
    await history.run('decline', async (notes) => {
      await notes.update('a.md', decline);
      await vault.move('a.md', 'b.md');
      history.rename('a.md', 'b.md');
    });
    expect((await history.undo())?.restored).toEqual(['b.md']);
    expect(vault.get('b.md')).toBe('pending');
  });

  it('leaves a note that is being written in', async () => {
    const vault = new MemoryVault({});
    const history = historyOf(vault);
    await history.run('promote', (notes) => notes.create('a.md', 'made'));
    vault.trash = (path) => Promise.reject(new NoteBusy(path));
    expect((await history.undo())?.refused).toEqual([{ path: 'a.md', reason: 'changed' }]);
    expect(vault.get('a.md')).toBe('made');
  });

  it('asked for twice at once takes two operations back', async () => {
    const vault = new MemoryVault({ 'a.md': 'pending', 'b.md': 'pending' });
    const history = historyOf(vault);
    for (const path of ['a.md', 'b.md']) await history.run('decline', (notes) => notes.update(path, decline));
    await Promise.all([history.undo(), history.undo()]);
    expect(vault.paths().map((path) => vault.get(path))).toEqual(['pending', 'pending']);
  });

  it('that cannot be read is one that was not kept, and goes on', async () => {
    const vault = new MemoryVault({ 'a.md': 'pending' });
    const journal = new MemoryJournal();
    journal.read = () => Promise.reject(new Error('EIO'));
    const history = historyOf(vault, journal);
    await history.run('decline', (notes) => notes.update('a.md', decline));
    await history.undo();
    expect(vault.get('a.md')).toBe('pending');
  });

  it('keeps little: the changes and not the texts, and of those the latest', async () => {
    const body = 'x'.repeat(30_000);
    const vault = new MemoryVault({ 'a.md': `pending ${body}` });
    const journal = new MemoryJournal();
    const history = historyOf(vault, journal);
    for (let i = 0; i < 60; i += 1) await history.run('decline', (notes) => notes.update('a.md', (text) => `${i} ${text}`));
    expect(journal.text?.length).toBeLessThan(25_000);
    let undone = 0;
    while (await history.undo()) undone += 1;
    expect(undone).toBe(50);
    expect(vault.get('a.md')).toBe(`9 8 7 6 5 4 3 2 1 0 pending ${body}`);
  });
});
