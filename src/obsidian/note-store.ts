import { MarkdownView, normalizePath, type App, type TFile } from 'obsidian';
import { withLineEnd } from '../text/lines';
import { NoteBusy, NoteExists, NoteMissing, type NoteStore } from '../ports';

/** Ends a `Vault.process` without a write: the edit changed nothing. */
class Unchanged extends Error {}

/** The vault as the inside sees it. */
export function obsidianNotes(app: App): NoteStore {
  const { vault, fileManager } = app;
  const fileAt = (path: string): TFile => {
    const file = vault.getFileByPath(normalizePath(path));
    if (file === null) throw new NoteMissing(path);
    return file;
  };
  /** A file that went away while it was read or written is missing, not broken. */
  const orMissing = (path: string, error: unknown): unknown =>
    vault.getFileByPath(normalizePath(path)) === null ? new NoteMissing(path) : error;

  const exists = (path: string): boolean => {
    const slash = path.lastIndexOf('/');
    const folder = slash < 0 ? vault.getRoot() : vault.getFolderByPath(path.slice(0, slash));
    const name = path
      .slice(slash + 1)
      .normalize()
      .toLowerCase();
    return folder?.children.some((child) => child.name.normalize().toLowerCase() === name) ?? false;
  };

  return {
    exists,
    async read(path) {
      const file = fileAt(path);
      return vault.read(file).catch((error: unknown) => {
        throw orMissing(path, error);
      });
    },
    async update(path, edit) {
      const file = fileAt(path);
      let text = '';
      try {
        // The app merges a change of the file into unsaved text by guessing, and lines are lost.
        for (const view of await viewsAhead(app, file)) await view.save();
        return await vault.process(file, (before) => {
          text = edit(before);
          if (text === before) throw new Unchanged();
          return text;
        });
      } catch (error) {
        if (error instanceof Unchanged) return text;
        throw orMissing(path, error);
      }
    },
    async create(path, text) {
      if (exists(path)) throw new NoteExists(path);
      await makeFolders(vault, path);
      try {
        await vault.create(normalizePath(path), text);
      } catch (error) {
        // A file that somebody made just now may be on the disk before the app has heard of it.
        throw exists(path) || (await vault.adapter.exists(normalizePath(path)).catch(() => false)) ? new NoteExists(path) : error;
      }
    },
    async move(from, to) {
      const file = fileAt(from);
      // A change of case alone meets the file itself.
      if (exists(to) && from.toLowerCase() !== to.toLowerCase()) throw new NoteExists(to);
      await makeFolders(vault, to);
      await fileManager.renameFile(file, normalizePath(to));
    },
    async trash(path) {
      const file = fileAt(path);
      if ((await viewsAhead(app, file)).length > 0) throw new NoteBusy(path);
      await fileManager.trashFile(file);
    },
  };
}

/** Views whose editor holds what was typed in the last seconds and is not saved yet. */
async function viewsAhead({ workspace, vault }: App, file: TFile): Promise<MarkdownView[]> {
  const views = workspace.getLeavesOfType('markdown').map(({ view }) => view);
  const open = views.filter((view): view is MarkdownView => view instanceof MarkdownView && view.file === file);
  if (open.length === 0) return [];
  const saved = withLineEnd(await vault.read(file), '\n');
  return open.filter((view) => withLineEnd(view.editor.getValue(), '\n') !== saved);
}

async function makeFolders(vault: App['vault'], path: string): Promise<void> {
  const parts = path.split('/').slice(0, -1);
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const folder = normalizePath(parts.slice(0, depth).join('/'));
    if (vault.getFolderByPath(folder) !== null) continue;
    try {
      await vault.createFolder(folder);
    } catch (error) {
      if (vault.getFileByPath(folder) !== null) throw new NoteExists(folder);
      if (vault.getFolderByPath(folder) === null) throw error;
    }
  }
}
