import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertiesOf, propertyOf, readFrontmatter } from '../../src/properties/frontmatter';
import { removeProperty, setProperty } from '../../src/properties/edit-properties';
import { madeUp } from '../made-up';

const note = (...lines: string[]): string => ['---', ...lines, '---', '', 'Body.', ''].join('\n');
const read = (text: string): unknown => propertiesOf(text, readFrontmatter(text));

describe('setProperty', () => {
  it('changes that property and not one byte more', () => {
    const before = note('# mine', "title:   'A  title' # why", 'status: pending-analysis  # set by the feed', 'tags: [a,b]');
    expect(setProperty(before, 'status', 'analyzed')).toBe(before.replace('pending-analysis', 'analyzed'));
  });

  it.each([
    ['double quotes', 'status: "pending"', 'status: "done"'],
    ['single quotes', "status: 'pending'", "status: 'done'"],
    ['a bare key', 'status:', 'status: done'],
    ['a comment that holds a colon', 'status: pending # note: keep', 'status: done # note: keep'],
    ['a hash inside quotes', 'status: "a # b" # c', 'status: "done" # c'],
  ])('keeps %s', (_, before, after) => {
    expect(setProperty(note('a: 1', before, 'z: 2'), 'status', 'done')).toBe(note('a: 1', after, 'z: 2'));
  });

  it('keeps a block list a block list, indented as it was', () => {
    expect(setProperty(note('tags:', '    - a', '    - b', 'z: 1'), 'tags', ['c', 'd e'])).toBe(
      note('tags:', '    - c', '    - d e', 'z: 1'),
    );
  });

  it('leaves comments between properties to themselves', () => {
    expect(setProperty(note('a: |', '  one', '', '# about z', 'z: 1'), 'a', 'two')).toBe(note('a: two', '', '# about z', 'z: 1'));
  });

  it('changes nothing when the value is there already', () => {
    const text = note('tags:   [ a,   "b" ]', 'n: 0x10');
    expect(setProperty(text, 'tags', ['a', 'b'])).toBe(text);
    expect(setProperty(text, 'n', 16)).toBe(text);
  });

  it('adds a missing property at the end, and a missing block at the head', () => {
    expect(setProperty(note('a: 1'), 'b', 2)).toBe(note('a: 1', 'b: 2'));
    expect(setProperty('\uFEFFBody.\r\n', 'b', 2)).toBe('\uFEFF---\r\nb: 2\r\n---\r\nBody.\r\n');
    expect(setProperty('---\n---\nBody.', 'b', 2)).toBe('---\nb: 2\n---\nBody.');
  });

  it('works on properties Obsidian cannot read, and leaves the broken line alone', () => {
    const broken = note('title: "The "best" of things"', 'status: pending-analysis');
    expect(setProperty(broken, 'status', 'analyzed')).toBe(note('title: "The "best" of things"', 'status: analyzed'));
    expect(read(broken)).toEqual({ title: 'The "best" of things', status: 'pending-analysis' });
  });

  it.each([
    'a: b',
    '- x',
    '# no',
    'yes',
    'null',
    '12',
    '"',
    "it's",
    '[[Link]]',
    'a\nb: c',
    ' {a} ',
    ' yes',
    '---',
    '2026-02-21',
    '12:30',
    '{a}',
    'ends with \\',
    '中文：冒号',
    ' @x',
    '%',
    '&a',
    '*a',
    'a #b',
  ])('writes %j so that it is read back as that text', (value) => {
    const oneLine = value.replace(/\s+/g, ' ').trim();
    expect(read(setProperty(note('z: 1'), 'p', value))).toEqual({ z: 1, p: oneLine });
    expect(read(setProperty(note("p: 'old'", 'z: 1'), 'p', value))).toEqual({ z: 1, p: oneLine });
    expect(read(setProperty(note('z: 1'), 'p', [value, 'b']))).toEqual({ z: 1, p: [oneLine, 'b'] });
  });

  it('reads back as the same text on one line, whatever the text', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('\\:#[]{}%<>"\'-,&*!?|@`= \n\t\u0085\u2028\u202e\u200byes1中😀')) }),
    );
    fc.assert(
      fc.property(anyText, (value) => {
        const wellFormed = value.replace(/\p{Cs}/gu, '');
        const oneLine = wellFormed.replace(/[\s\u0085]+/g, ' ').trim();
        expect(read(setProperty(note('z: 1'), 'p', wellFormed))).toEqual({ z: 1, p: oneLine });
        expect(read(setProperty(note('z: 1'), 'p', [wellFormed, 'b']))).toEqual({ z: 1, p: [oneLine, 'b'] });
      }),
      madeUp(100),
    );
  });

  it('is undone by removing what it added', () => {
    const text = note('a: 1', '# end');
    expect(removeProperty(setProperty(text, 'b', 'x'), 'b')).toBe(text);
  });
});

