import { calloutType } from '../../callout-types';
import { block } from '../content';
import { withTitle } from '../read-content';
import type { Rule } from '../rule';
import { quoted } from './block-quote';

/** Standardised as `blockquote[data-callout]`, the title in a `summary`. */
export const callout: Rule = {
  filter: (element) => element.localName === 'blockquote' && element.hasAttribute('data-callout'),
  replacement: (content, element) => {
    const { title, body } = withTitle(content);
    if (title === '' && body === '') return block('');
    const head = `[!${calloutType(element.getAttribute('data-callout') ?? '')}] ${title}`.trimEnd();
    return block(quoted(body === '' ? head : `${head}\n${body}`));
  },
  examples: [
    ['<blockquote data-callout="tip"><summary>Good to know</summary><p>Body</p></blockquote>', '> [!tip] Good to know\n> Body'],
    ['<blockquote data-callout="dataviewjs"><p>Body</p></blockquote>', '> [!note]\n> Body'],
  ],
};
