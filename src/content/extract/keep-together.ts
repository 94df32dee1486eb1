import { isElement } from '../page/is-element';
import type { Block } from './blocks';
import { sameTitle } from './phrases';

/**
 * Corrects a choice of blocks by what belongs together whatever its words weigh: a caption goes
 * with the text around its figure, listings, formulas and tables within the article stay in it,
 * notes follow their marks, and the title, which the reader has already, goes.
 */
export function keepTogether(page: Document, blocks: readonly Block[], chosen: readonly boolean[], titles: readonly string[]): boolean[] {
  const keep = [...chosen];
  blocks.forEach((block, i) => {
    if (keep[i]) return;
    const before = nearest(blocks, chosen, i, -1);
    const after = nearest(blocks, chosen, i, 1);
    if (isCaption(block)) keep[i] = before || after;
    else if (isWhole(block)) keep[i] = before && after;
  });
  keepNotes(page, blocks, keep);
  const first = keep.indexOf(true);
  blocks.forEach(({ tag, text }, i) => {
    if (i <= first + 3 && /^h[12]$/.test(tag) && titles.some((title) => sameTitle(text, title))) keep[i] = false;
  });
  return keep;
}

function isCaption({ tag, parent }: Block): boolean {
  return tag === 'figcaption' || parent.closest('figcaption') !== null;
}

function isWhole({ tag, nodes }: Block): boolean {
  return tag === 'pre' || tag === 'table' || nodes.some((node) => isElement(node) && (node.localName === 'math' || node.querySelector('math') !== null));
}

/** Whether the nearest block in that direction that is neither caption, listing nor table was chosen. */
function nearest(blocks: readonly Block[], chosen: readonly boolean[], from: number, step: 1 | -1): boolean {
  for (let i = from + step; i >= 0 && i < blocks.length; i += step) {
    const block = blocks[i];
    if (block !== undefined && !isCaption(block) && !isWhole(block)) return chosen[i] ?? false;
  }
  return false;
}

/** Keeps the blocks that note marks in kept text point at. */
function keepNotes(page: Document, blocks: readonly Block[], keep: boolean[]): void {
  const targets = new Set<Element>();
  blocks.forEach(({ nodes }, i) => {
    if (!keep[i]) return;
    for (const node of nodes) {
      if (!isElement(node)) continue;
      for (const mark of node.querySelectorAll('sup a[href^="#"], a[role="doc-noteref"], a[href^="#fn"]')) {
        const id = decodeId(mark.getAttribute('href') ?? '');
        const note = id === '' ? null : page.getElementById(id);
        if (note !== null) targets.add(note);
      }
    }
  });
  if (targets.size === 0) return;
  blocks.forEach(({ parent, nodes }, i) => {
    const [only] = nodes;
    if (only !== undefined && isElement(only) && targets.has(only)) keep[i] = true;
    for (let at: Element | null = parent; at !== null && !keep[i]; at = at.parentElement) if (targets.has(at)) keep[i] = true;
  });
}

function decodeId(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}
