import type { App, CachedMetadata } from 'obsidian';
import { noteTitle, type NameOf } from '../note/note-title';

/** What the vault's notes are called, as the metadata cache has them at that moment: nothing is kept, so that every change shows. */
export function noteNames({ metadataCache }: App): NameOf {
  return (path) => {
    const cache = metadataCache.getCache(path);
    return noteTitle({ properties: cache?.frontmatter ?? {}, heading: cache === null ? '' : topHeadingIn(cache) }, path);
  };
}

/** The first heading of level 1; empty where there is none. */
export function topHeadingIn({ headings }: CachedMetadata): string {
  return headings?.find(({ level }) => level === 1)?.heading ?? '';
}
