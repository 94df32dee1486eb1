import { levelOf } from '../headings';
import type { Rule } from '../rule';

export const heading: Rule = {
  filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  display: 'block',
  replacement: (element, converter) => {
    const text = converter.line(element, 'heading');
    return text === '' ? '' : `${'#'.repeat(converter.headingLevel(levelOf(element)))} ${text}`;
  },
  examples: [
    ['<h2>Top</h2><h3>Below</h3>', '### Top\n\n#### Below'],
    ['<h2>Line<br>two #</h2>', '### Line two \\#'],
  ],
};
