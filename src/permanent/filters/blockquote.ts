import { each, type Filter } from './filter';

export const blockquote: Filter = {
  apply: each((text) =>
    text === ''
      ? ''
      : text
          .split('\n')
          .map((line) => `> ${line}`.trimEnd())
          .join('\n'),
  ),
  examples: [
    ['{{title|blockquote}}', '> Frozen probes: 审计'],
    ['{{none|blockquote}}', ''],
  ],
};
