import { calloutType } from '../../callout-types';
import { quoted } from './block-quote';
import type { Rule } from '../rule';
import { childElements } from '../../page/child-elements';

/** Standardised as `blockquote[data-callout]`, the title in a first `summary`. */
export const callout: Rule = {
  filter: ['blockquote'],
  display: 'block',
  when: (element) => element.hasAttribute('data-callout'),
  replacement: (element, converter) => {
    const title = childElements(element).find(({ localName }) => localName === 'summary');
    const head = title === undefined ? '' : converter.line(title, 'heading');
    title?.remove();
    const body = converter.blocks(element);
    if (head === '' && body === '') return '';
    return quoted(`[!${calloutType(element.getAttribute('data-callout') ?? '')}] ${head}`.trimEnd() + (body === '' ? '' : `\n${body}`));
  },
  examples: [
    ['<blockquote data-callout="tip"><summary>Good to know</summary><p>Body</p></blockquote>', '> [!tip] Good to know\n> Body'],
    ['<blockquote data-callout="dataviewjs"><p>Body</p></blockquote>', '> [!note]\n> Body'],
  ],
};
