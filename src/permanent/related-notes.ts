import { linksIn } from '../note/links-in';
import { addRelated, removeRelated, type RelatedEdit } from '../note/related';
import { sectionsOf, type SectionNames } from '../note/sections';
import { structureOf } from '../note/structure';
import type { Links } from '../ports';
import { bulletFor } from './bullet';
import type { ChosenLink, SourceNote } from './choices';

/** The notes that a pending note's related section already links to, each with what stands beside its link as the reason. */
export function relatedNotes({ path, text }: Pick<SourceNote, 'path' | 'text'>, names: SectionNames, links: Links): ChosenLink[] {
  const structure = structureOf(text, names);
  const section = sectionsOf(text, structure, names).related;
  if (section === undefined) return [];
  const found = new Map<string, ChosenLink>();
  for (const line of structure.liveLines) {
    if (line.from < section.from || line.from >= section.to) continue;
    for (const link of linksIn(line.text)) {
      const target = links.resolve(link.target, path);
      if (target === undefined || target === path) continue;
      const reason = line.text
        .slice(link.to)
        .replace(/^[\s:：–—-]+/, '')
        .trim();
      if (!found.has(target)) found.set(target, { path: target, reason });
    }
  }
  return [...found.values()];
}

/** Whether a note's text links to `target` anywhere, however the link is spelled and whatever it shows. */
export function linksTo({ path, text, links }: Omit<LinkingNote, 'names'>, target: string): boolean {
  return structureOf(text).liveLines.some((line) => linksIn(line.text).some((link) => links.resolve(link.target, path) === target));
}

/** A note's text and path, and how its links are written and read. */
interface LinkingNote {
  path: string;
  text: string;
  names: SectionNames;
  links: Links;
}

/** The note's text with a link under its related notes; unchanged where they link to that note already, in whatever spelling. */
export function withRelatedNote({ path, text, names, links }: LinkingNote, chosen: ChosenLink): RelatedEdit {
  const isThere = relatedNotes({ path, text }, names, links).some((one) => one.path === chosen.path);
  return addRelated(text, names, isThere ? [] : [bulletFor(chosen, path, links)]);
}

/**
 * The note's text without the bullets under its related notes that begin with a link to `target`; `emptyBullet` is what
 * the last of them leaves. A link within a person's own words stays, as they would go with it.
 */
export function withoutRelatedNote(
  { path, text, names, links }: LinkingNote,
  target: string,
  emptyBullet?: string,
): RelatedEdit | { ok: false; reason: 'link-in-text' } {
  const isIt = (bullet: string): boolean => {
    const [first] = linksIn(bullet);
    return first?.from === 0 && links.resolve(first.target, path) === target;
  };
  const removed = removeRelated(text, names, isIt, emptyBullet);
  if (!removed.ok || removed.text !== text) return removed;
  const isLeft = relatedNotes({ path, text }, names, links).some((one) => one.path === target);
  return isLeft ? { ok: false, reason: 'link-in-text' } : removed;
}
