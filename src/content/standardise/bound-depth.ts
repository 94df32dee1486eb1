/** Real pages nest less deeply than this; a page that does not was made to exhaust a stack. */
const DEEPEST = 150;

/** Replaces what is nested deeper than that by its text. */
export function boundDepth(root: Element): void {
  const deep: Element[] = [];
  let depth = 0;
  let at: Element | null = root;
  while (at !== null) {
    const child: Element | null = depth < DEEPEST ? at.firstElementChild : null;
    if (depth === DEEPEST && at.firstElementChild !== null) deep.push(at);
    if (child !== null) {
      at = child;
      depth += 1;
      continue;
    }
    while (at !== null && at !== root && at.nextElementSibling === null) {
      at = at.parentElement;
      depth -= 1;
    }
    at = at === null || at === root ? null : at.nextElementSibling;
  }
  for (const element of deep) element.textContent = textBelow(element);
}

/** Without recursion, which is what deep nesting exhausts. */
function textBelow(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode() !== null) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (!/^(?:script|style|template)$/.test(parentElement?.localName ?? '')) texts.push(nodeValue ?? '');
  }
  return texts.join(' ');
}
