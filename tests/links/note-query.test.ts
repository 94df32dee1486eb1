import { expect, it } from 'vitest';
import { feedQuery, noteQuery } from '../../src/links/note-query';

const textOf = (excerpt: string): string => feedQuery('a.md', { title: 'A title', excerpt }).text;

it('reads a feed’s text without its markup, addresses and preamble', () => {
  expect(textOf('<p>Two <em>small</em>&nbsp;models, see https://example.org/a?b=c .</p>').split(/\s+/)).toEqual([
    'Two',
    'small',
    'models,',
    'see',
    '.',
  ]);
  expect(textOf('arXiv:2602.00001v1 Announce Type: cross \nAbstract: We fold maps.')).toBe('We fold maps.');
});

it('takes a feed that has nothing to say by its word', () => {
  expect(textOf('No description available.')).toBe('');
  expect(textOf('暂无摘要。')).toBe('');
});

it('asks with the full content and tags once a note has them, and till then with what its feed said, however long', () => {
  const note = { title: 'A title', tags: ['maps'], content: '', excerpt: `<p>${'We fold maps. '.repeat(400)}</p>`, properties: {} };
  expect(noteQuery('a.md', note)).toEqual(feedQuery('a.md', note));
  expect(noteQuery('a.md', note).text.length).toBeGreaterThan(5000);
  expect(noteQuery('a.md', { ...note, content: 'The article.' })).toEqual({
    title: 'A title',
    tags: ['maps'],
    text: 'The article.',
    path: 'a.md',
  });
  expect(noteQuery('a.md', { ...note, excerpt: '', properties: { summary: 'How maps fold' } }).text).toBe('How maps fold');
});
