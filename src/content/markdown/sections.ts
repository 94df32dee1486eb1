import { childrenIn } from '../page/elements-in';
import { isElement } from '../page/is-element';
import { isBlock, isContainer } from './blocks';

/** Elements that are converted in one go, some milliseconds' work. */
const LARGEST = 250;

/**
 * The content of `root` in sections that can be converted one after the other: cut only where a
 * block begins or ends, and within what is nothing but a container.
 */
export function* sectionsOf(root: Element): Generator<ChildNode[]> {
  let section: ChildNode[] = [];
  let size = 0;
  for (const node of childrenIn(root)) {
    const weight = isElement(node) ? sizeOf(node) : 0;
    const isOpened = weight > LARGEST && isElement(node) && isContainer(node);
    if (isOpened || (size + weight > LARGEST && (isOwnLine(node) || isOwnLine(section.at(-1))))) {
      if (section.length > 0) yield section;
      section = [];
      size = 0;
    }
    if (isOpened) {
      yield* sectionsOf(node);
      continue;
    }
    section.push(node);
    size += weight;
  }
  if (section.length > 0) yield section;
}

function sizeOf(element: Element): number {
  return element.firstElementChild === null ? 1 : 1 + element.getElementsByTagName('*').length;
}

function isOwnLine(node: ChildNode | undefined): boolean {
  return node !== undefined && isElement(node) && isBlock(node);
}
