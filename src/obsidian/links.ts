import { getLinkpath, type App, type TFile } from 'obsidian';
import { shownTitle, type NameOf } from '../note/note-title';
import {
  fitsWikilink,
  linkInProperty,
  namesNote,
  styleOfLink,
  writtenLink,
  type LinkStyle,
  type WantedLink,
} from '../permanent/link-style';
import type { ExpectedNote, Links } from '../ports';
import type { Settings } from '../settings/settings';
import { baseName } from '../text/path';

/** What links are written with. */
export interface LinksDeps {
  nameOf: NameOf;
  settings: () => Pick<Settings, 'linkTitles'>;
}

/**
 * Links as the user's settings want them, from Obsidian's own generator. It knows existing notes alone: links to notes
 * that are about to exist, and to those of the same names, are written in the style it is seen to use.
 */
export function obsidianLinks(app: App, deps: LinksDeps, expected: readonly ExpectedNote[] = []): Links {
  const { vault, fileManager, metadataCache } = app;
  let style: LinkStyle | undefined;
  const expects = (path: string): boolean => expected.some((other) => other.path !== path && sameName(other.path, path));
  const styled = <T>(link: WantedLink, write: (link: WantedLink, style: LinkStyle, isUnique: boolean) => T): T => {
    const namesake = metadataCache.getFirstLinkpathDest(baseName(link.target), link.from)?.path ?? link.target;
    style ??= styleIn(app);
    return write(link, style, namesake === link.target && !expects(link.target));
  };
  const shown = (target: string): string => {
    if (!deps.settings().linkTitles) return '';
    const title = expected.find(({ path }) => path === target)?.title ?? deps.nameOf(target);
    return shownTitle(target, title) ?? '';
  };
  return {
    linkTo(target, from, { part = '', alias = part === '' ? shown(target) : '' } = {}) {
      const file = vault.getFileByPath(target);
      if (file !== null && !expects(target) && fitsWikilink(target))
        return fileManager.generateMarkdownLink(file, from, part === '' ? '' : `#${part}`, alias);
      return styled({ target, from, part, alias }, writtenLink);
    },
    inProperty: (target, from) => styled({ target, from, alias: shown(target) }, linkInProperty),
    resolve(linkText, from) {
      const path = getLinkpath(linkText);
      return metadataCache.getFirstLinkpathDest(path, from)?.path ?? expected.find((one) => namesNote(path, from, one.path))?.path;
    },
    expecting: (notes) => obsidianLinks(app, deps, [...expected, ...notes]),
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
