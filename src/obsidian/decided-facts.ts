import type { App } from 'obsidian';
import type { DecidedFacts } from '../decided/decided-note';
import { topHeadingIn } from './note-names';

/** What the metadata cache tells of a note that was decided; undefined for one that is gone. */
export function decidedFacts({ metadataCache, vault }: App, path: string): DecidedFacts | undefined {
  const file = vault.getFileByPath(path);
  if (file === null) return undefined;
  const cache = metadataCache.getFileCache(file);
  return { properties: cache?.frontmatter ?? {}, heading: cache === null ? '' : topHeadingIn(cache), changed: file.stat.mtime };
}
