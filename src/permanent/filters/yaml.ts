import { yamlValue } from '../../properties/scalar';
import type { Filter } from './filter';

/** The value as YAML, quoted where it must be: for templates that write their own properties. */
export const yaml: Filter = {
  apply: (value) => yamlValue(value),
  examples: [
    ['{{title|yaml}}', '"Frozen probes: 审计"'],
    ['{{tags|yaml}}', '[probes, 对齐]'],
  ],
};
