import { describe, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import { MemoryVault } from '../memory-vault';
import { MemoryJournal } from '../undo/memory-journal';
import { acting, actingOn, FULL } from './acting';

const note = pendingNote();
/** Another item than {@link note}. */
const other = pendingNote({ title: 'Attention sinks', url: 'https://other.example/sinks' });

describe('declining', () => {
  it('changes the status alone, of one note or many, and is taken back as one', async () => {
    const { vault, actions } = acting({ 'a.md': note, 'b.md': other });
    expect(await actions.decline(['a.md', 'b.md'])).toEqual({ declined: ['a.md', 'b.md'], passedOver: [], failed: [] });
    expect(vault.get('a.md')).toBe(note.replace('pending-analysis', 'declined'));
    await actions.undo();
    expect([vault.get('a.md'), vault.get('b.md')]).toEqual([note, other]);
  });

  it('takes the notes out of the queue at once, and writes one decision after the other', async () => {
    const { vault, queue, actions } = acting({ 'a.md': note, 'b.md': other });
    const [first, second] = [actions.decline(['a.md']), actions.decline(['b.md'])];
    expect(queue.all()).toEqual([]);
    expect(vault.get('a.md')).toBe(note);
    await first;
    expect([vault.get('a.md'), vault.get('b.md')]).toEqual([note.replace('pending-analysis', 'declined'), other]);
    await second;
    expect(vault.get('b.md')).toContain('status: declined');
  });

  it('gives a note back to the queue that could not be written, and takes the rest', async () => {
    const { vault, queue, actions } = acting({ 'a.md': note, 'b.md': other });
    vault.refusals.set('a.md', FULL);
    const declining = actions.decline(['a.md', 'b.md']);
    expect(queue.size).toBe(0);
    await declining;
    expect(queue.all().map(({ path }) => path)).toEqual(['a.md']);
  });

  it('is taken back only once it is written', async () => {
    const { vault, actions } = acting({ 'a.md': note, 'b.md': other });
    void actions.decline(['a.md']);
    void actions.decline(['b.md']);
    expect((await actions.undo())?.restored).toEqual(['b.md']);
    expect([vault.get('a.md'), vault.get('b.md')]).toEqual([note.replace('pending-analysis', 'declined'), other]);
  });

  it('says why, where a reason is given', async () => {
    const { vault, actions } = acting({ 'a.md': note });
    await actions.decline(['a.md'], { reason: ' Known: in print ' });
    expect(vault.get('a.md')).toContain('status: declined\ndeclined_reason: "Known: in print"\n---');
  });

  it('decides an item once for all the notes it came in', async () => {
    const { vault, actions } = acting({ 'a.md': note, 'feed/a again.md': note, 'b.md': other });
    expect((await actions.decline(['a.md'])).declined).toEqual(['a.md', 'feed/a again.md']);
    expect(vault.get('b.md')).toBe(other);
    await actions.undo();
    expect(vault.get('feed/a again.md')).toBe(note);
  });

  it('decides on exactly the notes named where that is asked for', async () => {
    const { vault, actions } = acting({ 'a.md': note, 'feed/a again.md': note });
    expect((await actions.decline(['a.md'], { exactly: true })).declined).toEqual(['a.md']);
    expect(vault.get('feed/a again.md')).toBe(note);
  });

  it('decides on a note by itself where the queue shows each note of a story by itself', async () => {
    const { vault, actions } = acting({ 'a.md': note, 'feed/a again.md': note }, { group: 'story' });
    await actions.decline(['a.md']);
    expect(vault.get('feed/a again.md')).toBe(note);
  });

  it('passes over what is decided otherwise or declined already, and says which note is gone', async () => {
    const done = pendingNote({ status: 'status: analyzed' });
    const { vault, activities, actions } = acting({ 'a.md': note, 'done.md': done });
    expect(await actions.decline(['gone.md', 'done.md', 'a.md'])).toEqual({
      declined: ['a.md'],
      passedOver: ['done.md'],
      failed: [{ path: 'gone.md', failure: { kind: 'note-gone' } }],
    });
    expect((await actions.decline(['a.md'], { reason: 'second thoughts' })).passedOver).toEqual(['a.md']);
    expect(vault.get('done.md')).toBe(done);
    expect(vault.get('a.md')).not.toContain('second thoughts');
    expect(activities.get('gone.md')).toEqual({ kind: 'not-written', failure: { kind: 'note-gone' } });
    expect(activities.get('a.md')).toEqual({ kind: 'declined' });
    expect(activities.get('done.md')).toBeUndefined();
  });

  it('goes on past a note that a full disk refuses', async () => {
    const { vault, activities, actions } = acting({ 'a.md': note, 'b.md': other });
    vault.refusals.set('a.md', FULL);
    expect(await actions.decline(['a.md', 'b.md'])).toMatchObject({
      declined: ['b.md'],
      failed: [{ path: 'a.md', failure: { kind: 'disk-full' } }],
    });
    expect(activities.get('a.md')).toEqual({ kind: 'not-written', failure: { kind: 'disk-full' } });
  });

  it('does what goes with it to the notes that were declined, in the same write, and to no others', async () => {
    const done = pendingNote({ status: 'status: analyzed' });
    const { vault, actions } = acting({ 'a.md': note, 'done.md': done });
    await actions.decline(['a.md', 'done.md'], { also: (text) => `${text}gone with it\n` });
    expect(vault.get('a.md')).toBe(`${note.replace('pending-analysis', 'declined')}gone with it\n`);
    expect(vault.get('done.md')).toBe(done);
    expect(vault.writes).toEqual(['a.md']);
  });

  it('leaves templates and other plugins’ files', async () => {
    const template = pendingNote({ title: '<% tp.file.title %>' });
    const board = pendingNote({ status: 'status: pending-analysis\nkanban-plugin: board' });
    const { vault, actions } = acting({ 'template.md': template, 'board.md': board });
    expect(await actions.decline(['template.md', 'board.md'])).toMatchObject({ declined: [], passedOver: ['template.md', 'board.md'] });
    expect(vault.writes).toEqual([]);
  });

  it('leaves a note alone whose properties cannot be edited safely, says so, and declines the others', async () => {
    const named = pendingNote({ title: 'Named', status: 'status: &s pending-analysis\nwas: *s' });
    const { vault, activities, actions } = acting({ 'named.md': named, 'b.md': other });
    expect(await actions.decline(['named.md', 'b.md'])).toEqual({
      declined: ['b.md'],
      passedOver: [],
      failed: [{ path: 'named.md', failure: { kind: 'properties-unsafe' } }],
    });
    expect(vault.get('named.md')).toBe(named);
    expect(activities.get('named.md')).toEqual({ kind: 'not-written', failure: { kind: 'properties-unsafe' } });
  });

  it('stops when what would undo it cannot be stored, and says what was not declined', async () => {
    const { vault, journal, actions } = acting({ 'a.md': note, 'b.md': other });
    journal.append = () => Promise.reject(new Error('ENOSPC'));
    const failure = { kind: 'not-journalled', detail: 'ENOSPC' };
    expect(await actions.decline(['a.md', 'b.md'])).toMatchObject({
      declined: [],
      failed: [
        { path: 'a.md', failure },
        { path: 'b.md', failure },
      ],
    });
    expect(vault.writes).toEqual([]);
  });

  it('reaches a note whose properties cannot be read, and one with a list of statuses', async () => {
    const broken = pendingNote({ title: 'Known and "checked" things' });
    const listed = pendingNote({ status: 'status: [mine, Pending-Analysis]', url: 'https://other.example/a' });
    const { vault, actions } = acting({ 'broken.md': broken, 'listed.md': listed });
    await actions.decline(['broken.md', 'listed.md']);
    expect(vault.get('broken.md')).toBe(broken.replace('pending-analysis', 'declined'));
    expect(vault.get('listed.md')).toContain('status: [mine, declined]');
  });
});

describe('declining the duplicates of what was promoted', () => {
  it('says so in them, and puts them forward no more', async () => {
    const { vault, activities, actions } = acting({ 'a.md': note, 'a again.md': note });
    activities.set('a.md', { kind: 'promoted', to: 'permanent/A.md', duplicates: ['a again.md'] });
    await actions.declineDuplicates('a.md', 'Duplicate');
    expect(vault.get('a.md')).toBe(note);
    expect(vault.get('a again.md')).toContain('declined_reason: Duplicate');
    expect(activities.get('a.md')).toEqual({ kind: 'promoted', to: 'permanent/A.md', duplicates: [] });
  });

  it('puts forward again what could not be written', async () => {
    const { vault, activities, actions } = acting({ 'a.md': note, 'a again.md': note });
    activities.set('a.md', { kind: 'promoted', to: 'permanent/A.md', duplicates: ['a again.md'] });
    vault.refusals.set('a again.md', FULL);
    await actions.declineDuplicates('a.md', 'Duplicate');
    expect(activities.get('a.md')).toMatchObject({ duplicates: ['a again.md'] });
  });

  it('does nothing where none are put forward', async () => {
    const { vault, actions } = acting({ 'a.md': note, 'a again.md': note });
    expect(await actions.declineDuplicates('a.md', 'Duplicate')).toBeUndefined();
    expect(vault.writes).toEqual([]);
  });
});

describe('declining many', () => {
  const paths = Array.from({ length: 60 }, (_, i) => `in/${10 + i}.md`);
  const SIXTY = Object.fromEntries(paths.map((path) => [path, pendingNote({ title: path, url: `https://example.com/${path}` })]));
  const isDeclined = ({ vault }: Pick<ReturnType<typeof acting>, 'vault'>, path: string) => vault.get(path).includes('status: declined');
  /** Calls `run` once so many are through. */
  const at = ({ bulk }: Pick<ReturnType<typeof acting>, 'bulk'>, done: number, run: () => void) => {
    const stop = bulk.onChange(() => {
      if (bulk.state?.done !== done) return;
      stop();
      run();
    });
  };

  it('tells how it goes on, and what came of it', async () => {
    const all = acting({ ...SIXTY, 'in/10 again.md': SIXTY['in/10.md'] ?? '' });
    all.vault.refusals.set('in/11.md', FULL);
    const seen: number[] = [];
    all.bulk.onChange(() => seen.push(all.bulk.state?.done ?? -1));
    await all.actions.decline(paths);
    expect(seen.slice(0, 4)).toEqual([0, 1, 2, 3]);
    expect(all.bulk.state).toEqual({ kind: 'decline', phase: 'ended', done: 60, total: 60, written: 59, failed: 1 });
    all.actions.dismissBulk();
    expect(all.bulk.state).toBeUndefined();
  });

  it('says nothing of a few', async () => {
    const { bulk, actions } = acting(SIXTY);
    await actions.decline(paths.slice(0, 49));
    expect(bulk.state).toBeUndefined();
  });

  it('is cancelled between two items: what was done stands, the others are pending, and one undo takes it back', async () => {
    const again = 'in/12 again.md';
    const all = acting({ ...SIXTY, [again]: SIXTY['in/12.md'] ?? '' });
    at(all, 2, () => {
      // The third item has two notes: it is decided whole or not at all.
      void Promise.resolve().then(() => {
        all.actions.cancelBulk();
      });
    });
    await all.actions.decline(paths);
    const done = paths.filter((path) => isDeclined(all, path));
    expect(done.length).toBeGreaterThanOrEqual(2);
    expect(done.length).toBeLessThan(5);
    expect(isDeclined(all, again)).toBe(done.includes('in/12.md'));
    expect(all.bulk.state).toMatchObject({ phase: 'ended', written: done.length, total: 60 });
    expect(all.queue.size).toBe(61 - done.length - (isDeclined(all, again) ? 1 : 0));
    await all.actions.undo();
    for (const path of paths) expect(all.vault.get(path)).toBe(SIXTY[path]);
  });

  it('is stopped by undo, which takes back what was done', async () => {
    const all = acting(SIXTY);
    let undone: ReturnType<typeof all.actions.undo> | undefined;
    at(all, 5, () => {
      undone = all.actions.undo();
    });
    const { declined } = await all.actions.decline(paths);
    expect(declined.length).toBeLessThan(10);
    expect((await undone)?.restored).toHaveLength(declined.length);
    for (const path of paths) expect(all.vault.get(path)).toBe(SIXTY[path]);
    expect(all.bulk.state).toBeUndefined();
  });

  it('is taken back by not being done where undo comes before its first write, and the decision before it stands', async () => {
    const all = acting({ ...SIXTY, 'a.md': note });
    const first = all.actions.decline(['a.md']);
    const many = all.actions.decline(paths);
    const undone = all.actions.undo();
    await Promise.all([first, many]);
    expect((await undone)?.restored).toEqual(paths);
    expect(isDeclined(all, 'a.md')).toBe(true);
    expect(paths.some((path) => isDeclined(all, path))).toBe(false);
    expect(all.queue.size).toBe(60);
    expect(all.shown.notices).toEqual([]);
  });

  it('is not what undo stops once another decision was made', async () => {
    const all = acting({ ...SIXTY, 'a.md': note });
    const many = all.actions.decline(paths);
    const last = all.actions.decline(['a.md']);
    expect((await all.actions.undo())?.restored).toEqual(['a.md']);
    await Promise.all([many, last]);
    expect(paths.every((path) => isDeclined(all, path))).toBe(true);
  });

  it('tells how undo goes on over many', async () => {
    const all = acting(SIXTY);
    await all.actions.decline(paths);
    const seen: (string | undefined)[] = [];
    all.bulk.onChange(() => seen.push(all.bulk.state && `${all.bulk.state.kind} ${all.bulk.state.done}`));
    await all.actions.undo();
    expect(seen.slice(0, 3)).toEqual(['undo 0', 'undo 1', 'undo 2']);
    expect(seen.at(-1)).toBeUndefined();
  });

  it('can be taken back after the app closed half-way', async () => {
    const all = acting(SIXTY);
    at(all, 7, () => {
      // The app is gone: nothing is written any more, neither notes nor the journal.
      all.vault.update = () => new Promise(() => undefined);
      all.journal.append = () => new Promise(() => undefined);
    });
    void all.actions.decline(paths);
    await expect.poll(() => paths.filter((path) => isDeclined(all, path)).length).toBeGreaterThanOrEqual(7);
    const journal = Object.assign(new MemoryJournal(), { text: all.journal.text });
    const again = { vault: new MemoryVault(Object.fromEntries(paths.map((path) => [path, all.vault.get(path)]))) };
    await actingOn(again.vault, {}, journal).actions.undo();
    for (const path of paths) expect(again.vault.get(path)).toBe(SIXTY[path]);
  });
});

describe('an archive', () => {
  it('takes declined notes, and gives them back', async () => {
    const { vault, activities, actions } = acting({ 'in/a.md': note, 'Archive/a.md': 'another' }, { archiveFolder: '/Archive/' });
    expect((await actions.decline(['in/a.md'])).declined).toEqual(['in/a.md']);
    expect(vault.paths().sort()).toEqual(['Archive/a 2.md', 'Archive/a.md']);
    expect(activities.get('Archive/a 2.md')).toEqual({ kind: 'declined', archive: 'Archive' });
    await actions.undo();
    expect(vault.get('in/a.md')).toBe(note);
    expect(vault.get('Archive/a.md')).toBe('another');
  });

  it('gives them back where the app tells of a move while it goes on', async () => {
    const { vault, history, actions } = acting({ 'in/a.md': note }, { archiveFolder: 'Archive' });
    const move = vault.move.bind(vault);
    vault.move = async (from, to) => {
      await move(from, to);
      history.rename(from, to);
    };
    await actions.decline(['in/a.md']);
    await actions.undo();
    expect(vault.get('in/a.md')).toBe(note);
  });

  it('that cannot be reached leaves them declined where they are', async () => {
    const { vault, activities, actions } = acting({ 'in/a.md': note }, { archiveFolder: 'Archive' });
    vault.move = () => Promise.reject(FULL);
    expect((await actions.decline(['in/a.md'])).declined).toEqual(['in/a.md']);
    expect(vault.get('in/a.md')).toContain('status: declined');
    expect(activities.get('in/a.md')).toEqual({ kind: 'declined' });
  });

  it('leaves alone what lies in it already', async () => {
    const { vault, actions } = acting({ 'Archive/deep/a.md': note }, { archiveFolder: 'Archive' });
    await actions.decline(['Archive/deep/a.md']);
    expect(vault.paths()).toEqual(['Archive/deep/a.md']);
  });
});
