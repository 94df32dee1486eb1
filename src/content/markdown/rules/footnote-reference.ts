import { verbatim } from '../content';
import type { Rule } from '../rule';

/** Standardised as `sup[data-note-ref]`, and prepared so that it names a footnote there is. A mark whose footnote is missing stays as text. */
export const footnoteReference: Rule = {
  filter: (element) => element.hasAttribute('data-note-ref'),
  replacement: (_, element) => verbatim(`[^${element.getAttribute('data-note-ref') ?? ''}]`),
  examples: [
    [
      '<p>Fact<sup data-note-ref="a"><a href="#a">1</a></sup>.</p><ol><li data-note="a"><p>Source.</p></li></ol>',
      'Fact[^article-1].\n\n[^article-1]: Source.',
    ],
  ],
};
