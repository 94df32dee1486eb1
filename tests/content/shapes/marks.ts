import type { Shape } from './shape';

/** Items, headings and quotes that bring their own mark as text. */
export const marks: readonly Shape[] = [
  {
    name: 'bullets',
    seen: 'https://www.w3.org/WAI/tutorials/page-structure/content/ (lists without style)',
    html: '<ul><li>• one thing</li><li>• another thing</li></ul>',
    becomes: '- one thing\n- another thing',
  },
  {
    name: 'numbers in elements of their own',
    seen: 'articles on link.springer.com (u-custom-list-number)',
    html: '<ol class="u-list-style-none"><li><span class="u-custom-list-number">1.</span><p>one thing</p></li><li><span class="u-custom-list-number">2.</span><p>another thing</p></li></ol>',
    becomes: '1. one thing\n\n2. another thing',
  },
  {
    name: 'numbers in brackets of a list of bullets',
    seen: 'lists of references',
    html: '<ul><li>[3] Lind, Boards.</li><li>[4] Okafor, Piles.</li></ul>',
    becomes: '3. Lind, Boards.\n4. Okafor, Piles.',
  },
  {
    name: 'Roman numerals, which Markdown cannot count',
    seen: 'articles on link.springer.com; LaTeXML (ltx_tag_item)',
    html: '<ol><li><span>(i)</span><p>one case</p></li><li><span>(ii)</span><p>another case</p></li></ol>',
    becomes: '- (i) one case\n\n- (ii) another case',
  },
  {
    name: 'letters',
    seen: 'contracts and laws',
    html: '<ol><li>a) one case</li><li>b) another case</li></ol>',
    becomes: '- a) one case\n- b) another case',
  },
  {
    name: 'not the initials of names',
    seen: 'lists of references',
    html: '<ol><li>A. Ferris, Margins.</li><li>B. Lund, Stops.</li><li>B. Adler, Marks.</li></ol>',
    becomes: '1. A. Ferris, Margins.\n2. B. Lund, Stops.\n3. B. Adler, Marks.',
  },
  {
    name: 'not the options of a command',
    seen: 'manual pages',
    html: '<ul><li>-v says more</li><li>-q says less</li></ul>',
    becomes: '- -v says more\n- -q says less',
  },
  {
    name: 'not years',
    seen: 'chronicles',
    html: '<ul><li>1999. A first list.</li><li>2000. A second list.</li></ul>',
    becomes: '- 1999\\. A first list.\n- 2000\\. A second list.',
  },
  {
    name: 'a heading’s own sign',
    seen: 'https://docusaurus.io (hash-link)',
    html: '<h2># How it went</h2><p>It went as these things go, slowly.</p>',
    becomes: '### How it went\n\nIt went as these things go, slowly.',
  },
  {
    name: 'a heading’s sign behind it, in an element of its own',
    seen: 'https://vitepress.dev/guide/markdown#header-anchors',
    html: '<h2>How it went <span aria-hidden="true">#</span></h2><p>It went as these things go, slowly.</p><h2>Marks in C #</h2><p>There is a language of that name, also written <b>C#</b>.</p>',
    becomes:
      '### How it went\n\nIt went as these things go, slowly.\n\n### Marks in C \\#\n\nThere is a language of that name, also written **C#**.',
  },
  {
    name: 'not the number of a paragraph of a law',
    seen: 'https://www.gesetze-im-internet.de',
    html: '<h2>§ 3 Marks in margins</h2><p>A mark in a margin is free for everyone.</p>',
    becomes: '### § 3 Marks in margins\n\nA mark in a margin is free for everyone.',
  },
  {
    name: 'a quote marked as in mail',
    seen: 'posts imported from mailing lists',
    html: '<blockquote><p>&gt; You should read it twice.</p></blockquote>',
    becomes: '> You should read it twice.',
  },
];
