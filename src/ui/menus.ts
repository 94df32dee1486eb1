import { MarkdownView, TFile, TFolder, type Menu, type Plugin, type TAbstractFile } from 'obsidian';
import type { QueueEntry } from '../queue/entry';
import { itemNotes } from '../app/item-notes';
import type { Arrangement } from '../queue/arrangement';
import { addLines, type MenuLine } from './menu-items';
import { addNoteItems, type NoteMenuDeps } from './note-menu';
import { DeclineModal } from './queue/decline-modal';

/** What the app's own menus need. */
export interface MenuDeps extends NoteMenuDeps {
  arrangement: Pick<Arrangement, 'stackOf' | 'amountOf'>;
}

/** Puts a pending note's commands into the menus of the file explorer, the tab header and the editor, and those for many into the menus of folders and selections. */
export function registerMenus(plugin: Plugin, deps: MenuDeps): void {
  const { workspace } = plugin.app;
  plugin.registerEvent(
    workspace.on('file-menu', (menu, file) => {
      if (file instanceof TFile) {
        addNoteItems(menu, deps, file.path);
        if (deps.queue.has(file.path)) addLines(menu, [declineWithReason(plugin, itemNotes([file.path], deps.arrangement), deps)]);
      } else addManyItems(plugin, menu, [file], deps);
    }),
  );
  plugin.registerEvent(
    workspace.on('files-menu', (menu, files) => {
      addManyItems(plugin, menu, files, deps);
    }),
  );
  plugin.registerEvent(
    workspace.on('editor-menu', (menu, _editor, info) => {
      const file = info instanceof MarkdownView ? info.file : (info.file ?? null);
      if (file !== null) addNoteItems(menu, deps, file.path);
    }),
  );
}

/** What can be done with the pending notes among some files and in some folders; nothing where there are none. */
function addManyItems(plugin: Plugin, menu: Menu, files: readonly TAbstractFile[], deps: MenuDeps): void {
  const { arrangement, queue, actions, t } = deps;
  const notes = pendingIn(files, queue.all());
  if (notes.length === 0) return;
  const paths = itemNotes(
    notes.map(({ path }) => path),
    arrangement,
  );
  const missing = notes.filter(({ host, state }) => host !== '' && state !== 'full').map(({ path }) => path);
  const section = 'pending-analysis';
  addLines(menu, [
    missing.length > 0
      ? {
          title: t.triage.fetchPending(arrangement.amountOf(missing)),
          icon: 'download',
          section,
          run: () => {
            actions.fetchMany(missing);
          },
        }
      : undefined,
    { title: t.triage.declinePending(arrangement.amountOf(paths)), icon: 'archive-x', section, run: () => void actions.decline(paths) },
    declineWithReason(plugin, paths, deps),
  ]);
}

function declineWithReason({ app }: Plugin, paths: readonly string[], { actions, arrangement, t }: MenuDeps): MenuLine {
  const amount = arrangement.amountOf(paths);
  return {
    title: t.triage.declineWithReason(amount),
    icon: 'message-square-x',
    section: 'pending-analysis',
    run: () => {
      new DeclineModal(app, t, amount, (reason) => void actions.decline(paths, { reason })).open();
    },
  };
}

function pendingIn(files: readonly TAbstractFile[], entries: readonly QueueEntry[]): QueueEntry[] {
  const own = new Set(files.map(({ path }) => path));
  const folders = files.filter((file) => file instanceof TFolder).map((folder) => (folder.isRoot() ? '' : `${folder.path}/`));
  return entries.filter(({ path }) => own.has(path) || folders.some((folder) => path.startsWith(folder)));
}
