import { each, type Filter } from './filter';

export const trim: Filter = {
  apply: each((text) => text.trim()),
  examples: [['{{none|default:"  x "|trim}}', 'x']],
};
