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
    name: 'a sign for the heading’s own address, and not one that belongs to a name',
    seen: 'headings of documentation sites; names of languages',
    html: '<h2>Why it stops #</h2><p>It does.</p><h2>Margins in C#</h2><p>They are wide.</p>',
    becomes: '### Why it stops\n\nIt does.\n\n### Margins in C#\n\nThey are wide.',
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
