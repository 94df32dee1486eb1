/** The elements below `root` in the order of the page, as they are now: a live list would be made anew at every change. */
export function elementsIn(root: Element): Element[] {
  return Array.from(root.querySelectorAll('*'));
}

/** The children of `parent` as they are now, for the same reason: moved one by one, each would have the live list made anew. */
export function childrenIn(parent: Node): ChildNode[] {
  const children: ChildNode[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/**
 * The elements directly in `element`. By walking: the live collection of `children` is looked through
 * by name for every index where a DOM follows the standard to the letter, which takes the square of their number.
 */
export function childElements(element: Element): Element[] {
  const found: Element[] = [];
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) found.push(child);
  return found;
}
