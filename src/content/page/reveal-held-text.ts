import { collapseSpace } from '../../text/collapse-space';
import { lookAt, selectAll, selectFirst } from './look-up';

/** A text of fewer characters in whole sentences is a notice. */
const telling = 500;

/** Text nodes of fewer characters are labels. */
const sentence = 60;

/** What is held replaces nothing: it is shown where it says this many times what the page shows. */
const CLEARLY_MORE = 2;

/** Kinds of scripts that hold HTML for others to draw. */
const TEMPLATES = 'script[type="text/template"], script[type="text/x-template"], script[type="text/html"], script[type="text/ng-template"]';

/**
 * Shows an article that stands where no reader of the bare page sees it: in `noscript` or a template, from which a script
 * draws it. What is drawn in shadow trees comes out of them.
 */
export function revealHeldText(page: Document): void {
  openShadows(page);
  const holders = Array.from(selectAll(page, `body noscript, body template, ${TEMPLATES}`));
  const held = holders.map((holder) => ({ holder, content: contentOf(holder) })).filter(({ content }) => proseIn(content) >= telling);
  if (held.length === 0) return;
  const shown = proseIn(page.body);
  const seen = new Set<string>();
  for (const { holder, content } of held) {
    const text = collapseSpace(content.textContent);
    // A template with gaps is filled in by its script.
    if (holder.localName === 'script' && /\{\{|<%|\$\{/.test(text)) continue;
    const isNew = !seen.has(text);
    seen.add(text);
    if (!isNew || proseIn(content) < CLEARLY_MORE * shown) continue;
    const block = page.createElementNS(page.documentElement.namespaceURI, 'div');
    block.append(page.importNode(content, true));
    holder.replaceWith(block);
  }
  if (seen.size > 0) lookAt(page);
}

/** What a declarative shadow tree shows, with the children of its host in its slots. */
function openShadows(page: Document): void {
  if (selectFirst(page, 'template[shadowrootmode], template[shadowroot]') === null) return;
  for (const template of selectAll(page, 'template[shadowrootmode], template[shadowroot]')) {
    const host = template.parentElement;
    if (host === null) continue;
    template.remove();
    const tree = page.importNode(contentOf(template), true);
    for (const style of tree.querySelectorAll('style, script, link')) style.remove();
    for (const slot of tree.querySelectorAll('slot')) {
      const name = slot.getAttribute('name') ?? '';
      const filling = Array.from(host.childNodes).filter((child) => slotOf(child) === name);
      slot.replaceWith(...(filling.length > 0 ? filling : slot.childNodes));
    }
    host.replaceChildren(tree);
  }
  lookAt(page);
}

function slotOf(node: ChildNode): string {
  return node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '';
}

function contentOf(holder: Element): DocumentFragment {
  if (holder.localName === 'template') return (holder as HTMLTemplateElement).content;
  const content = holder.ownerDocument.createRange().extractContents();
  if (holder.localName === 'noscript' && holder.childElementCount > 0)
    content.append(...Array.from(holder.childNodes, (node) => node.cloneNode(true)));
  else content.append(...new DOMParser().parseFromString(holder.textContent, 'text/html').body.childNodes);
  return content;
}

/** How many characters stand in texts that are long enough for sentences, outside links. */
function proseIn(root: Node): number {
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text;
    const own = text.data.trim().length;
    if (own >= sentence && text.parentElement?.closest('a, script, style, noscript, template, textarea') == null) length += own;
  }
  return length;
}
