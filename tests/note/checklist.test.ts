import { describe, expect, it } from 'vitest';
import { checklistOf, toggled } from '../../src/note/checklist';
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

  it('finds an item that has moved, and refuses one that is gone', () => {
    const moved = note('- [ ] new above', '- [ ] a');
    expect(toggled(moved, names, { text: 'a', occurrence: 0 }, true)).toMatchObject({ ok: true });
    expect(toggled(note('- [ ] reworded'), names, { text: 'a', occurrence: 0 }, true)).toEqual({ ok: false, reason: 'item-gone' });
  });
});
