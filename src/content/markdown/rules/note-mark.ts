import type { Rule } from '../rule';

/** Standardised as `sup[data-note-ref]`. A mark whose note is missing stays as text. */
export const noteMark: Rule = {
  filter: ['sup', 'a', 'span'],
  display: 'inline',
  when: (element) => element.hasAttribute('data-note-ref'),
  replacement: (element, converter) => {
    const id = converter.noteId(element);
    if (id === undefined) return converter.pieces(element);
    return [{ kind: 'verbatim', text: `[^${id}]` }];
  },
  examples: [
    [
      '<p>Fact<sup data-note-ref="a"><a href="#a">1</a></sup>.</p><ol><li data-note="a"><p>Source.</p></li></ol>',
      'Fact[^article-1].\n\n[^article-1]: Source.',
    ],
  ],
};
