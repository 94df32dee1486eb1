import { appendAll, BLOCK, newElement, unwrap } from './elements';
import { isElement } from '../page/is-element';
import { selectAll } from '../page/look-up';

const INLINE = 'a, b, strong, i, em, u, s, del, ins, mark, small, font, cite, q, sub, sup, span';

/** Links and marks around whole blocks move into them, where Markdown can say them. */
export function splitWrappers(page: Document): void {
  const holders = holdersOfBlocks(page);
  // Innermost first, so that what moves in finds nothing left to move.
  for (const wrapper of Array.from(selectAll(page, INLINE)).reverse()) {
    if (!holders.has(wrapper) || wrapper.hasAttribute('data-note') || wrapper.hasAttribute('data-note-ref')) continue;
    if (wrapper.localName !== 'span' && wrapper.localName !== 'font') pushIn(wrapper, wrapper, 0);
    unwrap(wrapper);
  }
}

/** Told once for all, from the blocks outwards: asking each wrapper for its blocks looks at deep pages over and over. */
function holdersOfBlocks(page: Document): Set<Element> {
  const holders = new Set<Element>();
  for (const block of selectAll(page, BLOCK)) {
    for (let at = block.parentElement; at !== null && !holders.has(at); at = at.parentElement) holders.add(at);
  }
  return holders;
}

const HOLDERS = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr']);

function pushIn(parent: Element, wrapper: Element, depth: number): void {
  if (depth > 30) return;
  let run: ChildNode[] = [];
  const close = () => {
    const [first] = run;
    const isVisible = run.some(
      (node) =>
        (node.textContent ?? '').trim() !== '' || (isElement(node) && (node.localName === 'img' || node.querySelector('img') !== null)),
    );
    if (first !== undefined && isVisible && !HOLDERS.has(parent.localName)) {
      const inner = newElement(parent.ownerDocument, wrapper.localName);
      for (const { name, value } of wrapper.attributes) if (name !== 'id' && name !== 'class') inner.setAttribute(name, value);
      first.before(inner);
      appendAll(inner, run);
    }
    run = [];
  };
  for (const child of Array.from(parent.childNodes)) {
    if (!isElement(child) || (!child.matches(BLOCK) && child.querySelector(BLOCK) === null)) {
      run.push(child);
      continue;
    }
    close();
    if (child.localName !== 'pre' && child.localName !== 'hr') pushIn(child, wrapper, depth + 1);
  }
  close();
}
