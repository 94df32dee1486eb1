import { describe, expect, it } from 'vitest';
import { checklistOf, progressOf, stateOf, toggled } from '../../src/note/checklist';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';

const note = (...lines: string[]): string =>
  ['# T', '', '## Analysis Checklist', '', ...lines, '', '## Related', '', '- [ ] not ours', ''].join('\n');

describe('checklistOf', () => {
  it('reads nested, numbered and custom-marked items', () => {
    const items = checklistOf(
      note('- [ ] a', '\t- [/] b', '1. [x] c', '2) [-] d', '* [X]  e ', '- [ ]', '- no box', '```', '- [ ] code', '```'),
      names,
    );
    expect(items.map(({ text, mark, done, indent }) => [text, mark, done, indent])).toEqual([
      ['a', ' ', false, 0],
      ['b', '/', false, 4],
      ['c', 'x', true, 0],
      ['d', '-', false, 0],
      ['e', 'X', true, 0],
      ['', ' ', false, 0],
    ]);
  });
});

describe('what a mark says', () => {
  it.each([
    [' ', { done: false, open: true }],
    ['/', { done: false, open: true }],
    ['!', { done: false, open: true }],
    ['<', { done: false, open: true }],
    ['x', { done: true, open: false }],
    ['X', { done: true, open: false }],
    ['-', { done: false, open: false }],
    ['>', { done: false, open: false }],
  ])('%j', (mark, state) => {
    expect(stateOf(mark)).toEqual(state);
  });

  it('is counted, but for items that are set aside', () => {
    const items = checklistOf(note('- [x] a', '- [ ] b', '- [-] c', '- [>] d', '- [/] e'), names);
    expect(progressOf(items)).toEqual({ done: 1, total: 3 });
    expect(progressOf([])).toEqual({ done: 0, total: 0 });
  });

  it('is read from the note’s own checklist, not the article’s', () => {
    expect(checklistOf('# T\n\n## Full Content\n\n### Checklist\n\n- [ ] theirs\n', names)).toEqual([]);
  });
});

describe('toggled', () => {
  it('ticks one character and unticks it again', () => {
    const text = note('- [ ] a', '  - [ ] b');
    const ticked = toggled(text, names, { text: 'b', occurrence: 0 }, true);
    expect(ticked).toEqual({ ok: true, text: text.replace('[ ] b', '[x] b') });
    expect(toggled(ticked.ok ? ticked.text : '', names, { text: 'b', occurrence: 0 }, false)).toEqual({ ok: true, text });
  });

  it('tells items of the same text apart', () => {
    const text = note('- [ ] a', '- [ ] a');
    expect(toggled(text, names, { text: 'a', occurrence: 1 }, true)).toEqual({ ok: true, text: note('- [ ] a', '- [x] a') });
  });

  it('unticks to the mark that stood there, a blank by default', () => {
    const text = note('- [/] a');
    const ticked = note('- [x] a');
    expect(toggled(text, names, { text: 'a', occurrence: 0 }, true)).toEqual({ ok: true, text: ticked });
    expect(toggled(ticked, names, { text: 'a', occurrence: 0, before: '/' }, false)).toEqual({ ok: true, text });
    expect(toggled(note('- [X] a'), names, { text: 'a', occurrence: 0 }, false)).toEqual({ ok: true, text: note('- [ ] a') });
  });

  it.each(['-', '>', ' ', '/', '!', '?', '<', 'x', 'X'])('leaves a box marked %j as it is where it is that already', (mark) => {
    const text = note(`- [${mark}] a`);
    const { done } = stateOf(mark);
    expect(toggled(text, names, { text: 'a', occurrence: 0, before: '*' }, done)).toEqual({ ok: true, text });
  });

  it.each(['-', '>'])('never overwrites the mark %s of an item that is set aside', (mark) => {
    const text = note(`- [${mark}] a`);
    expect(toggled(text, names, { text: 'a', occurrence: 0 }, true)).toEqual({ ok: true, text });
    expect(toggled(text, names, { text: 'a', occurrence: 0 }, false)).toEqual({ ok: true, text });
  });

  it.each(['\r\n', '\r'])('changes one character of a note with %j', (end) => {
    const text = note('- [ ] a', '- [ ] b').replace(/\n/g, end);
    expect(toggled(text, names, { text: 'b', occurrence: 0 }, true)).toEqual({ ok: true, text: text.replace('[ ] b', '[x] b') });
  });

  it('finds an item that has moved, and refuses one that is gone', () => {
    const moved = note('- [ ] new above', '- [ ] a');
    expect(toggled(moved, names, { text: 'a', occurrence: 0 }, true)).toMatchObject({ ok: true });
    expect(toggled(note('- [ ] reworded'), names, { text: 'a', occurrence: 0 }, true)).toEqual({ ok: false, reason: 'item-gone' });
  });
});
