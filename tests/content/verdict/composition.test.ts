import { describe, expect, it } from 'vitest';
import { compositionOf } from '../../../src/content/verdict/composition';

const host = 'www.wards.example';
const of = (markdown: string) => compositionOf(markdown, host);

describe('what a text is made of', () => {
  it('counts sentences with their links as prose, and headings not at all', () => {
    expect(of('## The board\n\nIt hung [in the corridor](https://wards.example/corridor) for a year.')).toEqual({
      prose: 8,
      menu: 0,
      labels: 0,
    });
  });

  it('tells ways within the site from links that lead away', () => {
    expect(of('- [The second board](https://wards.example/b)\n- [Another ward](https://other.example/w)')).toEqual({
      prose: 2,
      menu: 3,
      labels: 0,
    });
    expect(of('[The second board](/b)')).toEqual({ prose: 0, menu: 3, labels: 0 });
  });

  it('takes short lines for labels, unless they end a sentence or stand in verses', () => {
    expect(of('In stock now')).toEqual({ prose: 0, menu: 0, labels: 3 });
    expect(of('Nobody asked.')).toEqual({ prose: 2, menu: 0, labels: 0 });
    expect(of('The board hangs still  \nand nobody asks')).toEqual({ prose: 7, menu: 0, labels: 0 });
  });

  it('leaves out the names of pictures', () => {
    expect(of('![A board in a corridor of the second ward, seen from its door](https://wards.example/b.png)')).toEqual({
      prose: 0,
      menu: 0,
      labels: 0,
    });
  });
});
