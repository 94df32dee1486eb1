import type { DataAdapter } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { folderJournal } from '../../src/obsidian/plugin-folder';

/** The part of the app's adapter that a journal needs, over files in memory. After `writes` of them it writes no more. */
function disk(files: Map<string, string>, writes = Number.POSITIVE_INFINITY): DataAdapter {
  let left = writes;
  const write = (work: () => void): Promise<void> => {
    if (left-- <= 0) return Promise.reject(new Error('crashed'));
    work();
    return Promise.resolve();
  };
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
  const textOf = (path: string): string => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`ENOENT: ${path}`);
    return text;
  };
  const put = (path: string, text: string): void => {
    if (!files.has(folderOf(path))) throw new Error(`ENOENT: ${folderOf(path)}`);
    files.set(path, text);
  };
  const adapter: Partial<DataAdapter> = {
    exists: (path) => Promise.resolve(files.has(path)),
    read: (path) => Promise.resolve(path).then(textOf),
    mkdir: (path) => write(() => files.set(path, '')),
    write: (path, text) =>
      write(() => {
        put(path, text);
      }),
    append: (path, text) =>
      write(() => {
        put(path, textOf(path) + text);
      }),
    remove: (path) => write(() => files.delete(path)),
    rename: (from, to) =>
      write(() => {
        if (files.has(to)) throw new Error('Destination file already exists!');
        put(to, textOf(from));
        files.delete(from);
      }),
  };
  return adapter as DataAdapter;
}

const journalOn = (files: Map<string, string>, writes?: number) => folderJournal(disk(files, writes), 'p', 'undo.jsonl');

describe('the journal in the plugin’s folder', () => {
  it('is made when it is first written, out of sight of git', async () => {
    const files = new Map<string, string>();
    const journal = journalOn(files);
    expect(await journal.read()).toBeUndefined();
    await journal.append('one ');
    await journal.append('two ');
    await journalOn(files).append('three');
    expect([...files]).toEqual([
      ['p/cache', ''],
      ['p/cache/.gitignore', '*\n'],
      ['p/cache/undo.jsonl', 'one two three'],
    ]);
    expect(await journalOn(files).read()).toBe('one two three');
  });

  it('is made again after somebody deleted it with its folder', async () => {
    const files = new Map<string, string>();
    const journal = journalOn(files);
    await journal.append('one');
    files.clear();
    await expect(journal.append('two')).rejects.toThrow('ENOENT');
    await journal.append('three');
    expect(await journal.read()).toBe('three');
  });

  it.each([0, 1, 2, 3])('holds the old text or the new one, whole, after a crash at write %i of its replacement', async (writes) => {
    const files = new Map([
      ['p/cache', ''],
      ['p/cache/undo.jsonl', 'old'],
    ]);
    const replaced = journalOn(files, writes).replace('new');
    if (writes < 3) await expect(replaced).rejects.toThrow('crashed');
    else await replaced;
    const later = journalOn(files);
    const text = writes < 2 ? 'old' : 'new';
    await later.append('!');
    expect(await later.read()).toBe(`${text}!`);
    await later.replace('newest');
    expect(await journalOn(files).read()).toBe('newest');
    expect([...files.keys()]).toEqual(['p/cache', 'p/cache/undo.jsonl']);
  });
});
