import { describe, expect, it } from 'vitest';
import { linksIn } from '../../src/note/links-in';

const targets = (line: string): string[] => linksIn(line).map(({ target }) => target);

describe('linksIn', () => {
  it.each([
    ['[[A]]', ['A']],
    ['- [[A]] and [[B]]', ['A', 'B']],
    ['[[A|shown]]', ['A']],
    ['| [[A\\|shown]] | [[B#Part\\|b]] |', ['A', 'B']],
    ['[[A#Heading]]', ['A']],
    ['[[A#^kp-1|shown]]', ['A']],
    ['[[folder/A b]]', ['folder/A b']],
    ['[[ A ]]', ['A']],
    ['![[A]]', ['A']],
    ['[shown](A.md)', ['A.md']],
    ['[shown](folder/A%20b.md#Heading)', ['folder/A b.md']],
    ['[shown](<A b.md>)', ['A b.md']],
    ['[shown](%E0%A4%A.md)', ['%E0%A4%A.md']],
    ['`[[A]]` [[B]]', ['B']],
    ['``[[A]]`` [[B]]', ['B']],
    ['%%[[A]]%% [[B]]', ['B']],
    ['<!-- [[A]] --> [[B]]', ['B']],
    ['[shown](https://a.example/x)', []],
    ['[shown](https://a.example/README.md) and [own](README.md)', ['README.md']],
    ['[[#Heading]]', []],
    ['[A]', []],
    ['', []],
  ])('finds in %j the notes %j', (line, expected) => {
    expect(targets(line)).toEqual(expected);
  });

  it('says where each stands', () => {
    expect(linksIn('see [[A|b]], [c](D.md)!')).toEqual([
      { target: 'A', from: 4, to: 11 },
      { target: 'D.md', from: 13, to: 22 },
    ]);
    expect(linksIn('%%no%% [[A]]')).toEqual([{ target: 'A', from: 7, to: 12 }]);
  });

  it.each(['[', '[[', '[[a|', '[[a#', '`', '%%', '<!--', '[a](', '[a](b.md'])('reads a line of many %s at once', (piece) => {
    const started = performance.now();
    expect(targets(piece.repeat(50_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
