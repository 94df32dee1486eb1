import { listOf, type Filter } from './filter';

export const first: Filter = {
  apply: (value) => listOf(value)[0] ?? '',
  examples: [['{{tags|first}}', 'probes']],
};
