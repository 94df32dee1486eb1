import type { Actions } from './app/actions';
import type { RunState } from './fetching/run-state';
import type { Dictionary } from './i18n/dictionary';
import type { ListName } from './panel/lists';
import type { QueueEntry } from './queue/entry';

/** Where a command is asked for. */
export interface Situation {
  /** The note it would work on; undefined when that is not a pending one. */
  note: QueueEntry | undefined;
  /** Path of the active file, pending or not. */
  activePath: string | undefined;
  pending: number;
  /** The settings name a file of references. */
  hasBib: boolean;
  /** Something was done that can be taken back. */
  canUndo: boolean;
  /** Where the run of fetches stands. */
  fetching: RunState['phase'];
}

/** One command: the palette and the context menus read the table of them. */
export interface Command {
  /** Stable: users bind keys to it. */
  id: string;
  icon: string;
  name: (t: Dictionary) => string;
  /** Where its line stands in a context menu, if not among the first. */
  section?: string;
  /** Its name in a note's context menu; absent for commands that have no place there. */
  menuName?: (t: Dictionary) => string;
  /** Cheap and without effect: asked for every command each time the palette opens. */
  isAvailable: (situation: Situation) => boolean;
  run: (deps: Ways & { actions: Actions }, situation: Situation) => unknown;
}

/** The ways to the panel. */
export interface Ways {
  /** Shows the panel, with the keyboard where the work goes on. */
  openPanel: () => Promise<void>;
  /** Brings the keyboard back to where it was in the panel; opens it where it is closed. */
  backToPanel: () => Promise<void>;
  /** Shows one of the panel's lists. */
  show: (list: ListName) => Promise<void>;
}

/** A command on the pending note at hand. */
function onNote(
  command: Omit<Command, 'isAvailable' | 'run'> & {
    when?: (note: QueueEntry, situation: Situation) => boolean;
    run: (actions: Actions, path: string) => unknown;
  },
): Command {
  const { when, run, ...rest } = command;
  return {
    ...rest,
    isAvailable: (situation) => situation.note !== undefined && (when?.(situation.note, situation) ?? true),
    run: ({ actions }, { note }) => (note === undefined ? undefined : run(actions, note.path)),
  };
}

/** A command that goes through the queue. */
function through(command: Pick<Command, 'id' | 'icon' | 'name'>, step: 1 | -1): Command {
  return {
    ...command,
    isAvailable: ({ pending, note }) => pending > (note === undefined ? 0 : 1),
    run: ({ actions }, { activePath }) => actions.go(activePath, step),
  };
}

/** A command that shows one of the panel's lists. */
function shows(command: Pick<Command, 'id' | 'icon' | 'name'>, list: ListName): Command {
  return { ...command, isAvailable: () => true, run: ({ show }) => show(list) };
}

/** What is cited of an item, on the clipboard or in a file. */
export const CITING: readonly Command[] = [
  onNote({
    id: 'copy-citation',
    icon: 'at-sign',
    section: 'cite',
    name: (t) => t.cite.citation,
    menuName: (t) => t.cite.citation,
    run: (actions, path) => actions.copyCitation(path, 'citation'),
  }),
  onNote({
    id: 'copy-bibtex',
    icon: 'braces',
    section: 'cite',
    name: (t) => t.cite.bibtex,
    menuName: (t) => t.cite.bibtex,
    run: (actions, path) => actions.copyCitation(path, 'bibtex'),
  }),
  onNote({
    id: 'copy-csl-json',
    icon: 'file-json-2',
    section: 'cite',
    name: (t) => t.cite.cslJson,
    menuName: (t) => t.cite.cslJson,
    run: (actions, path) => actions.copyCitation(path, 'csl-json'),
  }),
  onNote({
    id: 'append-to-bib',
    icon: 'book-plus',
    section: 'cite',
    name: (t) => t.cite.append,
    menuName: (t) => t.cite.append,
    when: (_, { hasBib }) => hasBib,
    run: (actions, path) => actions.appendToBib(path),
  }),
];