describe('properties in braces, or indented,', () => {
  const before = note('{title: "A, b", status: pending-analysis, tags: [rss]} # by a script');

  it('are read and set as others are', () => {
    expect(read(before)).toEqual({ title: 'A, b', status: 'pending-analysis', tags: ['rss'] });
    const after = setProperty(setProperty(before, 'status', 'analyzed'), 'content_hash', '12: {x}');
    expect(read(after)).toEqual({ title: 'A, b', status: 'analyzed', tags: ['rss'], content_hash: '12: {x}' });
    expect(after.endsWith('---\n\nBody.\n')).toBe(true);
    expect(after).toContain('# by a script');
  });

  it('stay as they are when nothing changes, and can be taken out', () => {
    expect(setProperty(before, 'tags', ['rss'])).toBe(before);
    expect(removeProperty(before, 'nothing')).toBe(before);
    expect(read(removeProperty(before, 'tags'))).toEqual({ title: 'A, b', status: 'pending-analysis' });
  });

  it('are indented no more once one is set', () => {
    expect(read(note('  title: x', '  status: pending'))).toEqual({ title: 'x', status: 'pending' });
    expect(setProperty(note('  title: x # mine', '  status: pending'), 'status', 'done')).toBe(note('title: x # mine', 'status: done'));
  });

  it('are told from lines without delay, however many lines are blank', () => {
    const lines = note(...Array.from({ length: 5000 }, () => ''), 'status: pending');
    expect(read(lines)).toEqual({ status: 'pending' });
    expect(setProperty(lines, 'status', 'done')).toBe(lines.replace('pending', 'done'));
  });

  it('hold nothing that is not written there', () => {
    expect(propertyOf(readFrontmatter(before), 'constructor')).toBeUndefined();
  });

  it('may stand on several lines, with any line ends', () => {
    const lines = note('# by a script', '{', 'title: x,', 'status: pending', '}').replace(/\n/g, '\r\n');
    const after = setProperty(lines, 'status', 'done');
    expect(read(after)).toEqual({ title: 'x', status: 'done' });
    expect(after.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });
});

describe('readFrontmatter', () => {
  it('says which line is broken and why', () => {
    expect(readFrontmatter(note('a: 1', 'title: "Distinguish between "quoted" things"'))?.problem).toEqual({
      line: 3,
      key: 'title',
      reason: 'quotes-in-quotes',
    });
    expect(readFrontmatter(note('title: Probes: a history'))?.problem?.reason).toBe('needs-quotes');
    expect(readFrontmatter(note('a: 1', 'a: 2'))?.problem).toEqual({ line: 3, key: 'a', reason: 'duplicate-key' });
    expect(readFrontmatter(note('a: 1'))?.problem).toBeUndefined();
  });

  it('needs both fences, the first on the first line', () => {
    expect(readFrontmatter('a\n---\nb: 1\n---\n')).toBeUndefined();
    expect(readFrontmatter('---\nb: 1\n')).toBeUndefined();
    expect(readFrontmatter('----\nb: 1\n---\n')).toBeUndefined();
  });
});
