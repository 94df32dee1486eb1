import { describe, expect, it } from 'vitest';
import { fitsWikilink, linkInProperty, namesNote, styleOfLink, writtenLink, type LinkStyle } from '../../src/permanent/link-style';

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

describe('a link in a property', () => {
  const wanted = { target: 'inbox/small queues.md', from: 'permanent/Small queues.md' };

  it.each<readonly [LinkStyle['path'], unique: boolean, string]>([
    ['shortest', true, '[[small queues]]'],
    ['shortest', false, '[[inbox/small queues]]'],
    ['absolute', true, '[[inbox/small queues]]'],
    ['relative', true, '[[inbox/small queues]]'],
  ])('is a wikilink of the length asked for, whatever the form: %s', (path, isUnique, link) => {
    expect(linkInProperty(wanted, { form: 'markdown', path }, isUnique)).toBe(link);
    expect(linkInProperty(wanted, { form: 'wiki', path }, isUnique)).toBe(link);
  });

  it('may be relative within the folder', () => {
    const below = { target: 'permanent/sources/a.md', from: 'permanent/b.md' };
    expect(linkInProperty(below, { form: 'markdown', path: 'relative' }, true)).toBe('[[sources/a]]');
  });
});

describe('a name that cannot stand in a wikilink', () => {
  it.each(['C# tips #1', 'a|b', 'a^b', 'a[b', 'a]b', 'two  blanks', ' led by one', 'ended by one ', 'a\u00a0b', '%%a', 'a\\b'])(
    '%s',
    (name) => {
      const wanted = { target: `inbox/${name}.md`, from: 'permanent/a.md' };
      expect(fitsWikilink(wanted.target)).toBe(false);
      expect(linkInProperty(wanted, { form: 'wiki', path: 'shortest' }, true)).toBeUndefined();
      const link = writtenLink({ ...wanted, part: '^kp-1' }, { form: 'wiki', path: 'shortest' }, true);
      const [, address = ''] = /\]\(([^()\s#]*)#\^kp-1\)$/.exec(link) ?? [];
      expect(decodeURIComponent(address)).toBe(wanted.target);
    },
  );

  it('is written from the root on, and shown as it is', () => {
    const wanted = { target: 'inbox/C# tips #1.md', from: 'permanent/a.md' };
    expect(writtenLink(wanted, { form: 'wiki', path: 'shortest' }, true)).toBe('[C# tips #1](inbox/C%23%20tips%20%231.md)');
    expect(writtenLink({ ...wanted, target: 'in/a[1].md' }, { form: 'wiki', path: 'absolute' }, true)).toBe('[a\\[1\\]](in/a%5B1%5D.md)');
  });

  it.each(['a b', 'a-b_c (d)', '中文 笔记', "it's", 'a.b', '50%'])('is not %s', (name) => {
    expect(fitsWikilink(`in/${name}.md`)).toBe(true);
  });
});

it.each([
  ['shows no other name where it would be the same', { target: 'a.md', from: 'b.md', alias: 'a' }, 'wiki', '[[a]]'],
  ['shows a part', { target: 'a.md', from: 'b.md', part: 'Part' }, 'wiki', '[[a#Part]]'],
  ['shows the name of the note as a Markdown link', { target: 'x/a.md', from: 'b.md', part: 'Part' }, 'markdown', '[a](a.md#Part)'],
  [
    'is written so that nothing ends it early',
    { target: 'a (1) <b>%.md', from: 'b.md' },
    'markdown',
    '[a (1) <b>%](a%20%281%29%20%3Cb%3E%25.md)',
  ],
] as const)('a link %s', (_, wanted, form, link) => {
  expect(writtenLink(wanted, { form, path: 'shortest' }, true)).toBe(link);
});

it.each([
  ['from the same folder', 'x/a.md', 'x/b.md', '[[a]]'],
  ['from a folder below', 'x/a.md', 'x/y/b.md', '[[../a]]'],
  ['from a folder above', 'x/y/a.md', 'x/b.md', '[[y/a]]'],
  ['from a folder of the same name elsewhere', 'x/y/a.md', 'z/y/b.md', '[[../../x/y/a]]'],
])('a relative link %s', (_, target, from, link) => {
  expect(writtenLink({ target, from }, { form: 'wiki', path: 'relative' }, true)).toBe(link);
});

it('takes a link whose address nobody can read for the shortest', () => {
  expect(styleOfLink('[a](%E0%A4%A)', sample)).toEqual({ form: 'markdown', path: 'shortest' });
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
