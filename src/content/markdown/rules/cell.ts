import { childElements } from '../../page/elements-in';
import { block, cell as asCell, setApart } from '../content';
import { codeLine, linesIn } from '../cell-text';
import type { Rule } from '../rule';

/** A table's cell is one line: its blocks with line breaks between them. */
export const cell: Rule = {
  filter: (element) => element.getAttribute('data-table') === 'cell',
  replacement: (content) => asCell(linesIn(content).join('<br>')),
  examples: [
    [
      '<table><tr><th>A</th><th></th></tr><tr><td><p>1</p><p>2</p></td><td>3<br>4</td></tr></table>',
      '| A |  |\n| --- | --- |\n| 1<br>2 | 3<br>4 |',
    ],
  ],
};

/** An item of a list in a cell, with its bullet or number. */
export const itemInCell: Rule = {
  filter: (element) => element.localName === 'li' && isInCell(element),
  replacement: (content, element) => {
    const [first, ...more] = linesIn(content);
    return setApart(first === undefined ? '' : [`${bulletOf(element)} ${first}`, ...more].map(block).join(''));
  },
  examples: [
    [
      '<table><tr><th>A</th></tr><tr><td>x<ol><li>b<ul><li>c</li></ul></li><li>d</li></ol></td></tr></table>',
      '| A |\n| --- |\n| x<br>1. b<br>• c<br>2. d |',
    ],
  ],
};

/** A listing in a cell, line by line. */
export const codeInCell: Rule = {
  filter: (element) => element.localName === 'pre' && isInCell(element),
  replacement: (_, element) =>
    setApart(
      element.textContent
        .trim()
        .split('\n')
        .map((code) => block(code.trim() === '' ? '' : codeLine(code)))
        .join(''),
    ),
  examples: [['<table><tr><th>A</th></tr><tr><td><pre>a | b\n\n  c</pre></td></tr></table>', '| A |\n| --- |\n| `a \\| b`<br>`  c` |']],
};

/** What is a block elsewhere only sets apart where there is but one line, in a cell, a heading, a term, a title; and a list in too many. */
export const blockInLine: Rule = {
  filter: (element) => element.hasAttribute('data-within'),
  replacement: setApart,
  examples: [
    ['<h2>a <blockquote>b</blockquote> c</h2>', '### a b c'],
    ['<table><tr><th>A</th></tr><tr><td><blockquote>b</blockquote><h4>c</h4></td></tr></table>', '| A |\n| --- |\n| b<br>c |'],
  ],
};

function isInCell(element: Element): boolean {
  return element.getAttribute('data-within') === 'cell';
}

function bulletOf(item: Element): string {
  const list = item.parentElement;
  return list?.localName === 'ol' ? `${childElements(list).indexOf(item) + 1}.` : '•';
}
