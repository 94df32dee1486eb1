import type { App, TFile } from 'obsidian';
import type { KnownNote, KnownNotes } from '../links/linkable-notes';
import { appExclusions } from './app-exclusions';
import { mayHaveBrokenProperties } from './note-facts';
import { stampOf, vaultNote } from './vault-note';

/** The vault's notes as the metadata cache has them. */
export function knownNotes(app: App): KnownNotes {
  const { metadataCache, vault } = app;
  const known = (file: TFile): KnownNote | undefined => {
    const cache = metadataCache.getFileCache(file);
    if (cache === null) return undefined;
    const { size, mtime: changed } = file.stat;
    const mayHaveOthers = mayHaveBrokenProperties(cache);
    const sections = (cache.headings ?? []).flatMap(({ level, heading }) => (level === 2 ? [heading] : []));
    return { path: file.path, size, changed, stamp: stampOf(file), properties: cache.frontmatter ?? {}, sections, mayHaveOthers };
  };
  return {
    *all() {
      for (const file of vault.getMarkdownFiles()) yield known(file);
    },
    get(path) {
      const file = vault.getFileByPath(path);
      return file === null ? undefined : known(file);
    },
    linksFrom: (path) => Object.keys(metadataCache.resolvedLinks[path] ?? {}),
    exclusions: () => appExclusions(app),
    async read(path) {
      const file = vault.getFileByPath(path);
      if (file === null) return undefined;
      const text = await vault.cachedRead(file);
      return { text, note: () => vaultNote(app, file, text, metadataCache.getFileCache(file) ?? {}) };
    },
  };
}
