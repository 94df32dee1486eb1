import { MarkdownView, type Editor, type MarkdownFileInfo, type Plugin } from 'obsidian';
import type { Actions } from '../../app/actions';
import type { Dictionary } from '../../i18n/dictionary';

/** What making a note of a selection needs. */
export interface SelectionDeps {
  actions: Pick<Actions, 'promoteSelection'>;
  t: Dictionary;
}

/** Offers a note of what is selected, in the editor's context menu, in whatever note. */
export function registerSelectionMenu(plugin: Plugin, deps: SelectionDeps): void {
  plugin.registerEvent(
    plugin.app.workspace.on('editor-menu', (menu, editor, info) => {
      if (!editor.somethingSelected() || info.file?.extension !== 'md') return;
      menu.addItem((item) =>
        item
          .setTitle(deps.t.menu.noteOfSelection)
          .setIcon('file-plus')
          .setSection('selection')
          .onClick(() => void composeSelection(editor, info, deps)),
      );
    }),
  );
}

async function composeSelection(editor: Editor, info: MarkdownView | MarkdownFileInfo, { actions }: SelectionDeps): Promise<void> {
  const { file } = info;
  if (file === null) return;
  const selected = editor.getSelection();
  const before = editor.getRange({ line: 0, ch: 0 }, editor.getCursor('from'));
  // What was just typed is not on disk yet, and the draft is made of what is.
  if (info instanceof MarkdownView) await info.save();
  await actions.promoteSelection(file.path, { selected, before });
}
