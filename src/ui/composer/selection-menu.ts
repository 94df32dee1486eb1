import { MarkdownView, type Editor, type MarkdownFileInfo, type Plugin } from 'obsidian';
import type { Shell } from '../../app/actions';
import type { Dictionary } from '../../i18n/dictionary';
import { readPendingNote } from '../../note/pending-note';
import type { SectionNames } from '../../note/sections';
import { pointOfSelection } from '../../permanent/selection';
import type { NoteStore } from '../../ports';

/** What making a note of a selection needs. */
export interface SelectionDeps {
  notes: NoteStore;
  shell: Pick<Shell, 'compose'>;
  sectionNames: () => SectionNames;
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

async function composeSelection(
  editor: Editor,
  info: MarkdownView | MarkdownFileInfo,
  { notes, shell, sectionNames }: SelectionDeps,
): Promise<void> {
  const { file } = info;
  if (file === null) return;
  const selected = editor.getSelection();
  const before = editor.getRange({ line: 0, ch: 0 }, editor.getCursor('from'));
  // What was just typed is not on disk yet, and the draft is made of what is.
  if (info instanceof MarkdownView) await info.save();
  const text = await notes.read(file.path);
  await shell.compose(
    { path: file.path, text, note: readPendingNote(text, sectionNames()) },
    { selection: pointOfSelection(text, { selected, before }) },
  );
}
