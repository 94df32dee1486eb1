import { describe, expect, it } from 'vitest';
import { guardedNotes } from '../../src/app/guarded-notes';
import { MemoryVault } from '../memory-vault';

const BOARD = '---\n\nkanban-plugin: board\n\n---\n\n## Todo\n\n- [ ] Keep queues small\n';

describe('a file of another plugin', () => {
  it('is read, and never written into', async () => {
    const vault = new MemoryVault({ 'board.md': BOARD });
    const notes = guardedNotes(vault);
    expect(await notes.read('board.md')).toBe(BOARD);
    expect(await notes.update('board.md', (text) => text)).toBe(BOARD);
    await expect(notes.update('board.md', (text) => `${text}- [ ] more\n`)).rejects.toThrow('Belongs to another plugin: board.md');
    expect(vault.writes).toEqual([]);
  });
});

it('other notes are written, made, moved and taken away', async () => {
  const notes = guardedNotes(new MemoryVault({ 'a.md': 'a' }));
  expect(await notes.update('a.md', (text) => `${text}b`)).toBe('ab');
  await notes.create('c.md', 'c');
  await notes.move('c.md', 'd.md');
  await notes.trash('a.md');
  expect([notes.exists('a.md'), notes.exists('c.md'), notes.exists('d.md')]).toEqual([false, false, true]);
});
