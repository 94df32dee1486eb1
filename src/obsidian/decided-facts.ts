import type { App } from 'obsidian';
import type { DecidedFacts } from '../decided/decided-note';

/** What the metadata cache tells of a note that was decided; undefined for one that is gone. */
export function decidedFacts({ metadataCache, vault }: App, path: string): DecidedFacts | undefined {
  const file = vault.getFileByPath(path);
  if (file === null) return undefined;
  return { properties: metadataCache.getFileCache(file)?.frontmatter ?? {}, changed: file.stat.mtime };
}
