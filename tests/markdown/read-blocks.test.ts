import { describe, expect, it } from 'vitest';
import type { Block, Container } from '../../src/markdown/block';
import { readBlocks } from '../../src/markdown/read-blocks';

const around = (container: Container | undefined): string =>
  container === undefined ? '' : `${around(container.parent)}${container.kind} `;
/** Each block as its containers, its kind and its text. */
const told = (text: string, blocks: readonly Block[] = readBlocks(text)): string[] =>
  blocks.map(({ kind, from, to, container }) => `${around(container)}${kind}: ${text.slice(from, to).trimEnd().replace(/\n/g, '⏎')}`);

describe('readBlocks', () => {
  it('tells which containers a block stands in', () => {
    expect(told('> - a\n>   b\nlazy\n\n[^1]: c\n\n      d\n\n1. ```\n   e\n\nf')).toEqual([
      'quote item paragraph: a⏎>   b⏎lazy',
      'footnote paragraph: c',
      'footnote paragraph: d',
      'item fence: ```⏎   e',
      'paragraph: f',
    ]);
  });

  it('ends what is left open with its container, and outside all with the text', () => {
    expect(told('- ```\n  a\n\nb')).toEqual(['item fence: ```⏎  a', 'paragraph: b']);
    expect(told('> $$\n> a\n\nb')).toEqual(['quote math: $$⏎> a', 'paragraph: b']);
    for (const opener of ['```', '~~~', '$$', '%%', '<!--', '<pre>']) expect(told(`${opener}\na\n\nb`), opener).toHaveLength(1);
  });

  it('reads Obsidian’s own: comments, block ids, formulas that end behind their last words', () => {
    expect(told('%%\na\n\nb %%\n%% c %% d')).toEqual(['comment: %%⏎a⏎⏎b %%', 'paragraph: %% c %% d']);
    expect(told('- a\n- b\n\n^id\n\n^no id')).toEqual(['item paragraph: a', 'item paragraph: b', 'block-id: ^id', 'paragraph: ^no id']);
    expect(told('$$ a\n= b $$\nc\n\n$$ d $$')).toEqual(['math: $$ a⏎= b $$', 'paragraph: c', 'paragraph: $$ d $$']);
  });

  it('takes definitions out of the paragraph they begin', () => {
    expect(told('[a]: b\n[c]:\n<d e>\n"f\ng"\ntext [h]: i\n===')).toEqual([
      'definition: [a]: b⏎[c]:⏎<d e>⏎"f⏎g"',
      'heading: text [h]: i⏎===',
    ]);
    expect(told('[a]: b c\n[a](b): c')).toEqual(['paragraph: [a]: b c⏎[a](b): c']);
  });

  it('makes the last line of a paragraph the head of a table', () => {
    expect(told('text\na | b\n--- | :-:\n1 | 2\n3\n\nc')).toEqual(['paragraph: text', 'table: a | b⏎--- | :-:⏎1 | 2⏎3', 'paragraph: c']);
    expect(told('a | b\n---')).toEqual(['heading: a | b⏎---']);
  });

  it('keeps offsets whatever the line ends are, and reads a part of a text', () => {
    const text = 'a\r\n\r\n- b\r  c\r\n> d';
    expect(readBlocks(text).map(({ from, to }) => text.slice(from, to))).toEqual(['a', 'b\r  c', 'd']);
    expect(told('a\n# b\nc\nd', readBlocks('a\n# b\nc\nd', { from: 2, to: 7 }))).toEqual(['heading: # b', 'paragraph: c']);
  });

  it('says where a container begins, where its text does, and where it ends', () => {
    const text = 'x\n\n-   a\n\n    b\n\nc';
    const item = readBlocks(text)[1]?.container;
    expect([item?.from, item?.content, item?.to].map((at) => text.slice(at))).toEqual(['-   a\n\n    b\n\nc', 'a\n\n    b\n\nc', '\n\nc']);
  });

  it('ends what is open at a break, unless its own end comes in time', () => {
    const text = '```\na\n# b\nc\n```\n\nd';
    const ended = (until: number): string[] => told(text, readBlocks(text, { breaks: () => [{ from: 6, until }] }));
    expect(ended(text.length)).toEqual(['fence: ```⏎a⏎# b⏎c⏎```', 'paragraph: d']);
    expect(ended(12)).toEqual(['fence: ```⏎a', 'heading: # b', 'paragraph: c', 'fence: ```⏎⏎d']);
  });

  it.each([
    ['one line', 'a'],
    ['quotes', '> '],
    ['items', '- '],
    ['numbers', '1. '],
    ['brackets', '['],
    ['footnotes', '[^a]: '],
    ['attributes', "<a b='"],
    ['dollars', '$$\n'],
    ['rules and items', '- * '],
    ['definitions', '[a]: b "\n'],
    ['cells', 'a|\n-|\n'],
  ])('takes a time that grows with the length alone: %s', (_, piece) => {
    const blocks = readBlocks(piece.repeat(Math.ceil(300_000 / piece.length)) + 'x\n'.repeat(1000) + '\n'.repeat(100_000));
    expect(blocks.length).toBeGreaterThan(0);
  });
});
