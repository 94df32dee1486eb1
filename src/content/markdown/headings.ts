/** The level in the note for a heading's level in the page: the article's top headings get `top`, deeper ones follow, at most 6. Where `top` is 7, none is left for them. */
export function headingLevels(headings: readonly Element[], top: number): (level: number) => number {
  const shift = headings.length === 0 ? 0 : top - Math.min(...new Set(headings.map(levelOf)));
  return (level) => Math.max(top, Math.min(6, level + shift));
}

/** The level in the element's name. */
export function levelOf(heading: Element): number {
  return Number(heading.localName.charAt(1));
}

/**
 * Link targets (`#Heading text`) by the fragment (`#id`) the page uses for the place. Obsidian finds
 * a heading by its text, without the characters that mean something in links.
 */
export function headingTargets(headings: readonly Element[]): Map<string, string> {
  const targets = new Map<string, string>();
  for (const heading of headings) {
    const text = heading.textContent.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\s]+/g, ' ').trim();
    if (text === '') continue;
    for (const id of idsOf(heading)) if (!targets.has(`#${id}`)) targets.set(`#${id}`, `#${text.replace(/ /g, '%20')}`);
  }
  return targets;
}

/** Its own, of an anchor in it, and of the section it opens. */
function idsOf(heading: Element): string[] {
  const holders = heading.firstElementChild === null ? [heading] : [heading, ...heading.querySelectorAll('[id]')];
  const parent = heading.parentElement;
  if (parent !== null && parent.firstElementChild === heading) holders.push(parent);
  return holders.map(({ id }) => id).filter((id) => id !== '');
}
