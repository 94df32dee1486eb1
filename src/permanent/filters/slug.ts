import { each, type Filter } from './filter';

/** Words joined by hyphens, letters and digits of every script kept. */
export const slug: Filter = {
  apply: each((text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, ''),
  ),
  examples: [['{{title|slug}}', 'frozen-probes-审计']],
};
