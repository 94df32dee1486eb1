import { block } from '../content';
import { levelOf } from '../headings';
import { line } from '../read-content';
import type { Page, Rule } from '../rule';

export const heading = ({ headingLevel }: Page): Rule => ({
  filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  replacement: (content, element) => {
    const text = line(content, 'heading');
    return block(text === '' ? '' : `${'#'.repeat(headingLevel(levelOf(element)))} ${text}`);
  },
  examples: [
    ['<h2>Top</h2><h3>Below</h3>', '### Top\n\n#### Below'],
    ['<h2>Line<br>two #</h2>', '### Line two \\#'],
  ],
});
