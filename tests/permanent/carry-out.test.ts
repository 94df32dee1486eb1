import { describe, expect, it } from 'vitest';
import { carryOut } from '../../src/permanent/carry-out';
import { changed, type Change } from '../../src/permanent/change';
import { NoteExists, NoteMissing } from '../../src/ports';
import { MemoryVault } from '../memory-vault';

const made: Change = { kind: 'new', path: 'new.md', text: 'new' };
const edited = changed('old.md', 'old', (text) => `${text}, edited`);
const vaultOf = () => new MemoryVault({ 'old.md': 'old' });

/** A vault that refuses to write one file, as something happens between the look and the write. */
function refusing(path: string, error: Error): MemoryVault {
  const vault = vaultOf();
  const [create, update] = [vault.create.bind(vault), vault.update.bind(vault)];
  const refuse = () => Promise.reject(error);
  vault.create = (to, text) => (to === path ? refuse() : create(to, text));
  vault.update = (to, edit) => (to === path ? refuse() : update(to, edit));
  return vault;
}

describe('carrying out changes', () => {
  it('writes them all, in their order', async () => {
    const vault = vaultOf();
    expect(await carryOut([made, edited], vault)).toEqual({ ok: true, written: ['new.md', 'old.md'] });
    expect([vault.get('new.md'), vault.get('old.md')]).toEqual(['new', 'old, edited']);
  });

  it.each<readonly [string, Record<string, string>, object]>([
    ['a new note is there already', { 'old.md': 'old', 'new.md': 'mine' }, { path: 'new.md', failure: { kind: 'in-the-way' } }],
    ['a note to be edited is gone', {}, { path: 'old.md', failure: { kind: 'note-gone' } }],
  ])('writes nothing where %s', async (_, notes, refusal) => {
    const vault = new MemoryVault(notes);
    expect(await carryOut([made, edited], vault)).toEqual({ ok: false, written: [], left: [made, edited], ...refusal });
    expect(vault.writes).toEqual([]);
  });

  it.each<readonly [string, string, Error, object]>([
    [
      'a note that was made meanwhile',
      'new.md',
      new NoteExists('new.md'),
      { written: [], left: [made, edited], failure: { kind: 'in-the-way' } },
    ],
    [
      'a note that went away meanwhile',
      'old.md',
      new NoteMissing('old.md'),
      { written: ['new.md'], left: [edited], failure: { kind: 'note-gone' } },
    ],
    [
      'a disk that is full',
      'old.md',
      new Error('no space left on device'),
      { written: ['new.md'], left: [edited], failure: { kind: 'disk-full' } },
    ],
    [
      'anything else as it is',
      'new.md',
      new Error('broken'),
      { written: [], left: [made, edited], failure: { kind: 'unexpected', detail: 'broken' } },
    ],
  ])('stops and says what is left at %s', async (_, path, error, stopped) => {
    expect(await carryOut([made, edited], refusing(path, error))).toEqual({ ok: false, path, ...stopped });
  });
});
