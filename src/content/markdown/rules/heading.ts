import { block, marked, setApart } from '../content';
import { levelOf } from '../headings';
import { line } from '../read-content';
import type { Page, Rule } from '../rule';

const DEEPEST = 6;

export const heading = ({ headingLevel }: Page): Rule => ({
  filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  replacement: (content, element) => {
    const level = headingLevel(levelOf(element));
    // Below a section of the deepest level a heading would end it.
    if (level > DEEPEST) return setApart(marked('strong', content));
    const text = line(content, 'heading');
    return block(text === '' ? '' : `${'#'.repeat(level)} ${text}`);
  },
  examples: [
    ['<h2>Top</h2><h3>Below</h3>', '### Top\n\n#### Below'],
    ['<h2>Line<br>two #</h2>', '### Line two \\#'],
  ],
});
