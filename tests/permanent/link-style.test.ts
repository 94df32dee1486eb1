import { describe, expect, it } from 'vitest';
import { namesNote, styleOfLink, writtenLink, type LinkStyle } from '../../src/permanent/link-style';

const sample = { target: 'inbox/a b.md', from: 'deep/in/note.md' };
const STYLES: readonly (readonly [LinkStyle, link: string, unique: string, ambiguous: string])[] = [
  [{ form: 'wiki', path: 'shortest' }, '[[a b]]', '[[New note#^kp-1|source]]', '[[x/New note#^kp-1|source]]'],
  [{ form: 'wiki', path: 'absolute' }, '[[inbox/a b]]', '[[x/New note#^kp-1|source]]', '[[x/New note#^kp-1|source]]'],
  [{ form: 'wiki', path: 'relative' }, '[[../../inbox/a b]]', '[[../New note#^kp-1|source]]', '[[../New note#^kp-1|source]]'],
  [{ form: 'markdown', path: 'shortest' }, '[a b](a%20b.md)', '[source](New%20note.md#^kp-1)', '[source](x/New%20note.md#^kp-1)'],
  [{ form: 'markdown', path: 'absolute' }, '[a b](inbox/a%20b.md)', '[source](x/New%20note.md#^kp-1)', '[source](x/New%20note.md#^kp-1)'],
  [
    { form: 'markdown', path: 'relative' },
    '[a b](../../inbox/a%20b.md)',
    '[source](../New%20note.md#^kp-1)',
    '[source](../New%20note.md#^kp-1)',
  ],
];

describe('links to notes that are about to exist', () => {
  it.each(STYLES)('follow the user’s style: %j', (style, link, unique, ambiguous) => {
    expect(styleOfLink(link, sample)).toEqual(style);
    const wanted = { target: 'x/New note.md', from: 'x/y/here.md', part: '^kp-1', alias: 'source' };
    expect(writtenLink(wanted, style, true)).toBe(unique);
    expect(writtenLink(wanted, style, false)).toBe(ambiguous);
  });
});

it.each<readonly [link: string, from: string, names: boolean]>([
  ['New note', 'a/b.md', true],
  ['new NOTE.md', 'a/b.md', true],
  ['y/New note', 'a/b.md', true],
  ['x/y/New note', 'a/b.md', true],
  ['../x/y/New note', 'a/b.md', true],
  ['./y/New note', 'x/b.md', true],
  ['z/New note', 'a/b.md', false],
  ['../New note', 'a/b.md', false],
  ['note', 'a/b.md', false],
])('[[%s]] in %s names x/y/New note.md: %s', (link, from, names) => {
  expect(namesNote(link, from, 'x/y/New note.md')).toBe(names);
});
