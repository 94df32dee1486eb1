import { each, type Filter } from './filter';

export const upper: Filter = {
  apply: each((text) => text.toUpperCase()),
  examples: [['{{title|upper}}', 'FROZEN PROBES: 审计']],
};
