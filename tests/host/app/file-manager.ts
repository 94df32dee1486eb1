import type { App } from './app';
import type { TAbstractFile, TFolder } from './files';
import { TFile } from './files';
import { getLinkpath, relativePath } from './link-paths';
import { folderOf, joinPath, nameOf } from './paths';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from './yaml';

/** Changes to files that follow the user's preferences. */
export class FileManager {
  constructor(readonly app: App) {}

  getNewFileParent(sourcePath: string): TFolder {
    const { vault } = this.app;
    const { newFileLocation, newFileFolderPath } = vault.preferences;
    const path = newFileLocation === 'current' ? folderOf(sourcePath) : newFileLocation === 'folder' ? newFileFolderPath : '';
    return vault.getFolderByPath(path) ?? vault.getRoot();
  }

  /** Renames and then updates the links to the file. */
  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    const { vault, metadataCache } = this.app;
    const linking =
      file instanceof TFile
        ? vault.getMarkdownFiles().filter((other) => metadataCache.resolvedLinks[other.path]?.[file.path] !== undefined)
        : [];
    const references = linking.map((other) => {
      const cache = metadataCache.getFileCache(other);
      const leadsHere = (link: string) => metadataCache.getFirstLinkpathDest(getLinkpath(link), other.path) === file;
      return { other, found: [...(cache?.links ?? []), ...(cache?.frontmatterLinks ?? [])].filter(({ link }) => leadsHere(link)) };
    });
    await vault.rename(file, newPath);
    if (!(file instanceof TFile)) return;
    for (const { other, found } of references) {
      await vault.process(other, (text) =>
        found.reduce((changed, { original, link, displayText }) => {
          const alias = original.includes('|') || (original.startsWith('[') && !original.startsWith('[[')) ? displayText : undefined;
          return changed.replace(original, () => this.generateMarkdownLink(file, other.path, link.slice(getLinkpath(link).length), alias));
        }, text),
      );
    }
  }

  async trashFile(file: TAbstractFile): Promise<void> {
    const { trashOption } = this.app.vault.preferences;
    if (trashOption === 'none') await this.app.vault.delete(file);
    else await this.app.vault.trash(file, trashOption === 'system');
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
    const { newLinkFormat, useMarkdownLinks } = this.app.vault.preferences;
    const path =
      newLinkFormat === 'relative'
        ? relativePath(file.path, sourcePath)
        : newLinkFormat === 'absolute'
          ? file.path
          : this.app.metadataCache.fileToLinktext(file, sourcePath, false);
    const embed = file.extension === 'md' ? '' : '!';
    if (useMarkdownLinks) {
      const target = file.path === sourcePath && subpath !== '' ? subpath : path + subpath;
      return `${embed}[${alias === '' ? file.basename : alias}](${encodeTarget(target)})`;
    }
    const linktext = (file.extension === 'md' ? path.replace(/\.md$/i, '') : path) + subpath;
    return `${embed}[[${linktext}${alias === '' || alias === linktext ? '' : `|${alias}`}]]`;
  }

  /** Prints the whole block anew: comments, quotes and flow style do not survive. Throws on YAML it cannot parse. */
  async processFrontMatter(file: TFile, change: (frontmatter: Record<string, unknown>) => void): Promise<void> {
    await this.app.vault.process(file, (text) => {
      const info = getFrontMatterInfo(text);
      const frontmatter = (parseYaml(info.frontmatter) ?? {}) as Record<string, unknown>;
      change(frontmatter);
      const body = info.exists ? text.slice(info.contentStart) : text;
      return Object.keys(frontmatter).length === 0 ? body : `---\n${stringifyYaml(frontmatter)}---\n${body}`;
    });
  }

  async getAvailablePathForAttachment(filename: string, sourcePath = this.app.workspace.getActiveFile()?.path ?? ''): Promise<string> {
    const { vault } = this.app;
    const setting = vault.preferences.attachmentFolderPath;
    const folder =
      setting === '/' ? '' : setting.startsWith('./') ? joinPath(folderOf(sourcePath), setting.slice(2)).replace(/\/$/, '') : setting;
    if (!vault.getFolderByPath(folder)) await vault.createFolder(folder);
    const name = nameOf(filename);
    const dot = name.lastIndexOf('.') < 0 ? name.length : name.lastIndexOf('.');
    for (let copy = 0; ; copy += 1) {
      const path = joinPath(folder, copy === 0 ? name : `${name.slice(0, dot)} ${copy}${name.slice(dot)}`);
      if (!vault.getAbstractFileByPathInsensitive(path)) return path;
    }
  }
}

/** Spaces and what would end the link are written as the app writes them. */
function encodeTarget(target: string): string {
  return target.replace(/[\s()<>%\\]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'));
}