/** All commands but the one that writes a base, in the order of the context menus. */
export const COMMANDS: readonly Command[] = [
  {
    id: 'open-panel',
    icon: 'list-checks',
    name: (t) => t.commands.openPanel,
    isAvailable: () => true,
    run: ({ openPanel }) => openPanel(),
  },
  {
    id: 'back-to-panel',
    icon: 'arrow-right-to-line',
    name: (t) => t.commands.backToPanel,
    isAvailable: () => true,
    run: ({ backToPanel }) => backToPanel(),
  },
  shows({ id: 'show-decided', icon: 'history', name: (t) => t.commands.showDecided }, 'decided'),
  shows({ id: 'show-order', icon: 'arrow-up-narrow-wide', name: (t) => t.order.command }, 'order'),
  shows({ id: 'show-rules', icon: 'workflow', name: (t) => t.rules.command }, 'rules'),
  shows({ id: 'look-over-vault', icon: 'scan-search', name: (t) => t.kinds.command }, 'kinds'),
  shows({ id: 'check-permanent-notes', icon: 'stethoscope', name: (t) => t.health.command }, 'health'),
  onNote({
    id: 'fetch-full-content',
    icon: 'download',
    name: (t) => t.commands.fetchFullContent,
    menuName: (t) => t.menu.fetch,
    when: (note) => note.host !== '',
    run: (actions, path) => {
      actions.fetch(path);
    },
  }),
  {
    id: 'fetch-all',
    icon: 'cloud-download',
    name: (t) => t.run.commands.fetchAll,
    isAvailable: ({ pending }) => pending > 0,
    run: ({ actions }) => {
      actions.fetchAll();
    },
  },
  {
    id: 'plan-fetching',
    icon: 'list-ordered',
    name: (t) => t.run.commands.plan,
    isAvailable: ({ pending }) => pending > 0,
    run: ({ actions }) => {
      void actions.showFetchPlan();
    },
  },
  {
    id: 'pause-fetching',
    icon: 'pause',
    name: (t) => t.run.commands.pause,
    isAvailable: ({ fetching }) => fetching === 'running',
    run: ({ actions }) => {
      actions.pauseFetching();
    },
  },
  {
    id: 'resume-fetching',
    icon: 'play',
    name: (t) => t.run.commands.resume,
    isAvailable: ({ fetching }) => fetching === 'paused',
    run: ({ actions }) => {
      actions.resumeFetching();
    },
  },
  {
    id: 'cancel-fetching',
    icon: 'circle-x',
    name: (t) => t.run.commands.cancel,
    isAvailable: ({ fetching }) => fetching === 'running' || fetching === 'paused',
    run: ({ actions }) => {
      actions.cancelFetching();
    },
  },
  onNote({
    id: 'paste-full-content',
    icon: 'clipboard-paste',
    name: (t) => t.commands.pasteFullContent,
    when: (note) => note.host !== '',
    run: (actions, path) => actions.paste(path),
  }),
  onNote({
    id: 'create-permanent-note',
    icon: 'file-plus-2',
    name: (t) => t.commands.createPermanentNote,
    menuName: (t) => t.menu.createPermanentNote,
    run: (actions, path) => actions.promote(path),
  }),
  onNote({
    id: 'toggle-next-item',
    icon: 'square-check',
    name: (t) => t.commands.toggleNextItem,
    when: (note) => note.done < note.total,
    run: (actions, path) => actions.tickNext(path),
  }),
  onNote({
    id: 'decline',
    icon: 'archive-x',
    name: (t) => t.commands.decline,
    menuName: (t) => t.menu.decline,
    run: (actions, path) => actions.decline([path]),
  }),
  ...CITING,
  {
    id: 'undo',
    icon: 'undo-2',
    name: (t) => t.commands.undo,
    isAvailable: ({ canUndo }) => canUndo,
    run: ({ actions }) => actions.undo(),
  },
  through({ id: 'next-pending', icon: 'arrow-down', name: (t) => t.commands.nextPending }, 1),
  through({ id: 'previous-pending', icon: 'arrow-up', name: (t) => t.commands.previousPending }, -1),
];
