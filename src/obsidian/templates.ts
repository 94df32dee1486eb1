import { normalizePath, TFile, TFolder, type App } from 'obsidian';
import { baseName } from '../text/path';
import { DEFAULT_TEMPLATE } from '../permanent/default-template';
import type { Templates } from '../permanent/draft-material';

/** Templates as the setting names them: a note, and those beside it, or a folder of them; `builtIn` stands for the empty path. */
export function templatesAt({ vault }: App, setting: string, builtIn: string = DEFAULT_TEMPLATE): Templates {
  const path = setting === '' ? '' : normalizePath(setting);
  const found = path === '' ? null : (vault.getAbstractFileByPath(path) ?? vault.getFileByPath(`${path}.md`));
  const folder = found instanceof TFolder ? found : found instanceof TFile && found.parent?.isRoot() === false ? found.parent : undefined;
  const notes = folder?.children.filter((child): child is TFile => child instanceof TFile && child.extension === 'md') ?? [];
  const own = found instanceof TFile && folder === undefined ? [found] : notes;
  return {
    first: found instanceof TFolder ? '' : (found?.path ?? path),
    others: own.map((file) => ({ path: file.path, name: baseName(file.path) })),
    async read(wanted) {
      if (wanted === '') return builtIn;
      const file = vault.getFileByPath(wanted);
      return file === null ? undefined : vault.cachedRead(file);
    },
  };
}
