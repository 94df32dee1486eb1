import { block } from '../content';
import { written } from '../read-content';
import type { Rule } from '../rule';

/** Every line with its sign, as Obsidian wants it. */
export function quoted(markdown: string): string {
  return markdown.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
}

export const blockQuote: Rule = {
  filter: ['blockquote'],
  replacement: (content) => {
    const inside = written(content);
    return block(inside === '' ? '' : quoted(inside));
  },
  examples: [
    ['<blockquote><p>a</p><blockquote>b</blockquote></blockquote>', '> a\n>\n> > b'],
    ['<blockquote>[!note] x</blockquote>', '> \\[!note] x'],
  ],
};
