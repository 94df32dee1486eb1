import { each, type Filter } from './filter';

export const lower: Filter = {
  apply: each((text) => text.toLowerCase()),
  examples: [['{{title|lower}}', 'frozen probes: 审计']],
};
