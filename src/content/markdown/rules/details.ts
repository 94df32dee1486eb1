import { quoted } from './block-quote';
import type { Rule } from '../rule';
import { childElements } from '../../page/child-elements';

/** A folded callout, the nearest thing Obsidian has. */
export const details: Rule = {
  filter: ['details'],
  display: 'block',
  replacement: (element, converter) => {
    const summary = childElements(element).find(({ localName }) => localName === 'summary');
    const head = summary === undefined ? '' : converter.line(summary, 'heading');
    summary?.remove();
    const body = converter.blocks(element);
    if (body === '') return head;
    return quoted(`[!note]${element.hasAttribute('open') ? '+' : '-'} ${head === '' ? 'Details' : head}\n${body}`);
  },
  examples: [
    ['<details><summary>More</summary><p>Hidden <em>text</em></p></details>', '> [!note]- More\n> Hidden *text*'],
    ['<details open><summary>Shown</summary>bare</details>', '> [!note]+ Shown\n> bare'],
  ],
};
