import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../src/properties/frontmatter';
import { repaired, repairOf } from '../../src/properties/repair';
import { noteWith, read } from './note-with';

const note = (title: string): string => `---\r\ntitle: ${title}\r\nstatus: pending-analysis # yes\r\n---\r\nBody.\r\n`;

describe('repairOf', () => {
  it('quotes the value YAML refuses, and shows the line before and after', () => {
    const text = note('"Distinguish Between "Known" and "Checked" Things"');
    expect(repairOf(text)).toEqual([
      {
        key: 'title',
        line: 2,
        before: 'title: "Distinguish Between "Known" and "Checked" Things"',
        after: `title: 'Distinguish Between "Known" and "Checked" Things'`,
      },
    ]);
    expect(repaired(text)).toBe(note(`'Distinguish Between "Known" and "Checked" Things'`));
  });

  it.each([
    ['"It\'s "quoted""', '"It\'s \\"quoted\\""'],
    ['"a \\"b\\" "c""', '\'a "b" "c"\''],
    ['Probes: a history', "'Probes: a history'"],
    ['a: b: c # why', "'a: b: c' # why"],
    ['Fix: issue #12 again', "'Fix: issue #12 again'"],
    ['@home and away', "'@home and away'"],
    ['@name', "'@name'"],
    ['`code` first', "'`code` first'"],
    ['%50 of it', "'%50 of it'"],
    ['*bold* start', "'*bold* start'"],
    ['"never closed', "'\"never closed'"],
    ["'never closed", '"\'never closed"'],
    ["'it's'", '"it\'s"'],
    ['"C:\\dir"', "'C:\\dir'"],
    ['[[Queues]], [[Backpressure]]', '["[[Queues]]", "[[Backpressure]]"]'],
    ['[[Queues]] [[Backpressure|the other]]', '["[[Queues]]", "[[Backpressure|the other]]"]'],
    ['[[Queues]], [[Backpressure]] # mine', '["[[Queues]]", "[[Backpressure]]"] # mine'],
    ['[[a: b]], [[c]]', '["[[a: b]]", "[[c]]"]'],
    ['[[Queues]] and more', "'[[Queues]] and more'"],
    ['[a, b', '[a, b]'],
    ['[a, @b, c: d: e, "f"]', "[a, '@b', 'c: d: e', \"f\"]"],
    ['[a, "b "c""]', '[a, \'b "c"\']'],
    ['[{a: 1, b: 2}, c', '[{a: 1, b: 2}, c]'],
    ['["Two, words", @b]', `["Two, words", '@b']`],
    ["['Two, words' , it's, @b", `['Two, words' , it's, '@b']`],
    ['["never, @b]', `['"never', '@b']`],
    ['[a[0], @b]', "['a[0]', '@b']"],
    ['[a, , @b]', "'[a, , @b]'"],
    ['{a: 1', "'{a: 1'"],
  ])('mends %s', (before, after) => {
    expect(repaired(note(before))).toBe(note(after));
    expect(readFrontmatter(note(before))?.problem).toBeDefined();
    expect(readFrontmatter(note(after))?.problem).toBeUndefined();
  });

  it('takes a link alone for a link, where it mends something beside it', () => {
    const text = noteWith('title: a: b', 'up: [[Queues]]', 'list: [[a, b]]');
    expect(repaired(text)).toBe(noteWith("title: 'a: b'", 'up: "[[Queues]]"', 'list: "[[a, b]]"'));
    expect(repairOf(noteWith('up: [[Queues]]'))).toBeUndefined();
  });

  it('indents with blanks in place of tabs', () => {
    const text = noteWith('title: x', 'tags: # mine', '\t- queue # c', '\t- web', 'more:', '\ta: 1', '\tb:', '\t\t- c').replace(
      /\n/g,
      '\r\n',
    );
    const after = noteWith('title: x', 'tags: # mine', '  - queue # c', '  - web', 'more:', '  a: 1', '  b:', '    - c').replace(
      /\n/g,
      '\r\n',
    );
    expect(repaired(text)).toBe(after);
    expect(read(after)).toEqual({ title: 'x', tags: ['queue', 'web'], more: { a: 1, b: ['c'] } });
    expect(repairOf(text)?.map(({ key, line }) => [key, line])).toEqual([
      ['tags', 3],
      ['more', 6],
    ]);
  });

  it('quotes the items of a list that YAML refuses', () => {
    const text = noteWith('authors:', '  - @one', '  - Two', '  - "the "third"" # c', '  - [[Four]], [[Five]]', '  - a: 1');
    expect(repaired(text)).toBe(
      noteWith('authors:', "  - '@one'", '  - Two', '  - \'the "third"\' # c', '  - ["[[Four]]", "[[Five]]"]', '  - a: 1'),
    );
  });

  it('leaves readable properties alone, whatever they look like', () => {
    const text = noteWith('a: b: c', "q: 'it''s'", 'n: 007', 'f: >-', '  x: y: z', 't: [a,b] # [[c]]');
    expect(repaired(text)).toBe(text.replace('b: c', "'b: c'"));
  });

  it('offers nothing where nothing is broken, or where it would not help', () => {
    for (const text of [
      note('fine'),
      '---\na: 1\na: 2\n---\n',
      'no properties',
      noteWith('a: b: c', 'a: d: e'),
      noteWith('a: b: c', '@odd: x'),
      noteWith('a: 1', 'b: "x', ' y'),
    ]) {
      expect(repairOf(text)).toBeUndefined();
      expect(repaired(text)).toBe(text);
    }
  });
});
