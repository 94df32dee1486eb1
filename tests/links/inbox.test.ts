import { describe, expect, it } from 'vitest';
import { Inbox, type Shaped } from '../../src/links/inbox';

const FEED = { title: 'T', source: 'S', url: 'U', date: 'D', tags: ['rss'] };
const SECTIONS = ['Full Content', 'Analysis Checklist', 'Related'];
const note = (path: string, properties: Shaped['properties'] = {}, sections: readonly string[] = []): Shaped => ({
  path,
  properties,
  sections,
});
const items = (folder: string, count = 4): Shaped[] =>
  Array.from({ length: count }, (_, at) => note(`${folder}${at}.md`, { ...FEED, status: 'pending-analysis' }, SECTIONS));
const own = (...paths: string[]): Shaped[] => paths.map((path) => note(path));

describe('a note that lies where feed items lie', () => {
  const others = own('inbox/stray.md', 'permanent/a.md', 'permanent/b.md');

  it('is one of them', () => {
    const inbox = Inbox.of(items('inbox/'), others);
    expect(inbox.holds(note('inbox/stray.md'))).toBe(true);
    expect(inbox.holds(note('inbox/sub/other.md'))).toBe(false);
    expect(inbox.holds(note('permanent/a.md'))).toBe(false);
  });

  it.each<readonly [string, Inbox]>([
    ['there are hardly any items', Inbox.of(items('inbox/', 2), others)],
    [
      'most notes there are none',
      Inbox.of(items('inbox/', 4), own(...'abcde'.split('').map((name) => `inbox/${name}.md`), 'x.md', 'y.md', 'z.md', 'u.md', 'v.md')),
    ],
    ['most of the person’s notes lie there', Inbox.of(items('inbox/', 9), own('inbox/stray.md', 'inbox/b.md', 'permanent/a.md'))],
    ['what the person writes goes there', Inbox.of(items('inbox/'), others, 'inbox/')],
    ['there are no items', Inbox.none],
  ])('is the person’s own where %s', (_, inbox) => {
    expect(inbox.holds(note('inbox/stray.md'))).toBe(false);
  });
});

describe('a note that has the shape of feed items', () => {
  const inbox = Inbox.of(
    [...items('inbox/'), note('inbox/x.md', { ...FEED, status: 'pending-analysis' }, ['Full Content', 'Analysis Checklist', 'Related'])],
    own('a.md'),
  );

  it.each<readonly [string, Shaped, boolean]>([
    ['has lost its status', note('kept/a.md', FEED, SECTIONS), true],
    ['has more properties and sections', note('kept/a.md', { ...FEED, Author: 'A', content_hash: 'x' }, [...SECTIONS, 'Mine']), true],
    ['spells its properties otherwise', note('kept/a.md', { Title: '', Source: '', URL: '', Date: '', Tags: '' }, SECTIONS), true],
    ['lacks a property', note('kept/a.md', { title: '', source: '', url: '', date: '' }, SECTIONS), false],
    ['lacks a section', note('kept/a.md', FEED, ['Full Content', 'Related']), false],
  ])('is one of them though it %s', (_, one, isItem) => {
    expect(inbox.holds(one)).toBe(isItem);
  });

  it('is not told from a shape that many a note has, or that few items have', () => {
    const plain = ['a', 'b', 'c'].map((name) =>
      note(`${name}.md`, { title: '', tags: '', status: 'pending-analysis' }, ['Notes', 'Related']),
    );
    expect(Inbox.of(plain, own('p/a.md', 'p/b.md')).holds(note('p/a.md', { title: '', tags: '' }, ['Notes', 'Related']))).toBe(false);
    expect(Inbox.of(items('inbox/', 2), own('p/a.md')).holds(note('p/a.md', FEED, SECTIONS))).toBe(false);
  });

  it('need not have a section that a few of them have or lack', () => {
    const some = [...items('inbox/', 10), note('inbox/x.md', { ...FEED, status: 'x' }, ['Full Content', 'Related', 'Mine'])];
    expect(Inbox.of(some, own('a.md')).holds(note('a.md', FEED, SECTIONS))).toBe(true);
    expect(Inbox.of(some, own('a.md')).holds(note('a.md', FEED, ['Full Content', 'Related']))).toBe(false);
  });
});
