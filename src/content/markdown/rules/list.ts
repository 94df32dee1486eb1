import { childElements } from '../../page/elements-in';
import { LISTS } from '../blocks';
import { block, itemStart } from '../content';
import { blocksIn, itemsIn } from '../read-content';
import type { Rule } from '../rule';

/** An item tells its blocks; only the list knows how they are set. */
export const listItem: Rule = {
  filter: (element) => element.localName === 'li' && LISTS.includes(element.parentElement?.localName ?? ''),
  replacement: (content) => itemStart + blocksIn(content).map(block).join(''),
  examples: [['<ul><li>a<pre>b</pre></li></ul>', '- a\n  ```\n  b\n  ```']],
};

export const list: Rule = {
  filter: LISTS,
  replacement: (content, element) => {
    const isLoose = childElements(element).some((child) => child.localName === 'li' && isSpaced(child));
    const other = element.hasAttribute('data-other');
    let number = Number.parseInt(element.getAttribute('start') ?? element.firstElementChild?.getAttribute('value') ?? '1', 10);
    if (!(number >= 0 && number < 1e9)) number = 1;
    const items = itemsIn(content).map((blocks) => {
      const marker = element.localName === 'ol' ? `${number++}${other ? ')' : '.'}` : other ? '*' : '-';
      return item(marker, blocks, isLoose);
    });
    return block(items.join(isLoose ? '\n\n' : '\n'));
  },
  examples: [
    ['<ul><li>a</li><li>b<ol start="3"><li>c</li></ol></li></ul>', '- a\n- b\n  3. c'],
    ['<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>', '- a\n\n  b\n\n- c'],
    ['<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
    ['<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n* b'],
    ['<ul><li>[ ] not a task</li></ul>', '- \\[ ] not a task'],
  ],
};

function item(marker: string, blocks: readonly string[], isLoose: boolean): string {
  const indent = ' '.repeat(marker.length + 1);
  const body = blocks.map((block) => block.replace(/^---$/, '***')).join(isLoose ? '\n\n' : '\n');
  return `${marker} ${body.replace(/\n(?=[^\n])/g, `\n${indent}`)}`.trimEnd();
}

/** Whether paragraphs set the item's blocks apart. */
function isSpaced(li: Element): boolean {
  const children = childElements(li);
  return (
    children.some(({ localName }) => localName === 'p') ||
    children.filter(({ localName }) => /^(?:pre|blockquote|table|h[1-6])$/.test(localName)).length > 1
  );
}
