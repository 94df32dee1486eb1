/** The elements below `root` in the order of the page, as they are now: a live list would be made anew at every change. */
export function elementsIn(root: Element): Element[] {
  return Array.from(root.querySelectorAll('*'));
}
