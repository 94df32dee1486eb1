import { listOf, type Filter } from './filter';

/** A list as one text, the argument between its values. */
export const join: Filter = {
  apply: (value, argument) => listOf(value).join(argument ?? ', '),
  examples: [['{{tags|join:" / "}}', 'probes / 对齐']],
};
