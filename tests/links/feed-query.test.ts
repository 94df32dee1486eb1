import { expect, it } from 'vitest';
import { feedQuery } from '../../src/links/feed-query';

const textOf = (excerpt: string): string => feedQuery('a.md', { title: 'A title', excerpt }).text;

it('reads a feed’s text without its markup, addresses and preamble', () => {
  expect(textOf('<p>Two <em>small</em>&nbsp;models, see https://example.org/a?b=c .</p>').split(/\s+/)).toEqual(['Two', 'small', 'models,', 'see', '.']);
  expect(textOf('arXiv:2602.00001v1 Announce Type: cross \nAbstract: We fold maps.')).toBe('We fold maps.');
});

it('takes a feed that has nothing to say by its word', () => {
  expect(textOf('No description available.')).toBe('');
});
