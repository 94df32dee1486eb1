import { collapseSpace } from '../../text/collapse-space';
import { isElement } from '../page/is-element';
import { isHidden } from '../page/reveal-main-text';
import { endsSentence } from './phrases';
import { countWords } from '../../text/count-words';

/** A stretch of text that a reader sees as one: a paragraph, an item, a heading, a table, a listing. */
export interface Block {
  /** Neighbouring children of `parent`: one element, or a run of text and inline elements. */
  nodes: ChildNode[];
  parent: Element;
  /** The element that names the kind of text: the block's own, or the one its run stands in. */
  tag: string;
  /** Its text with every run of white space as one space. */
  text: string;
  words: number;
  /** How many of `words` are the text of links. */
  linkWords: number;
}

/** Never part of a text: no reader sees it, or it is a control. */
const unread = new Set(
  'script style noscript template head link meta base title object embed canvas dialog datalist select option input textarea button progress meter audio menu'.split(
    ' ',
  ),
);

/** Kept in one piece: their parts mean nothing alone. */
const whole = new Set(['pre', 'math', 'svg', 'iframe', 'video']);

const inline = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark math nobr picture q rp rt ruby s samp small span strike strong sub sup svg time tt u var wbr'.split(
    ' ',
  ),
);

const blockInside =
  'address,article,aside,blockquote,center,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,table,ul';

/** Elements nested deeper than this are taken whole: no real page goes so far, and the stack is finite. */
export const deepest = 400;

/** Whether a reader of the rendered page would not see `element`, as far as its own markup tells. */
export function isUnread(element: Element): boolean {
  if (unread.has(element.localName) || /^(?:alert)?dialog$/.test(element.getAttribute('role') ?? '')) return true;
  if (!isHidden(element)) return false;
  // Formulas are hidden from screen readers where the same formula stands beside them.
  return element.getAttribute('aria-hidden') !== 'true' || (element.localName !== 'math' && element.querySelector('math, img') === null);
}

/**
 * The blocks under `root` in reading order, without what {@link isUnread}.
 * It yields between its steps so that the thread can be let go.
 */
export function* blocksInSteps(root: Element): Generator<void, Block[]> {
  const blocks: Block[] = [];
  yield* visit(root, 0, blocks);
  return blocks;
}

/** Blocks handled in one step. */
const STEP = 32;

function* visit(parent: Element, depth: number, blocks: Block[]): Generator<void, void> {
  let run: ChildNode[] = [];
  const close = () => {
    addBlock(run, parent, blocks);
    run = [];
  };
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node)) {
      if (node.nodeType === Node.TEXT_NODE) run.push(node);
    } else if (isUnread(node)) {
      continue;
    } else if (isInline(node)) {
      run.push(node);
    } else {
      close();
      if (blocks.length % STEP === 0) yield;
      if (depth > deepest || isOneBlock(node)) addBlock([node], parent, blocks);
      else yield* visit(node, depth + 1, blocks);
    }
  }
  close();
}

function isInline(element: Element): boolean {
  const name = element.localName;
  return (inline.has(name) || name.includes('-')) && (element.firstElementChild === null || element.querySelector(blockInside) === null);
}

function isOneBlock(element: Element): boolean {
  return whole.has(element.localName) || (element.localName === 'table' && isDataTable(element));
}

/** A table that shows data: short cells in rows and columns, unlike one that lays out a page. */
function isDataTable(table: Element): boolean {
  if (table.querySelector('table, form, h1, h2') !== null) return false;
  const cells = table.querySelectorAll('td, th');
  const rows = table.querySelectorAll('tr').length;
  const longest = Math.max(0, ...Array.from(cells, (cell) => cell.textContent.length));
  // A row of its own shows data where figures stand in it.
  if (rows === 1) return cells.length > 1 && longest < 80 && /\d/.test(table.textContent) && table.querySelector('a, img, p, li') === null;
  return cells.length > rows && longest < 1500;
}

function addBlock(nodes: ChildNode[], parent: Element, blocks: Block[]): void {
  const text = collapseSpace(nodes.map(readText).join(''));
  if (text === '') return;
  const only = nodes.length === 1 ? nodes[0] : undefined;
  const tag = only !== undefined && isElement(only) && !inline.has(only.localName) ? only.localName : parent.localName;
  blocks.push({ nodes, parent, tag, text, words: countWords(text), linkWords: countWords(nodes.map(linkText).join(' ')) });
}

function readText(node: Node): string {
  if (!isElement(node)) return node.textContent ?? '';
  if (node.localName === 'br') return ' ';
  if (node.firstElementChild === null || node.querySelector('br, td, th, script, style, noscript') === null) return node.textContent;
  const parts = Array.from(node.childNodes, (child) => (isElement(child) && isUnread(child) ? '' : readText(child)));
  return parts.join(node.localName === 'tr' || node.localName === 'tbody' || node.localName === 'table' ? ' ' : '');
}

function linkText(node: Node): string {
  if (!isElement(node)) return '';
  if (node.localName === 'a') return node.textContent;
  if (node.firstElementChild === null) return '';
  return Array.from(node.querySelectorAll('a'), (link) => link.textContent).join(' ');
}

/** Words outside links, where the block reads like prose; else 0. */
export function proseWords(block: Block): number {
  const own = block.words - block.linkWords;
  return own >= 8 && (own >= 20 || endsSentence(block.text)) ? own : 0;
}

/** The block's element, or the one its run of nodes stands in. */
export function elementOf(block: Block): Element {
  const [only] = block.nodes;
  return block.nodes.length === 1 && only !== undefined && isElement(only) ? only : block.parent;
}

/** A text without its white space, so that texts compare however they were laid out. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
