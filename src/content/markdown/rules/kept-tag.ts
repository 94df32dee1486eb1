import { around, isBlank, verbatim } from '../content';
import type { Rule } from '../rule';

/** What Markdown has no sign for and Obsidian shows as HTML; without attributes. */
export const keptTag: Rule = {
  filter: ['sub', 'sup', 'kbd', 'u', 'ins', 'ruby', 'rt'],
  replacement: (content, element) => {
    if (isBlank(content)) return content;
    const name = element.localName === 'ins' ? 'u' : element.localName;
    return around(verbatim(`<${name}>`), content, verbatim(`</${name}>`));
  },
  examples: [
    ['<p>H<sub>2</sub>O, x<sup>10</sup></p>', 'H<sub>2</sub>O, x<sup>10</sup>'],
    ['<p>Press <kbd>Ctrl</kbd></p>', 'Press <kbd>Ctrl</kbd>'],
    ['<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>', '<ruby>漢<rt>かん</rt></ruby>'],
  ],
};
