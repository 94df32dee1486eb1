import { describe, expect, it } from 'vitest';
import { withoutTag, withTag } from '../../../src/analysis/steps/tags';
import { readPendingNote } from '../../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../../src/note/sections';
import type { PropertyEdit } from '../../../src/properties/edit-properties';
import { noteWith } from '../../properties/note-with';
import { validTag } from '../../untrusted/valid-tag';

const textOf = (edit: PropertyEdit): string => (edit.ok ? edit.text : `refused: ${edit.key}`);
const lines = (text: string): string => noteWith('title: Small queues', ...text.split('\n'), 'status: pending-analysis');
const tagsOf = (text: string): string[] => readPendingNote(text, names).tags;

describe('a tag is added', () => {
  it.each([
    ['to a list in brackets', 'tags: [rss, example]', 'tags: [rss, example, new]'],
    ['with blanks inside them', 'tags: [ rss,example ]', 'tags: [ rss,example, new ]'],
    ['to an empty list', 'tags: []', 'tags: [new]'],
    ['before a trailing comma', 'tags: [rss,]', 'tags: [rss, new,]'],
    ['to a list over several lines', 'tags: [\n  rss, # one\n  web # two\n  ]', 'tags: [\n  rss, # one\n  web, new # two\n  ]'],
    ['beside a hash in quotes', 'tags: [queue, "c # sharp"]', 'tags: [queue, "c # sharp", new]'],
    ['beside a hash, before a comment', "tags: [queue, 'c # sharp'] # mine", "tags: [queue, 'c # sharp', new] # mine"],
    ['beside numbers', 'tags: [queue, 1.10, 007]', 'tags: [queue, 1.10, 007, new]'],
    [
      'beside whatever YAML takes for no text',
      'tags: [2026, 0x1F, 0o17, 1_000, 12:30:45, 2026-02-19, true, Yes, null, ~, .5, 1e3]',
      'tags: [2026, 0x1F, 0o17, 1_000, 12:30:45, 2026-02-19, true, Yes, null, ~, .5, 1e3, new]',
    ],
    ['to a list below the key', 'tags:\n  - rss\n  - "#mine"', 'tags:\n  - rss\n  - "#mine"\n  - new'],
    ['that is not indented', 'tags:\n- rss\n- web', 'tags:\n- rss\n- web\n- new'],
    [
      'with comments and empty lines in it',
      'tags: # all\n  # first\n  - rss # a\n\n  - 007\n  # last',
      'tags: # all\n  # first\n  - rss # a\n\n  - 007\n  - new\n  # last',
    ],
    ['behind an item without a text', 'tags:\n  - rss\n  -', 'tags:\n  - rss\n  -\n  - new'],
    ['behind an item of several lines', 'tags:\n  - rss\n  - >-\n    web', 'tags:\n  - rss\n  - >-\n    web\n  - new'],
    ['to a list with an anchor that nobody names', 'tags: &t [rss]', 'tags: &t [rss, new]'],
    ['to a list with tags of YAML', 'tags: !!seq [!!str 12, rss]', 'tags: !!seq [!!str 12, rss, new]'],
    ['to nothing', 'tags:', 'tags: [new]'],
    ['to nothing, before a comment', 'tags: # none yet', 'tags: [new] # none yet'],
    ['to null', 'tags: null', 'tags: [new]'],
    ['to an empty text', 'tags: ""', 'tags: [new]'],
    ['to a text', 'tags: rss', 'tags: [rss, new]'],
    ['to a text in quotes', 'tags: "rss" # mine', 'tags: ["rss", new] # mine'],
    ['to a number', 'tags: 007', 'tags: [007, new]'],
    ['to texts with commas', 'tags: rss, web', 'tags: [rss, web, new]'],
    ['to texts with blanks', 'tags: rss #web', 'tags: [rss, new] #web'],
    ['under `tag`', 'tag: [queue]', 'tag: [queue, new]'],
    ['under `Tags`', 'Tags:\n  - queue', 'Tags:\n  - queue\n  - new'],
    ['under `TAGS`, a text', 'TAGS: queue', 'TAGS: [queue, new]'],
    ['under a quoted key', '"tags" : [queue]', '"tags" : [queue, new]'],
    ['beside keys with colons', 'og:tag: x\ntags: [queue]\nog:tags: y', 'og:tag: x\ntags: [queue, new]\nog:tags: y'],
    ['where there is none', 'a: 1', 'a: 1'],
  ])('%s', (_, before, after) => {
    const expected = before === 'a: 1' ? lines(after).replace('analysis\n', 'analysis\ntags: [new]\n') : lines(after);
    expect(textOf(withTag(lines(before), validTag('new')))).toBe(expected);
    const crlf = (text: string): string => text.replace(/\n/g, '\r\n');
    expect(textOf(withTag(crlf(lines(before)), validTag('new')))).toBe(crlf(expected));
    expect(textOf(withTag(expected, validTag('NEW')))).toBe(expected);
    expect(tagsOf(expected)).toContain('new');
  });

  it.each([
    ['cannot be read', 'tags:\n\t- queue\n\t- web', 'tags'],
    ['have an open bracket', 'tags: [queue, web', 'tags'],
    ['hold quotes in quotes', 'tags: ["the "one"", two]', 'tags'],
    ['are named by another property', 'tags: &t [queue, web]\nkeywords: *t', 'keywords'],
    ['are only named', 'keywords: &t [queue, web]\ntags: *t', 'tags'],
    ['hold an anchor that is named elsewhere', 'Tags: &t queue\nkeywords: *t', 'keywords'],
    ['are a mapping', 'tags: {a: b}', 'tags'],
    ['are there twice', 'tags: [a]\ntags: [b]', 'tags'],
  ])('but not where the tags %s', (_, block, key) => {
    expect(textOf(withTag(lines(block), validTag('new')))).toBe(`refused: ${key}`);
  });

  it('in quotes where it must be, and beside what is broken elsewhere', () => {
    expect(textOf(withTag(lines('tags: [a]'), validTag('yes')))).toBe(lines('tags: [a, "yes"]'));
    const broken = 'tags: [a]\nsubtitle: "The "best""';
    expect(textOf(withTag(lines(broken), validTag('new')))).toBe(lines(broken.replace('[a]', '[a, new]')));
  });
});

