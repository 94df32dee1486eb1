import { sectionsOf, type SectionNames } from '../note/sections';
import { structureOf } from '../note/structure';
import type { Links } from '../ports';
import type { ChosenLink, SourceNote } from './choices';

const LINK = /\[\[([^\]|#^]+)[^\]|]*(?:\|[^\]]*)?\]\]|\[[^\]]*\]\(<?([^)>#]+?\.md)(?:#[^)>]*)?>?\)/g;

/** The notes that a pending note's related section already links to, each with what stands beside its link as the reason. */
export function relatedNotes({ path, text }: SourceNote, names: SectionNames, links: Links): ChosenLink[] {
  const section = sectionsOf(text, structureOf(text, names), names).related;
  if (section === undefined) return [];
  const found = new Map<string, ChosenLink>();
  for (const line of text.slice(section.from, section.to).split(/\r\n|\n|\r/)) {
    for (const match of line.matchAll(LINK)) {
      const target = links.resolve(match[1] ?? decoded(match[2] ?? ''), path);
      if (target === undefined || target === path) continue;
      const reason = line
        .slice(match.index + match[0].length)
        .replace(/^[\s:：–—-]+/, '')
        .trim();
      if (!found.has(target)) found.set(target, { path: target, reason });
    }
  }
  return [...found.values()];
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
