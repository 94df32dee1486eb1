import { listOf, type Filter } from './filter';

/** One bullet for each value; further lines of a value stay inside its bullet. */
export const list: Filter = {
  apply: (value) =>
    listOf(value)
      .map((text) => `- ${text.replace(/\n(?=[^\n])/g, '\n  ')}`)
      .join('\n'),
  examples: [
    ['{{tags|list}}', '- probes\n- 对齐'],
    ['{{none|list}}', ''],
  ],
};