describe('a tag is taken away', () => {
  it.each([
    ['from the middle', 'tags: [a, web, 007]', 'tags: [a, 007]'],
    ['from the beginning', 'tags: [web, a] # mine', 'tags: [a] # mine'],
    ['from the end', 'tags: [a, "#web"]', 'tags: [a]'],
    ['before a trailing comma', 'tags: [a, web,]', 'tags: [a,]'],
    ['twice', 'tags: [web, a, WEB]', 'tags: [a]'],
    ['from several lines', 'tags: [\n  a, # one\n  web, # two\n  b]', 'tags: [\n  a, # one\n  # two\n  b]'],
    ['from a list below the key', 'tags:\n  - a # one\n  - web # two\n  # of b\n  - b', 'tags:\n  - a # one\n  # of b\n  - b'],
    ['from a text', 'tag: a, web', 'tag: [a]'],
  ])('%s', (_, before, after) => {
    expect(textOf(withoutTag(lines(before), 'web'))).toBe(lines(after));
  });

  it('and the property with its last one', () => {
    expect(textOf(withoutTag(lines('Tags: [web]'), 'Web'))).toBe(noteWith('title: Small queues', 'status: pending-analysis'));
    expect(textOf(withoutTag(lines('tags:\n  - web'), 'web'))).toBe(noteWith('title: Small queues', 'status: pending-analysis'));
  });

  it.each(['tags: [a]', 'tags:', 'tags: a', 'tags: {a: web}', 'a: web'])('and nothing changes where it is not there: %s', (block) => {
    expect(textOf(withoutTag(lines(block), 'web'))).toBe(lines(block));
  });

  it('but not from tags that cannot be read', () => {
    expect(textOf(withoutTag(lines('tags:\n\t- web'), 'web'))).toBe('refused: tags');
  });
});

describe('tags are read', () => {
  it.each([
    ['tag: [a, b]', ['a', 'b']],
    ['Tags: a, "#b"'.replace('"#b"', 'b'), ['a', 'b']],
    ['TAGS:\n  - "#a"', ['a']],
    ['tagging: [a]', []],
  ])('from %j', (block, tags) => {
    expect(tagsOf(lines(block))).toEqual(tags);
  });
});
