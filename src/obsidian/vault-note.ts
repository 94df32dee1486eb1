import { getAllTags, parseFrontMatterAliases, type App, type CachedMetadata, type TFile } from 'obsidian';
import type { VaultNote } from '../links/note';
import { readFrontmatter } from '../note/frontmatter';
import { textOf } from '../note/pending-note';
import type { PropertyValue } from '../note/frontmatter';

/** A note as the link index takes it in, from its text and what the metadata cache says of it. */
export function vaultNote({ metadataCache }: App, file: TFile, text: string, cache: CachedMetadata): VaultNote {
  const body = readFrontmatter(text)?.to ?? 0;
  const found = (cache.links ?? []).flatMap((link) => {
    const target = metadataCache.getFirstLinkpathDest(link.link.split('#')[0] ?? '', file.path);
    if (target === null || target.path === file.path) return [];
    const { start } = link.position;
    const from = start.offset - start.col;
    const end = text.indexOf('\n', start.offset);
    return [[target.path, link.displayText ?? link.link, text.slice(from, end < 0 ? undefined : end).slice(0, 400)] as const];
  });
  return {
    path: file.path,
    title: textOf(cache.frontmatter?.['title'] as PropertyValue | undefined) || (cache.headings?.[0]?.level === 1 ? cache.headings[0].heading : file.basename),
    basename: file.basename,
    aliases: parseFrontMatterAliases(cache.frontmatter ?? null) ?? [],
    tags: [...new Set((getAllTags(cache) ?? []).map((tag) => tag.replace(/^#/, '')))],
    headings: (cache.headings ?? []).map((heading) => heading.heading),
    text: withoutLinkMarks(text.slice(body)),
    links: [...new Set(found.map(([path]) => path))],
    anchors: found,
    stamp: `${file.stat.mtime}:${file.stat.size}`,
  };
}

/** Links as the text they show. */
function withoutLinkMarks(text: string): string {
  return text
    .replace(/!?\[\[([^\]|]*)(?:\|([^\]]*))?\]\]/g, (_, target: string, shown: string | undefined) => shown ?? target)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
}
