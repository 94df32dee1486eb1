import { listOf, type Filter } from './filter';

/** The argument above the value, and nothing where there is no value: a section that is never empty. */
export const heading: Filter = {
  apply: (value, argument) => {
    const text = listOf(value).join('\n');
    return text === '' ? '' : `${argument ?? '##'}\n\n${text}`;
  },
  examples: [
    ['{{tags|list|heading:"## Tags"}}', '## Tags\n\n- probes\n- 对齐'],
    ['{{none|heading:"## None"}}', ''],
  ],
};
