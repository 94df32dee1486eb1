import { Menu } from 'obsidian';
import { COMMANDS, type Command, type Situation, type Ways } from '../commands';
import type { Actions } from '../app/actions';
import type { Dictionary } from '../i18n/dictionary';
import type { RunReader } from '../fetching/run-state';
import type { Queue } from '../queue/queue';
import type { Settings } from '../settings/settings';

/** What a note's context menu needs. */
export interface NoteMenuDeps {
  actions: Actions;
  queue: Queue;
  run: Pick<RunReader, 'phase'>;
  settings: () => Pick<Settings, 'bibFile'>;
  t: Dictionary;
}

/** No command of these menus goes to the panel. */
const NO_WAYS: Ways = {
  openPanel: () => Promise.resolve(),
  backToPanel: () => Promise.resolve(),
  show: () => Promise.resolve(),
};

/** Adds a pending note's commands, or some of them, to a menu; nothing for a note that is not pending. */
export function addNoteItems(menu: Menu, { actions, queue, run, settings, t }: NoteMenuDeps, path: string, commands = COMMANDS): void {
  const note = queue.get(path);
  if (note === undefined) return;
  const hasBib = settings().bibFile !== '';
  const situation: Situation = { note, activePath: path, pending: queue.size, fetching: run.phase, hasBib, canUndo: false };
  for (const command of commands.filter((one) => one.menuName !== undefined && one.isAvailable(situation))) {
    addItem(menu, command, t, () => void command.run({ actions, ...NO_WAYS }, situation));
  }
}

/** A pending note's context menu. */
export function noteMenu(deps: NoteMenuDeps, path: string): Menu {
  const menu = new Menu();
  menu.addItem((item) =>
    item
      .setTitle(deps.t.menu.open)
      .setIcon('file')
      .onClick(() => void deps.actions.open(path)),
  );
  addNoteItems(menu, deps, path);
  return menu;
}

function addItem(menu: Menu, command: Command, t: Dictionary, run: () => void): void {
  menu.addItem((item) =>
    item
      .setTitle(command.menuName?.(t) ?? command.name(t))
      .setIcon(command.icon)
      .setSection(command.section ?? 'pending-analysis')
      .onClick(run),
  );
}
