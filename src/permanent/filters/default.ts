import { listOf, type Filter } from './filter';

/** The argument where there is no value. */
export const fallback: Filter = {
  apply: (value, argument) => (listOf(value).some((text) => text !== '') ? value : (argument ?? '')),
  examples: [
    ['{{none|default:"unknown"}}', 'unknown'],
    ['{{title|default:"unknown"}}', 'Frozen probes: 审计'],
  ],
};
