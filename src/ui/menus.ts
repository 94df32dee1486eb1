import { MarkdownView, TFile, type Plugin } from 'obsidian';
import { addNoteItems, type NoteMenuDeps } from './note-menu';

/** Puts a pending note's commands into the menus of the file explorer, the tab header and the editor. */
export function registerMenus(plugin: Plugin, deps: NoteMenuDeps): void {
  const { workspace } = plugin.app;
  plugin.registerEvent(
    workspace.on('file-menu', (menu, file) => {
      if (file instanceof TFile) addNoteItems(menu, deps, file.path);
    }),
  );
  plugin.registerEvent(
    workspace.on('editor-menu', (menu, _editor, info) => {
      const file = info instanceof MarkdownView ? info.file : (info.file ?? null);
      if (file !== null) addNoteItems(menu, deps, file.path);
    }),
  );
}
