import { isElement } from '../page/is-element';
import { isUnread, type Block } from './blocks';
import { hintsOf } from './hints';

const illustration = 'img, picture, video, audio, iframe, math, hr, svg';

interface Cut {
  /** Nodes of kept blocks, copied whole. */
  kept: ReadonlySet<Node>;
  /** Nodes of all other blocks. */
  left: ReadonlySet<Node>;
  /** Elements around kept blocks, copied without what is not kept. */
  frames: ReadonlySet<Element>;
}

/**
 * The kept blocks in a fresh `div`, with the elements around them up to the innermost that holds
 * all, and the pictures between them. The page itself is not touched.
 */
export function cutOut(page: Document, blocks: readonly Block[], keep: readonly boolean[]): Element {
  const root = page.createElementNS(page.documentElement.namespaceURI, 'div');
  const kept = blocks.filter((_, i) => keep[i]);
  const [first] = kept;
  if (first === undefined) return root;
  let top = first.parent;
  for (const { parent } of kept) while (!top.contains(parent)) top = top.parentElement ?? page.body;
  const frames = new Set<Element>();
  for (const { parent } of kept) {
    for (let at: Element | null = parent; at !== null && at !== top && !frames.has(at); at = at.parentElement) frames.add(at);
  }
  const cut: Cut = {
    kept: new Set(kept.flatMap(({ nodes }) => nodes)),
    left: new Set(blocks.filter((_, i) => !keep[i]).flatMap(({ nodes }) => nodes)),
    frames,
  };
  const inside = copyChildren(top, cut);
  if (top === page.body || top === page.documentElement) appendAll(root, inside);
  else {
    const frame = top.cloneNode(false) as Element;
    appendAll(frame, inside);
    root.append(frame);
  }
  return root;
}

function copyChildren(parent: Element, cut: Cut): Node[] {
  const copies: Node[] = [];
  /** Pictures since the last kept child: the article's if kept text follows, or if they end it at once. */
  let pending: Node[] = [];
  let afterLeft = false;
  for (const child of parent.childNodes) {
    if (cut.kept.has(child)) {
      copies.push(...pending, copyReadable(child));
      [pending, afterLeft] = [[], false];
    } else if (isElement(child) && cut.frames.has(child)) {
      const frame = child.cloneNode(false) as Element;
      appendAll(frame, copyChildren(child, cut));
      copies.push(...pending, frame);
      [pending, afterLeft] = [[], false];
    } else if (cut.left.has(child)) {
      if (!isBlank(child)) afterLeft = true;
    } else if (!isElement(child)) {
      if (child.nodeType === 3 && isBlank(child)) pending.push(child.cloneNode());
    } else if (isIllustration(child, cut)) {
      if (afterLeft || copies.length === 0) pending.push(copyReadable(child));
      else copies.push(...pending.splice(0), copyReadable(child));
    } else if (!isUnread(child)) {
      afterLeft = true;
    }
  }
  return copies;
}

/** One by one: a page can have more children than a call takes arguments. */
function appendAll(parent: Element, nodes: readonly Node[]): void {
  for (const node of nodes) parent.append(node);
}

function isBlank(node: Node): boolean {
  return (node.textContent ?? '').trim() === '';
}

/** A picture, player, formula or rule of its own, without text that was left out. */
function isIllustration(element: Element, cut: Cut): boolean {
  if (isUnread(element) || !isBlank(element)) return false;
  if (!element.matches(illustration) && element.querySelector(illustration) === null) return false;
  if (isTiny(element)) return false;
  for (let at: Element | null = element; at !== null && !cut.frames.has(at); at = at.parentElement) {
    if (hintsOf(at).some((hint) => /^(?:share|author|advert|navigation|comments)$/.test(hint))) return false;
    if (at === element) break;
  }
  return true;
}

/** Icons and counting pixels say their size; a formula as a picture may well be low. */
function isTiny(element: Element): boolean {
  const image = element.matches('img') ? element : element.querySelector('img');
  const sizes = ['width', 'height'].map((name) => Number(image?.getAttribute(name) ?? 0)).filter((size) => size > 0);
  return sizes.some((size) => size <= 2) || (sizes.length > 0 && sizes.every((size) => size <= 32));
}

/** A deep copy without what nobody reads. */
function copyReadable(node: Node): Node {
  const copy = node.cloneNode(true);
  if (isElement(copy) && copy.firstElementChild !== null) for (const inside of Array.from(copy.querySelectorAll('*'))) if (isUnread(inside)) inside.remove();
  return copy;
}
