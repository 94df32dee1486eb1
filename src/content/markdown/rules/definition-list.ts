import type { Rule } from '../rule';

/** A term in bold, its definitions as a list below: Obsidian has no definition lists. */
export const definitionTerm: Rule = {
  filter: ['dt'],
  display: 'block',
  replacement: (element, converter) => {
    const term = converter.line(element, 'paragraph');
    return term === '' || /^\*\*.*\*\*$/.test(term) ? term : `**${term}**`;
  },
  examples: [['<dl><dt>Term</dt><dd>One</dd><dd>Two</dd></dl>', '**Term**\n\n- One\n\n- Two']],
};

export const definition: Rule = {
  filter: ['dd'],
  display: 'block',
  replacement: (element, converter) => {
    const body = converter.blocks(element);
    return body === '' ? '' : `- ${body.replace(/\n(?=[^\n])/g, '\n  ')}`;
  },
  examples: [['<dl><dt>A</dt><dd><p>b</p><p>c</p></dd></dl>', '**A**\n\n- b\n\n  c']],
};
