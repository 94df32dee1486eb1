import { isContainer } from '../blocks';
import { setApart } from '../content';
import type { Rule } from '../rule';

/** Paragraphs, and whatever only sets its content apart. */
export const container: Rule = {
  filter: isContainer,
  replacement: setApart,
  examples: [
    ['<p>One  two\nthree.</p><p>Four.</p>', 'One two three.\n\nFour.'],
    [
      '<p>snake_case, 2 * 3 * 4, C#, $5 and $6, a < b, [1], 50%, ~10, x = y, a | b, 1.5</p>',
      'snake_case, 2 * 3 * 4, C#, $5 and $6, a < b, [1], 50%, ~10, x = y, a | b, 1.5',
    ],
    ['<p>*a* _b_ `c` ~~d~~ ==e== $f$ [g](h) ![i](j)</p>', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\=\\=e\\=\\= \\$f\\$ [g\\](h) ![i\\](j)'],
    [
      '<p>[[Note]] ![[embed]] %%x%% #tag a [^1] &lt;b> &amp;amp; &lt;% x %></p>',
      '\\[\\[Note]] !\\[\\[embed]] \\%\\%x\\%\\% \\#tag a \\[^1] &lt;b> &amp;amp; &lt;% x %>',
    ],
    [
      '<p>- a</p><p># b</p><p>1. c</p><p>&gt; d</p><p>+ e</p><p>---</p><p>[ ] f</p><p>key:: value</p><p>end ^id</p>',
      '\\- a\n\n\\# b\n\n1\\. c\n\n\\> d\n\n\\+ e\n\n\\---\n\n\\[ ] f\n\nkey:\\: value\n\nend \\^id',
    ],
  ],
};

/** What means nothing for the text it holds. */
export const plain: Rule = {
  filter: ['span', 'small', 'abbr', 'time', 'bdi', 'bdo'],
  replacement: (content) => content,
  examples: [['<p><span>one <small>two</small></span></p>', 'one two']],
};
