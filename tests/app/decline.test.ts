import { describe, expect, it } from 'vitest';
import { Activities } from '../../src/app/activity';
import { settingsFrom } from '../../src/settings/settings';
import { Triage } from '../../src/app/decline';
import { History } from '../../src/undo/history';
import { MemoryVault } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { MemoryJournal } from '../undo/memory-journal';

const note = pendingNote();

function triaging(notes: Record<string, string>, settings = {}) {
  const vault = new MemoryVault(notes);
  const journal = new MemoryJournal();
  const history = new History({
    notes: vault,
    journal,
    clock: { now: () => new Date(0), wait: () => Promise.resolve() },
    tellRefused: () => undefined,
  });
  const activities = new Activities();
  return { vault, journal, history, activities, triage: new Triage({ history, activities, settings: () => settingsFrom(settings) }) };
}

describe('declining', () => {
  it('changes the status alone, of one note or many, and is taken back as one', async () => {
    const { vault, history, triage } = triaging({ 'a.md': note, 'b.md': note });
    expect(await triage.decline(['a.md', 'b.md'])).toEqual(['a.md', 'b.md']);
    expect(vault.get('a.md')).toBe(note.replace('pending-analysis', 'declined'));
    await history.undo();
    expect([vault.get('a.md'), vault.get('b.md')]).toEqual([note, note]);
  });

  it('stops where it cannot be journalled, and says which were declined', async () => {
    const { vault, journal, history, activities, triage } = triaging({ 'a.md': note, 'b.md': note, 'c.md': note });
    const append = journal.append.bind(journal);
    journal.append = (text) => (text.includes('b.md') ? Promise.reject(new Error('ENOSPC')) : append(text));
    expect(await triage.decline(['a.md', 'b.md', 'c.md'])).toEqual(['a.md']);
    expect([vault.get('b.md'), vault.get('c.md')]).toEqual([note, note]);
    expect(activities.get('b.md')).toBeUndefined();
    await history.undo();
    expect(vault.get('a.md')).toBe(note);
  });

  it('says why, where a reason is given', async () => {
    const { vault, triage } = triaging({ 'a.md': note });
    await triage.decline(['a.md'], ' Known: in print ');
    expect(vault.get('a.md')).toContain('status: declined\ndeclined_reason: "Known: in print"\n---');
  });

  it('passes over what is gone, decided otherwise, or declined already', async () => {
    const done = pendingNote({ status: 'status: analyzed' });
    const { vault, activities, triage } = triaging({ 'a.md': note, 'done.md': done });
    expect(await triage.decline(['gone.md', 'done.md', 'a.md'])).toEqual(['a.md']);
    expect(await triage.decline(['a.md'], 'second thoughts')).toEqual([]);
    expect(vault.get('done.md')).toBe(done);
    expect(vault.get('a.md')).not.toContain('second thoughts');
    expect(activities.get('gone.md')).toEqual({ kind: 'refused', reason: 'note-gone' });
    expect(activities.get('a.md')).toEqual({ kind: 'declined' });
  });

  it('does what goes with it to the notes that are declined, and to no other', async () => {
    const done = pendingNote({ status: 'status: analyzed' });
    const { vault, triage } = triaging({ 'a.md': note, 'done.md': done });
    await triage.decline(['done.md', 'a.md'], '', (text) => `${text}\nTicked.\n`);
    expect(vault.get('done.md')).toBe(done);
    expect(vault.get('a.md')).toBe(`${note.replace('pending-analysis', 'declined')}\nTicked.\n`);
  });

  it('says which note could not be written, and goes on with the others', async () => {
    const { vault, activities, triage } = triaging({ 'a.md': note, 'b.md': note });
    const update = vault.update.bind(vault);
    vault.update = (path, edit) => (path === 'a.md' ? Promise.reject(new Error('no space left on device')) : update(path, edit));
    expect(await triage.decline(['a.md', 'b.md'])).toEqual(['b.md']);
    expect(activities.get('a.md')).toEqual({ kind: 'unexpected', detail: 'Error: no space left on device' });
    expect(vault.get('a.md')).toBe(note);
  });

  it('leaves a note alone whose properties cannot be edited safely, says so, and declines the others', async () => {
    const named = pendingNote({ status: 'status: &s pending-analysis\nwas: *s' });
    const { vault, activities, triage } = triaging({ 'a.md': note, 'named.md': named, 'b.md': note });
    expect(await triage.decline(['a.md', 'named.md', 'b.md'])).toEqual(['a.md', 'b.md']);
    expect(vault.get('named.md')).toBe(named);
    expect(activities.get('named.md')).toEqual({ kind: 'refused', reason: 'properties-unsafe' });
    expect(activities.get('b.md')).toEqual({ kind: 'declined' });
  });

  it('reaches a note whose properties cannot be read, and one with a list of statuses', async () => {
    const broken = pendingNote({ title: 'Known and "checked" things' });
    const listed = pendingNote({ status: 'status: [mine, Pending-Analysis]' });
    const { vault, triage } = triaging({ 'broken.md': broken, 'listed.md': listed });
    await triage.decline(['broken.md', 'listed.md']);
    expect(vault.get('broken.md')).toBe(broken.replace('pending-analysis', 'declined'));
    expect(vault.get('listed.md')).toContain('status: [mine, declined]');
  });
});

describe('an archive', () => {
  it('takes declined notes, and gives them back', async () => {
    const { vault, history, activities, triage } = triaging({ 'in/a.md': note, 'Archive/a.md': 'another' }, { archiveFolder: '/Archive/' });
    await triage.decline(['in/a.md']);
    expect(vault.paths().sort()).toEqual(['Archive/a 2.md', 'Archive/a.md']);
    expect(activities.get('Archive/a 2.md')).toEqual({ kind: 'declined' });
    await history.undo();
    expect(vault.get('in/a.md')).toBe(note);
    expect(vault.get('Archive/a.md')).toBe('another');
  });

  it('gives them back where the app tells of a move while it goes on', async () => {
    const { vault, history, triage } = triaging({ 'in/a.md': note }, { archiveFolder: 'Archive' });
    const move = vault.move.bind(vault);
    vault.move = async (from, to) => {
      await move(from, to);
      history.rename(from, to);
    };
    await triage.decline(['in/a.md']);
    await history.undo();
    expect(vault.get('in/a.md')).toBe(note);
  });

  it('leaves a note where it was when it cannot be moved, declined all the same', async () => {
    const { vault, activities, history, triage } = triaging({ 'in/a.md': note }, { archiveFolder: 'Archive' });
    vault.move = () => Promise.reject(new Error('the folder is read only'));
    expect(await triage.decline(['in/a.md'])).toEqual(['in/a.md']);
    expect(activities.get('in/a.md')).toEqual({ kind: 'declined' });
    expect(vault.get('in/a.md')).toContain('status: declined');
    await history.undo();
    expect(vault.get('in/a.md')).toBe(note);
  });

  it('takes no note that was decided otherwise', async () => {
    const done = pendingNote({ status: 'status: analyzed' });
    const { vault, activities, triage } = triaging({ 'in/done.md': done }, { archiveFolder: 'Archive' });
    expect(await triage.decline(['in/done.md'])).toEqual([]);
    expect(vault.paths()).toEqual(['in/done.md']);
    expect(activities.get('in/done.md')).toBeUndefined();
  });

  it('leaves alone what lies in it already', async () => {
    const { vault, triage } = triaging({ 'Archive/deep/a.md': note }, { archiveFolder: 'Archive' });
    await triage.decline(['Archive/deep/a.md']);
    expect(vault.paths()).toEqual(['Archive/deep/a.md']);
  });
});
