import { block } from '../content';
import { line, written } from '../read-content';
import type { Rule } from '../rule';

/** A term in bold, its definitions as a list below: Obsidian has no definition lists. */
export const definitionTerm: Rule = {
  filter: ['dt'],
  replacement: (content) => {
    const term = line(content, 'paragraph');
    return block(term === '' || /^\*\*.*\*\*$/.test(term) ? term : `**${term}**`);
  },
  examples: [['<dl><dt>Term</dt><dd>One</dd><dd>Two</dd></dl>', '**Term**\n\n- One\n\n- Two']],
};

export const definition: Rule = {
  filter: ['dd'],
  replacement: (content) => {
    const body = written(content);
    return block(body === '' ? '' : `- ${body.replace(/\n(?=[^\n])/g, '\n  ')}`);
  },
  examples: [['<dl><dt>A</dt><dd><p>b</p><p>c</p></dd></dl>', '**A**\n\n- b\n\n  c']],
};
