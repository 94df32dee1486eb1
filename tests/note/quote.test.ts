import { describe, expect, it } from 'vitest';
import { findQuote, oneLine, quotesIn } from '../../src/note/quote';

const placesOf = (text: string, quote: string): string[] =>
  [...quotesIn(text, quote, { from: 0, to: text.length })].map(({ from, to }) => text.slice(from, to));

describe('a piece of Markdown on one line', () => {
  it.each([
    [' Two  words ', 'Two words'],
    ['Two\r\n  words', 'Two words'],
    ['Two\n > >words\n>\tmore', 'Two words more'],
    ['a > b', 'a > b'],
  ])('has no line breaks and no marks of a quote: %j', (markdown, line) => {
    expect(oneLine(markdown)).toBe(line);
  });
});

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

  it('is found wherever a search letter by letter finds it', () => {
    const words = (letters: number): string[] =>
      Array.from({ length: 2 ** letters }, (_, number) => number.toString(2).padStart(letters, '0'));
    for (const text of words(9)) {
      for (const quote of [2, 3, 5].flatMap(words)) expect(placesOf(text, quote)).toHaveLength(text.split(quote).length - 1);
    }
  });

  it('is found between two offsets alone', () => {
    expect(findQuote('a b a', 'a', { from: 1, to: 5 })).toEqual({ from: 4, to: 5 });
    expect(findQuote('a b a', 'a', { from: 1, to: 4 })).toBeUndefined();
  });
});
