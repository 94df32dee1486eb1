import { describe, expect, it } from 'vitest';
import { StatusValues } from '../../src/queue/status-values';

function valuesOf(notes: Record<string, Parameters<StatusValues['put']>[1]>): StatusValues {
  const values = new StatusValues();
  for (const [path, value] of Object.entries(notes)) values.put(path, value);
  return values;
}

describe('the statuses of a vault', () => {
  it('stand with the most notes first, and in order of the alphabet where they have as many', () => {
    const values = valuesOf({ 'a.md': 'read', 'b.md': 'new', 'c.md': 'new', 'd.md': 'done' });
    expect(values.counts()).toEqual([
      { status: 'new', notes: 2 },
      { status: 'done', notes: 1 },
      { status: 'read', notes: 1 },
    ]);
  });

  it('are one where they differ in case and blanks alone, in the spelling of most notes', () => {
    const values = valuesOf({ 'a.md': 'to-read', 'b.md': 'To-Read', 'c.md': ' To-Read ' });
    expect(values.counts()).toEqual([{ status: 'To-Read', notes: 3 }]);
  });

  it('count each value of a list once, and nothing that is no text', () => {
    const values = valuesOf({ 'a.md': ['new', 'New', 3, ''], 'b.md': 7, 'c.md': { new: true }, 'd.md': '  ' });
    expect(values.counts()).toEqual([{ status: 'New', notes: 1 }]);
  });

  it('follow what becomes of the notes', () => {
    const values = valuesOf({ 'a.md': 'new', 'b.md': 'new' });
    values.put('a.md', undefined);
    expect(values.rename('b.md', 'c.md')).toBe(true);
    expect(values.counts()).toEqual([{ status: 'new', notes: 1 }]);
    expect(values.rename('gone.md', 'c.md')).toBe(false);
    expect(values.counts()).toEqual([]);
  });
});

it('a note with several of the statuses asked for counts once', () => {
  const values = valuesOf({ 'a.md': ['new', 'urgent'], 'b.md': 'Urgent', 'c.md': 'done' });
  expect(values.notesWith(['new', 'urgent'])).toBe(2);
  expect(values.notesWith([])).toBe(0);
});

it('who listens hears of each note with a status, also of one that lost it', () => {
  const values = new StatusValues();
  const heard: unknown[] = [];
  const end = values.onChange((...told) => heard.push(told));
  values.put('a.md', 'new');
  values.put('b.md', undefined);
  values.put('a.md', null);
  end();
  values.put('a.md', 'new');
  expect(heard).toEqual([
    ['a.md', 'new'],
    ['a.md', null],
  ]);
  expect(values.withAny(['New'])).toEqual([['a.md', 'new']]);
});
