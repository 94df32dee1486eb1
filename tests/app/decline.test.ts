import { describe, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import { acting, FULL } from './acting';

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

describe('an archive', () => {
  it('takes declined notes, and gives them back', async () => {
    const { vault, activities, actions } = acting({ 'in/a.md': note, 'Archive/a.md': 'another' }, { archiveFolder: '/Archive/' });
    expect((await actions.decline(['in/a.md'])).declined).toEqual(['in/a.md']);
    expect(vault.paths().sort()).toEqual(['Archive/a 2.md', 'Archive/a.md']);
    expect(activities.get('Archive/a 2.md')).toEqual({ kind: 'declined' });
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
