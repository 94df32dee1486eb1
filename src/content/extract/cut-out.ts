import { isElement } from '../page/is-element';
import { isUnread, type Block } from './blocks';
import { hintsOf } from './hints';

const illustration = 'img, picture, video, audio, iframe, math, hr, svg';

interface Cut {
  /** Nodes of kept blocks, taken whole. */
  kept: ReadonlySet<Node>;
  /** Nodes of all other blocks. */
  left: ReadonlySet<Node>;
  /** Elements around kept blocks, made again around what is kept of them. */
  frames: ReadonlySet<Element>;
}

/**
 * The kept blocks in a fresh `div`, with the elements around them up to the innermost that holds
 * all, and the pictures between them. Taken out of the page, not copied: it may be large.
 * Yields between its steps.
 */
export function* cutOut(page: Document, blocks: readonly Block[], keep: readonly boolean[]): Generator<void, Element> {
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
  if (top === page.body || top === page.documentElement) yield* takeChildren(top, root, cut);
  else root.append(yield* takeFrame(top, cut));
  return root;
}

/** A shallow copy of an element with what is kept of its content. */
function* takeFrame(element: Element, cut: Cut): Generator<void, Element> {
  const frame = element.cloneNode(false) as Element;
  yield* takeChildren(element, frame, cut);
  return frame;
}

/** Kept nodes handled in one step. */
const STEP = 32;

function* takeChildren(parent: Element, frame: Element, cut: Cut): Generator<void, void> {
  /** Pictures since the last kept child: the article's if kept text follows, or if they end it at once. */
  let pending: Node[] = [];
  let afterLeft = false;
  let taken = 0;
  const take = (node: Node) => {
    for (const before of pending) frame.append(before);
    frame.append(node);
    pending = [];
  };
  for (let child = parent.firstChild, next = child?.nextSibling; child !== null; child = next ?? null, next = child?.nextSibling) {
    if (cut.kept.has(child)) {
      take(readable(child));
      afterLeft = false;
      if (++taken % STEP === 0) yield;
    } else if (isElement(child) && cut.frames.has(child)) {
      take(yield* takeFrame(child, cut));
      afterLeft = false;
    } else if (cut.left.has(child)) {
      if (!isBlank(child)) afterLeft = true;
    } else if (!isElement(child)) {
      if (child.nodeType === 3 && isBlank(child)) pending.push(child);
    } else if (isIllustration(child, cut)) {
      if (afterLeft || frame.firstChild === null) pending.push(readable(child));
      else take(readable(child));
    } else if (!isUnread(child)) {
      afterLeft = true;
    }
  }
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

/** The node without what nobody reads in it. */
function readable(node: Node): Node {
  if (isElement(node) && node.firstElementChild !== null)
    for (const inside of node.querySelectorAll('*')) if (isUnread(inside)) inside.remove();
  return node;
}
