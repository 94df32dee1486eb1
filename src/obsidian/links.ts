import { getLinkpath, type App } from 'obsidian';
import { baseName } from '../queue/entry';
import type { Links } from '../ports';

/** Links as the user's settings want them, from Obsidian's own generator. */
export function obsidianLinks({ vault, fileManager, metadataCache }: App): Links {
  return {
    linkTo(target, from, alias) {
      const file = vault.getFileByPath(target);
      if (file !== null) return fileManager.generateMarkdownLink(file, from, '', alias);
      // A note about to be written has no file yet: this is what a preview shows of it.
      const name = baseName(target);
      const isAmbiguous = vault.getMarkdownFiles().some((other) => other.basename === name);
      const linkPath = isAmbiguous ? target.replace(/\.md$/i, '') : name;
      return alias === undefined ? `[[${linkPath}]]` : `[[${linkPath}|${alias}]]`;
    },
    resolve(linkText, from) {
      return metadataCache.getFirstLinkpathDest(getLinkpath(linkText), from)?.path;
    },
  };
}
