const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** The level in the note for a heading's level in the page: the article's top headings get `top`, deeper ones follow, at most 6. */
export function headingLevels(root: Element, top: number): (level: number) => number {
  const levels = Array.from(root.querySelectorAll(HEADINGS), levelOf);
  const shift = levels.length === 0 ? 0 : top - Math.min(...new Set(levels));
  return (level) => Math.min(6, Math.max(top, level + shift));
}

/** The level in the element's name. */
export function levelOf(heading: Element): number {
  return Number(heading.localName.charAt(1));
}

/**
 * Link targets (`#Heading text`) by the fragment (`#id`) the page uses for the place. Obsidian finds
 * a heading by its text, without the characters that mean something in links.
 */
export function headingTargets(root: Element): Map<string, string> {
  const targets = new Map<string, string>();
  for (const heading of root.querySelectorAll(HEADINGS)) {
    const text = heading.textContent.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\s]+/g, ' ').trim();
    if (text === '') continue;
    for (const id of idsOf(heading)) if (!targets.has(`#${id}`)) targets.set(`#${id}`, `#${text.replace(/ /g, '%20')}`);
  }
  return targets;
}

/** Its own, of an anchor in it, and of the section it opens. */
function idsOf(heading: Element): string[] {
  const holders = [heading, ...heading.querySelectorAll('[id]')];
  const parent = heading.parentElement;
  if (parent !== null && parent.firstElementChild === heading) holders.push(parent);
  return holders.map(({ id }) => id).filter((id) => id !== '');
}
