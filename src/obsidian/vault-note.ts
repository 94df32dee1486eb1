import { getAllTags, getLinkpath, parseFrontMatterAliases, type App, type CachedMetadata, type LinkCache, type TFile } from 'obsidian';
import { LONGEST_TEXT } from '../links/longest-text';
import type { VaultNote } from '../links/note';
import { noteTitle } from '../note/note-title';
import { readFrontmatter } from '../properties/frontmatter';
import { topHeadingIn } from './note-names';

/** How many UTF-16 units before and after a link are read of the line it stands in. */
const AROUND_LINK = 300;
/** How many UTF-16 units of a text are read: link marks are longer than what they show, and {@link LONGEST_TEXT} is to be left. */
const READ = LONGEST_TEXT * 2;

/** A note as the link index takes it in, from its text and what the metadata cache says of it. */
export function vaultNote(app: App, file: TFile, text: string, cache: CachedMetadata): VaultNote {
  const anchors = (cache.links ?? []).flatMap((link) => {
    const target = targetOf(app, file, link);
    return target === undefined ? [] : [[target, link.displayText ?? link.link, lineAround(text, link.position.start.offset)] as const];
  });
  const body = bodyOffset(text, cache);
  return {
    path: file.path,
    title: noteTitle({ properties: cache.frontmatter ?? {}, heading: topHeadingIn(cache) }, file.path),
    basename: file.basename,
    aliases: parseFrontMatterAliases(cache.frontmatter ?? null) ?? [],
    tags: tagsIn(cache),
    headings: (cache.headings ?? []).map((heading) => heading.heading),
    text: withoutLinkMarks(text.slice(body, body + READ)),
    links: [...new Set(anchors.map(([path]) => path))],
    anchors,
    stamp: stampOf(file),
  };
}

/** A note's tags, without `#`, each once. */
export function tagsIn(cache: CachedMetadata): string[] {
  return [...new Set((getAllTags(cache) ?? []).map((tag) => tag.replace(/^#/, '')))];
}

/** Paths of the files that a note's links lead to, its own left out. */
export function linkTargets(app: App, file: TFile, cache: CachedMetadata): Set<string> {
  return new Set((cache.links ?? []).flatMap((link) => targetOf(app, file, link) ?? []));
}

function targetOf({ metadataCache }: App, file: TFile, { link }: LinkCache): string | undefined {
  const path = metadataCache.getFirstLinkpathDest(getLinkpath(link), file.path)?.path;
  return path === file.path ? undefined : path;
}

/** What changes whenever the file does. */
export function stampOf({ stat }: TFile): string {
  return `${stat.mtime}:${stat.size}`;
}

/** Where the text begins behind the properties, whether the cache could read these or not. */
function bodyOffset(text: string, cache: CachedMetadata): number {
  if (cache.frontmatterPosition !== undefined) return cache.frontmatterPosition.end.offset;
  return text.startsWith('---') ? (readFrontmatter(text)?.to ?? 0) : 0;
}

/** The line at an offset, or as much of it as stands near. */
function lineAround(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - AROUND_LINK), offset);
  const after = text.slice(offset, offset + AROUND_LINK);
  return withoutLinkMarks(before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? ''));
}

/** Links as the text they show. */
function withoutLinkMarks(text: string): string {
  return text
    .replace(/!?\[\[([^\]|\n]*)(?:\|([^\]\n]*))?\]\]/g, (_, target: string, shown: string | undefined) => shown ?? target)
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1');
}
