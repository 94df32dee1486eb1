import { isElement } from '../../page/is-element';
import type { Converter, Rule } from '../rule';
import { childElements } from '../../page/child-elements';

export const list: Rule = {
  filter: ['ul', 'ol', 'menu', 'dir'],
  display: 'block',
  replacement: (element, converter) => {
    const items = itemsOf(element, converter);
    const isLoose = childElements(element).some((item) => item.localName === 'li' && isSpaced(item));
    const other = followsList(element);
    let number = Number.parseInt(element.getAttribute('start') ?? element.firstElementChild?.getAttribute('value') ?? '1', 10);
    if (!(number >= 0 && number < 1e9)) number = 1;
    const written = items.map((blocks) => {
      const marker = element.localName === 'ol' ? `${number++}${other ? ')' : '.'}` : other ? '*' : '-';
      return item(marker, blocks, isLoose);
    });
    return written.join(isLoose ? '\n\n' : '\n');
  },
  examples: [
    ['<ul><li>a</li><li>b<ol start="3"><li>c</li></ol></li></ul>', '- a\n- b\n  3. c'],
    ['<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>', '- a\n\n  b\n\n- c'],
    ['<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
    ['<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n* b'],
    ['<ul><li>[ ] not a task</li></ul>', '- \\[ ] not a task'],
  ],
};

/** The blocks of each item; what stands between items belongs to the one before. */
function itemsOf(element: Element, converter: Converter): string[][] {
  const items: string[][] = [];
  for (const child of Array.from(element.childNodes)) {
    if (!isElement(child)) continue;
    if (child.localName === 'li') {
      if (converter.noteId(child) !== undefined) continue;
      items.push(converter.blockList(child));
      continue;
    }
    const holder = element.ownerDocument.createElementNS(element.namespaceURI, 'div');
    child.replaceWith(holder);
    holder.append(child);
    const blocks = converter.blockList(holder);
    const last = items.at(-1);
    if (last === undefined) items.push(blocks);
    else last.push(...blocks);
  }
  return items.filter((blocks, i) => blocks.length > 0 || i < items.length - 1);
}

function item(marker: string, blocks: readonly string[], isLoose: boolean): string {
  const indent = ' '.repeat(marker.length + 1);
  const body = blocks.map((block) => block.replace(/^---$/, '***')).join(isLoose ? '\n\n' : '\n');
  return `${marker} ${body.replace(/\n(?=[^\n])/g, `\n${indent}`)}`.trimEnd();
}

/** Whether paragraphs set the item's blocks apart. */
function isSpaced(li: Element): boolean {
  return childElements(li).some(({ localName }) => localName === 'p') || childElements(li).filter(({ localName }) => /^(?:pre|blockquote|table|h[1-6])$/.test(localName)).length > 1;
}

/** Two lists of one kind in a row would run together. */
function followsList(element: Element): boolean {
  let other = false;
  for (let before = element.previousElementSibling; before?.localName === element.localName && nothingBetween(before); before = before.previousElementSibling) other = !other;
  return other;
}

function nothingBetween(before: Element): boolean {
  const next = before.nextSibling;
  return next === before.nextElementSibling || (next?.nodeType === 3 && (next.textContent ?? '').trim() === '');
}
