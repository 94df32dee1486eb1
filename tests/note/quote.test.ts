import { describe, expect, it } from 'vitest';
import { findQuote, quotesIn } from '../../src/note/quote';

const placesOf = (text: string, quote: string): string[] =>
  [...quotesIn(text, quote, { from: 0, to: text.length })].map(({ from, to }) => text.slice(from, to));

describe('a quote of one line', () => {
  it.each([
    ['as it stands', 'One. Two says. Three.', 'Two says.', ['Two says.']],
    ['across lines', 'Two\r\n  says.', 'Two says.', ['Two\r\n  says.']],
    ['across the lines of quotes', '> > Two\n> > says.', 'Two says.', ['Two\n> > says.']],
    ['across an id of the plugin’s', 'Two ^kp-12\n\nsays.', 'Two says.', ['Two ^kp-12\n\nsays.']],
    ['not across an id of a person’s', 'Two ^mine\n\nsays.', 'Two says.', []],
    ['not where only words are greater', 'a > b', 'a b', []],
    ['with a sign of its own', 'a > b', 'a > b', ['a > b']],
    ['several times, none over the other', 'a b a b a', 'a b a', ['a b a']],
    ['behind a beginning that comes to nothing', 'aab aaab', 'aaab', ['aaab']],
    ['of no words', 'a', ' ', []],
  ])('is found %s', (_, text, quote, places) => {
    expect(placesOf(text, quote)).toEqual(places);
  });

  it('is found between two offsets alone', () => {
    expect(findQuote('a b a', 'a', { from: 1, to: 5 })).toEqual({ from: 4, to: 5 });
    expect(findQuote('a b a', 'a', { from: 1, to: 4 })).toBeUndefined();
  });
});
