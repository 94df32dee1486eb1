import { isElement } from '../page/is-element';
import { isUnread, type Block } from './blocks';

/** Blocks handled in one step. */
const STEP = 64;

/**
 * A page of its own that holds the blocks of `page` in the elements around them, and of their content
 * the text and the links: what a page weighs without its scripts, pictures and inline marks. Yields
 * between its steps.
 */
export function* leanPage(page: Document, blocks: readonly Block[]): Generator<void, Document> {
  const lean = page.implementation.createHTMLDocument(page.title);
  const made = new Map<Element, Element>([[page.body, lean.body]]);
  const frameOf = (element: Element): Element => {
    const known = made.get(element);
    if (known !== undefined) return known;
    const frame = lean.importNode(element, false);
    made.set(element, frame);
    (element.parentElement === null ? lean.body : frameOf(element.parentElement)).append(frame);
    return frame;
  };
  for (const [i, { nodes, parent }] of blocks.entries()) {
    if (i % STEP === 0) yield;
    addText(nodes, frameOf(parent), lean);
  }
  return lean;
}

/** Copies nodes as far as they are text, links and line breaks; of a block's own element, its frame too. */
function addText(nodes: Iterable<Node>, into: Element, lean: Document): void {
  const [only, ...others] = nodes;
  if (only === undefined) return;
  if (others.length > 0 || !isElement(only)) {
    for (const node of [only, ...others]) addNode(node, into, lean);
    return;
  }
  const frame = lean.importNode(only, false);
  into.append(frame);
  for (const node of only.childNodes) addNode(node, frame, lean);
}

function addNode(node: Node, into: Element, lean: Document): void {
  if (!isElement(node)) {
    if (node.nodeType === 3) into.append(node.textContent ?? '');
  } else if (node.localName === 'a' || node.localName === 'br') {
    const copy = lean.importNode(node, false);
    copy.append(node.textContent);
    into.append(copy);
  } else if (!isUnread(node)) {
    for (const child of node.childNodes) addNode(child, into, lean);
  }
}
