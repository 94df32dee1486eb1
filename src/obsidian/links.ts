import { getLinkpath, type App, type TFile } from 'obsidian';
import {
  fitsWikilink,
  linkInProperty,
  namesNote,
  styleOfLink,
  writtenLink,
  type LinkStyle,
  type WantedLink,
} from '../permanent/link-style';
import type { Links } from '../ports';
import { baseName } from '../text/path';

/**
 * Links as the user's settings want them, from Obsidian's own generator. It knows existing notes alone: links to notes
 * that are about to exist, and to those of the same names, are written in the style it is seen to use.
 */
export function obsidianLinks(app: App, expected: readonly string[] = []): Links {
  const { vault, fileManager, metadataCache } = app;
  let style: LinkStyle | undefined;
  const expects = (path: string): boolean => expected.some((other) => other !== path && sameName(other, path));
  const styled = <T>(link: WantedLink, write: (link: WantedLink, style: LinkStyle, isUnique: boolean) => T): T => {
    const namesake = metadataCache.getFirstLinkpathDest(baseName(link.target), link.from)?.path ?? link.target;
    style ??= styleIn(app);
    return write(link, style, namesake === link.target && !expects(link.target));
  };
  return {
    linkTo(target, from, { part = '', alias = '' } = {}) {
      const file = vault.getFileByPath(target);
      if (file !== null && !expects(target) && fitsWikilink(target))
        return fileManager.generateMarkdownLink(file, from, part === '' ? '' : `#${part}`, alias);
      return styled({ target, from, part, alias }, writtenLink);
    },
    inProperty: (target, from) => styled({ target, from }, linkInProperty),
    resolve(linkText, from) {
      const path = getLinkpath(linkText);
      return metadataCache.getFirstLinkpathDest(path, from)?.path ?? expected.find((one) => namesNote(path, from, one));
    },
    expecting: (paths) => obsidianLinks(app, [...expected, ...paths]),
  };
}

/** Two notes that a link without a folder cannot tell apart. */
function sameName(one: string, other: string): boolean {
  return baseName(one).toLowerCase() === baseName(other).toLowerCase();
}

/** The style of the user's settings, as a link to some note shows it. */
function styleIn({ vault, fileManager, metadataCache }: App): LinkStyle {
  const from = 'elsewhere/in the vault/note.md';
  const tells = (file: TFile): boolean => file.path.includes('/') && metadataCache.getFirstLinkpathDest(file.basename, from) === file;
  const files = vault.getMarkdownFiles();
  const file = files.find(tells) ?? files[0];
  return file === undefined
    ? { form: 'wiki', path: 'shortest' }
    : styleOfLink(fileManager.generateMarkdownLink(file, from), { target: file.path, from });
}
