import { block, title as asTitle } from '../content';
import { line, withTitle } from '../read-content';
import { isTitle } from '../prepare';
import type { Rule } from '../rule';
import { quoted } from './block-quote';

/** A folded callout, the nearest thing Obsidian has. */
export const details: Rule = {
  filter: ['details'],
  replacement: (content, element) => {
    const { title, body } = withTitle(content);
    if (body === '') return block(title);
    return block(quoted(`[!note]${element.hasAttribute('open') ? '+' : '-'} ${title === '' ? 'Details' : title}\n${body}`));
  },
  examples: [
    ['<details><summary>More</summary><p>Hidden <em>text</em></p></details>', '> [!note]- More\n> Hidden *text*'],
    ['<details open><summary>Shown</summary>bare</details>', '> [!note]+ Shown\n> bare'],
  ],
};

/** The title of a callout too. */
export const summary: Rule = {
  filter: (element) => element.localName === 'summary' && isTitle(element),
  replacement: (content) => asTitle(line(content, 'heading')),
  examples: [['<details><summary>A <p>title</p></summary>b</details>', '> [!note]- A title\n> b']],
};
