import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../src/properties/frontmatter';
import { madeUp } from '../made-up';
import { edited, noteWith as note, read } from './note-with';

describe('editProperties', () => {
  it('changes that property and not one byte more', () => {
    const before = note('# mine', "title:   'A  title' # why", 'status: pending-analysis  # set by the feed', 'tags: [a,b]');
    expect(edited(before, { status: 'analyzed' })).toBe(before.replace('pending-analysis', 'analyzed'));
  });

  it.each([
    ['double quotes', 'status: "pending"', 'status: "done"'],
    ['single quotes', "status: 'pending'", "status: 'done'"],
    ['a bare key', 'status:', 'status: done'],
    ['blanks behind a bare key', 'status:  ', 'status: done  '],
    ['a comment behind a bare key', 'status: # why', 'status: done # why'],
    ['a comment that holds a colon', 'status: pending # note: keep', 'status: done # note: keep'],
    ['a hash inside quotes', 'status: "a # b" # c', 'status: "done" # c'],
    ['a hash inside a list of texts', 'status: [a, "b # c"] # d', 'status: done # d'],
    ['a quoted key', '"status": pending', '"status": done'],
    ['a key in single quotes', "'status' : pending", "'status' : done"],
    ['a tab behind the colon', 'status:\tpending', 'status:\tdone'],
    ['an explicit key', '? status\n: pending', '? status\n: done'],
    ['another case of the key', 'Status: pending', 'Status: done'],
  ])('keeps %s', (_, before, after) => {
    expect(edited(note('a: 1', before, 'z: 2'), { status: 'done' })).toBe(note('a: 1', after, 'z: 2'));
  });

  it.each([
    ['a literal text', ['status: |', '  one', '', '  # two']],
    ['a folded text', ['status: >-', '  one', '  two']],
    ['a plain text over lines', ['status: one', '  two: three'.replace(':', '')]],
    ['a list below', ['status:', '  - a # b', '  - c']],
    ['a list below, not indented', ['status:', '- a', '- c']],
    ['a list in brackets over lines', ['status: [', '  a, # b', '  c', '  ]']],
    ['a mapping', ['status:', '  a: 1', '  b: 2']],
    ['a text with its tag', ['status: !!str 12']],
    ['an anchor that nobody names', ['status: &s pending']],
    ['a value on the next line', ['status:', '  pending']],
  ])('replaces %s with all its lines', (_, lines) => {
    expect(edited(note('a: 1', ...lines, '', '# about z', 'z: 2'), { status: 'done' })).toBe(
      note('a: 1', 'status: done', '', '# about z', 'z: 2'),
    );
  });

  it('keeps the quotes of a text over several lines', () => {
    expect(edited(note('a: "one', '  two" # why', 'z: 1'), { a: 'three' })).toBe(note('a: "three" # why', 'z: 1'));
  });

  it('keeps the comment of a key whose value stands below', () => {
    expect(edited(note('tags: # mine', '  - a', 'z: 1'), { tags: 'b' })).toBe(note('tags: b # mine', 'z: 1'));
  });

  it.each([
    'og:image: https://img.example/cover.png',
    'og:title:x: chosen',
    '-rank: 3',
    '?what: x',
    ':odd: x',
    '"a: b": x',
    "'it''s': x",
    '? long key\n: x',
    '? [a, b]\n: x',
    '1: x',
    'null: x',
    '中文：键: x',
    '<<: {a: 1}',
    'key with blanks  : x',
    '!!str tagged: x',
    '&k anchored: x',
    'a#b: x',
    '=: x',
    '~: x',
  ])('leaves the property %j beside it alone', (other) => {
    const before = note('status: pending', other, 'tags: [a]', other.replace(/x$/, 'y').replace(/^(["']?)/, '$1z'));
    expect(edited(before, { status: 'done' })).toBe(before.replace('pending', 'done'));
    expect(edited(before, { status: undefined })).toBe(before.replace('status: pending\n', ''));
    expect(edited(before, { tags: (items) => [...items, 'b'] })).toBe(before.replace('[a]', '[a, b]'));
  });

  it('leaves what stands between properties to itself', () => {
    expect(edited(note('a: |', '  one', '', '# about z', 'z: 1'), { a: 'two' })).toBe(note('a: two', '', '# about z', 'z: 1'));
    expect(edited(note('a: 1', '  # of a', '# about z', '', 'z: 1'), { a: undefined })).toBe(note('# about z', '', 'z: 1'));
  });

  it('changes nothing when the value is there already', () => {
    const text = note('tags:   [ a,   "b" ]', 'words: 0x10', "s: 'x  '");
    expect(edited(text, { tags: ['a', 'b'], words: 16, s: 'x  ', none: undefined })).toBe(text);
  });

  it('adds missing properties at the end in their order, and a missing block at the head', () => {
    expect(edited(note('a: 1', '# end'), { c: true, b: [] })).toBe(note('a: 1', '# end', 'c: true', 'b: []'));
    expect(edited('\uFEFFBody.\r\n', { b: 2, c: 'x' })).toBe('\uFEFF---\r\nb: 2\r\nc: x\r\n---\r\nBody.\r\n');
    expect(edited('---\n---\nBody.', { b: 2 })).toBe('---\nb: 2\n---\nBody.');
    expect(edited('Body.', { b: 2 })).toBe('---\nb: 2\n---\nBody.');
    expect(edited('Body.', { b: undefined })).toBe('Body.');
  });

  it('means the property of exactly that name, otherwise the first that differs in case alone', () => {
    expect(edited(note('Status: a', 'status: b'), { status: 'done' })).toBe(note('Status: a', 'status: done'));
    expect(edited(note('Status: a', 'STATUS: b'), { status: 'done' })).toBe(note('Status: done', 'STATUS: b'));
  });

  it('keeps CRLF and a BOM', () => {
    const crlf = `\uFEFF${note('a: |', '  x', 'tags:', '  - a # c', 'z: "q" # c').replace(/\n/g, '\r\n')}`;
    const after = edited(crlf, { a: 'new', tags: (items) => [...items, 'b'], z: 'r', words: 1 });
    expect(after).toBe(`\uFEFF${note('a: new', 'tags:', '  - a # c', '  - b', 'z: "r" # c', 'words: 1').replace(/\n/g, '\r\n')}`);
  });

  it('reads lines that end in CR alone', () => {
    const cr = note('a: 1', 'b: 2').replace(/\n/g, '\r');
    expect(edited(cr, { b: 3, c: 4 })).toBe(note('a: 1', 'b: 3', 'c: 4').replace(/\n/g, '\r'));
  });

  it('works on properties Obsidian cannot read, and leaves the broken line alone', () => {
    const broken = note('title: "The "best" of things"', 'status: pending-analysis', 'tags:', '  - a');
    expect(edited(broken, { status: 'analyzed', words: 1, tags: (items) => [...items, 'b'] })).toBe(
      note('title: "The "best" of things"', 'status: analyzed', 'tags:', '  - a', '  - b', 'words: 1'),
    );
    expect(read(broken)).toEqual({ title: 'The "best" of things', status: 'pending-analysis', tags: ['a'] });
  });

  it('mends a value that cannot be read by setting it, where it stands on one line', () => {
    expect(edited(note('title: "The "best" of # things" # mine', 'a: b: c # d'), { title: 'New', a: 'e' })).toBe(
      note('title: "New" # mine', 'a: e # d'),
    );
    expect(edited(note("title: 'it's'"), { title: 'New' })).toBe(note("title: 'New'"));
    expect(edited(note('title: a: "b"'), { title: 'New' })).toBe(note('title: New'));
    expect(edited(note('title: "The "best""', 'a: 1'), { title: undefined })).toBe(note('a: 1'));
  });

  it('does not touch a line that nobody can place', () => {
    const text = note('title: "The "best""', 'status: pending', '@odd: x', '  - more', '%: y', 'z: 1');
    expect(edited(text, { status: undefined })).toBe(text.replace('status: pending\n', ''));
    expect(edited(text, { status: 'done' })).toBe(text.replace('pending', 'done'));
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
    expect(read(edited(note('z: 1'), { p: value }))).toEqual({ z: 1, p: oneLine });
    expect(read(edited(note("p: 'old'", 'z: 1'), { p: value }))).toEqual({ z: 1, p: oneLine });
    expect(read(edited(note('z: 1'), { p: [value, 'b'] }))).toEqual({ z: 1, p: [oneLine, 'b'] });
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
        expect(read(edited(note('z: 1'), { p: wellFormed }))).toEqual({ z: 1, p: oneLine });
        expect(read(edited(note('z: 1'), { p: [wellFormed, 'b'] }))).toEqual({ z: 1, p: [oneLine, 'b'] });
      }),
      madeUp(100),
    );
  });

  it('is undone by removing what it added', () => {
    const text = note('a: 1', '# end');
    expect(edited(edited(text, { b: 'x' }), { b: undefined })).toBe(text);
  });
});

describe('an edit is refused', () => {
  it.each<[string, string[], Parameters<typeof edited>[1], string]>([
    ['when another property names the value', ['status: &s pending', 'was: *s'], { status: 'done' }, 'was'],
    ['when the list is named elsewhere', ['tags: &t [queue, web]', 'keywords: *t'], { tags: (items) => [...items, 'new'] }, 'keywords'],
    ['when a merged mapping is named', ['base: &b {a: 1}', 'more:', '  <<: *b'], { base: 'x' }, 'more'],
    ['when the list is only named here', ['keywords: &t [queue]', 'tags: *t'], { tags: (items) => [...items, 'new'] }, 'tags'],
    ['when the list cannot be read', ['tags:', '\t- queue', '\t- web'], { tags: (items) => [...items, 'new'] }, 'tags'],
    ['when a value of several lines cannot be read', ['tags:', '\t- queue'], { tags: 'new' }, 'tags'],
    ['when a value of several lines cannot be read, and is to go', ['tags:', '\t- queue'], { tags: undefined }, 'tags'],
    ['when its list cannot be read', ['tags: [a', 'status: x'], { tags: (items) => [...items, 'new'] }, 'tags'],
    ['when there is a mapping in place of a list', ['tags: {a: 1}'], { tags: (items) => [...items, 'new'] }, 'tags'],
    ['when the key is there twice', ['status: pending', 'a: 1', 'status: pending'], { status: 'done' }, 'status'],
    ['when the block is a list', ['- a', '- b'], { status: 'done' }, 'status'],
    ['when the block is text', ['just words'], { status: 'done' }, 'status'],
    ['when its list begins behind the colon', ['? tags', ': - a', '  - b'], { tags: (items) => [...items, 'new'] }, 'tags'],
    ['when there is a mapping in place of a list, in braces', ['{tags: {a: 1}}'], { tags: (items) => [...items, 'new'] }, 'tags'],
    ['when the braces are broken', ['{title: "a "b"", status: pending}'], { status: 'done' }, 'status'],
  ])('%s', (_, lines, changes, key) => {
    expect(edited(note(...lines), changes)).toBe(`refused: ${key}`);
  });

  it('but not for the properties beside such ones', () => {
    const text = note('status: pending', 'tags: &t [queue, web]', 'keywords: *t');
    expect(edited(text, { status: 'done' })).toBe(text.replace('pending', 'done'));
    const twice = note('status: pending', 'a: 1', 'a: 2');
    expect(edited(twice, { status: 'done' })).toBe(twice.replace('pending', 'done'));
    const named = note('was: &s pending', 'status: *s');
    expect(edited(named, { status: 'done' })).toBe(named.replace('*s', 'done'));
    const tabs = note('status: pending', 'tags:', '\t- queue');
    expect(edited(tabs, { status: 'done', words: 1 })).toBe(note('status: done', 'tags:', '\t- queue', 'words: 1'));
  });
});

describe('indented properties', () => {
  it('are edited by line, as others are', () => {
    const before = note('  title: x # mine', '  status:   pending', '  tags:', '    - a', '  # end');
    expect(read(before)).toEqual({ title: 'x', status: 'pending', tags: ['a'] });
    expect(edited(before, { status: 'done', tags: (items) => [...items, 'b'], words: 1 })).toBe(
      note('  title: x # mine', '  status:   done', '  tags:', '    - a', '    - b', '  # end', '  words: 1'),
    );
    expect(edited(before, { tags: undefined })).toBe(note('  title: x # mine', '  status:   pending', '  # end'));
  });

  it('are so where YAML refuses one of them', () => {
    const before = note(' title: "The "best""', ' status: pending', ' tags: [a]');
    expect(edited(before, { status: 'done', words: 1 })).toBe(note(' title: "The "best""', ' status: done', ' tags: [a]', ' words: 1'));
  });
});

describe('properties in braces', () => {
  const before = note('{title: "A, b", status: pending-analysis, tags: [rss]} # by a script');

  it('are read, set, added and taken out where they stand', () => {
    expect(read(before)).toEqual({ title: 'A, b', status: 'pending-analysis', tags: ['rss'] });
    expect(edited(before, { status: 'analyzed', tags: (items) => [...items, 'b'], content_hash: '12: {x}' })).toBe(
      note('{title: "A, b", status: analyzed, tags: [rss, b], content_hash: "12: {x}"} # by a script'),
    );
    expect(edited(before, { title: undefined })).toBe(note('{status: pending-analysis, tags: [rss]} # by a script'));
    expect(edited(before, { tags: undefined, status: undefined })).toBe(note('{title: "A, b"} # by a script'));
    expect(edited(before, { title: undefined, tags: undefined, status: undefined, words: 1 })).toBe(note('{words: 1} # by a script'));
  });

  it('stay as they are when nothing changes', () => {
    expect(edited(before, { tags: ['rss'], nothing: undefined })).toBe(before);
    expect(edited(note('{}'), { words: 1 })).toBe(note('{words: 1}'));
  });

  it('go and come with their marks and commas', () => {
    expect(edited(note('{a: &x, b: 1}'), { a: undefined })).toBe(note('{b: 1}'));
    expect(edited(note('{b: 1, &x a: 2}'), { a: undefined })).toBe(note('{b: 1}'));
    expect(edited(note('{!!str a: 2, b: 1}'), { a: undefined })).toBe(note('{b: 1}'));
    expect(edited(note('{? a : 2, b: 1}'), { a: undefined })).toBe(note('{b: 1}'));
    expect(edited(note('{b: !!str }'), { words: 1, more: 'x' })).toBe(note('{b: !!str, words: 1, more: x }'));
    expect(edited(note('{b: [1, 2]}'), { words: 1 })).toBe(note('{b: [1, 2], words: 1}'));
    expect(edited(note('{tags: [a], b: 1}'), { tags: () => [undefined] })).toBe(note('{b: 1}'));
  });

  it('may be JSON', () => {
    expect(edited(note('{', '  "title": "x",', '  "status":"pending"', '}'), { status: 'done', words: 1 })).toBe(
      note('{', '  "title": "x",', '  "status": "done", words: 1', '}'),
    );
  });

  it('are told from lines without delay, however many lines are blank', () => {
    const lines = note(...Array.from({ length: 5000 }, () => ''), 'status: pending');
    expect(read(lines)).toEqual({ status: 'pending' });
    expect(edited(lines, { status: 'done' })).toBe(lines.replace('pending', 'done'));
  });

  it('may stand on several lines, with any line ends', () => {
    const lines = note('# by a script', '{', 'title: x,', 'status: pending', '}').replace(/\n/g, '\r\n');
    expect(edited(lines, { status: 'done' })).toBe(lines.replace('pending', 'done'));
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
    expect(readFrontmatter(note('a: 1', 'b: {c: 1, c: 2}'))?.problem).toBeDefined();
    expect(readFrontmatter(note("title: 'Don't 'quote''"))?.problem?.reason).toBe('quotes-in-quotes');
    expect(readFrontmatter(note('title: on "a": "b"'))?.problem?.reason).toBe('needs-quotes');
    expect(readFrontmatter(note('just words'))?.problem).toEqual({ line: 2, key: undefined, reason: 'not-yaml' });
    expect(readFrontmatter(note('a: 1'))?.problem).toBeUndefined();
  });

  it('needs both fences, the first on the first line', () => {
    expect(readFrontmatter('a\n---\nb: 1\n---\n')).toBeUndefined();
    expect(readFrontmatter('---\nb: 1\n')).toBeUndefined();
    expect(readFrontmatter('----\nb: 1\n---\n')).toBeUndefined();
    expect(read(note('a: x ---', '---b: 1', ' --- c'))).toEqual({ a: 'x ---', '---b': '1 --- c' });
    expect(read('---\na: 1\n--- \nb: 2\n---\n')).toEqual({ a: 1 });
  });

  it('reads a block of any length, line by line', () => {
    const lines = Array.from({ length: 400 }, (_, index) => `key${index}: ${'word '.repeat(index % 50)}end`);
    expect(readFrontmatter(note(...lines))?.entries).toHaveLength(400);
    const long = note(`abstract: ${'word '.repeat(4000)}end`, 'status: pending');
    expect(edited(long, { status: 'done' })).toBe(long.replace('pending', 'done'));
  });

  it('reads thousands of properties in time that grows with their number', () => {
    const many = note('status: pending', ...Array.from({ length: 5000 }, (_, index) => `key${index}: ${index}`));
    const start = performance.now();
    expect(edited(many, { status: 'done' })).toBe(many.replace('pending', 'done'));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
