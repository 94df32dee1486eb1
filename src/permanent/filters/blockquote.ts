import { quoted } from '../../untrusted/quote-text';
import { each, type Filter } from './filter';

export const blockquote: Filter = {
  apply: each((text) => (text === '' ? '' : quoted(text))),
  examples: [
    ['{{title|blockquote}}', '> Frozen probes: 审计'],
    ['{{none|blockquote}}', ''],
  ],
};
