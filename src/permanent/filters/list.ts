import { listOf, type Filter } from './filter';

/** One bullet for each value. */
export const list: Filter = {
  apply: (value) => listOf(value).map((text) => `- ${text}`).join('\n'),
  examples: [
    ['{{tags|list}}', '- probes\n- 对齐'],
    ['{{none|list}}', ''],
  ],
};
