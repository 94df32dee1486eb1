import type { Dictionary } from '../../i18n/dictionary';

/** A key of the panel: what is pressed, and what it is called. */
export interface PanelKey {
  /** Modifiers first, as in `Shift+D`; `Mod` is Cmd on a Mac, else Ctrl. */
  readonly keys: readonly string[];
  readonly name: (t: Dictionary) => string;
}

/** The keys of one face, by what they do. */
export type KeyTable = Readonly<Record<string, PanelKey>>;

/** What each key of a table does; false leaves the key to whoever else wants it. */
export type KeyCommands<Table extends KeyTable> = { readonly [Id in keyof Table]: (key: string) => unknown };

/** Every key of the queue. They act while the focus is in the face and not in a field. */
export const QUEUE_KEYS = {
  move: { keys: ['ArrowUp', 'ArrowDown'], name: (t) => t.keys.move },
  moveToEnd: { keys: ['Home', 'End'], name: (t) => t.keys.ends },
  movePage: { keys: ['PageUp', 'PageDown'], name: (t) => t.keys.page },
  fold: { keys: ['ArrowLeft', 'ArrowRight'], name: (t) => t.keys.fold },
  peek: { keys: ['Space'], name: (t) => t.keys.peek },
  why: { keys: ['W'], name: (t) => t.keys.why },
  open: { keys: ['Enter'], name: (t) => t.keys.open },
  edit: { keys: ['O'], name: (t) => t.keys.edit },
  fetch: { keys: ['F'], name: (t) => t.keys.fetch },
  decline: { keys: ['D'], name: (t) => t.keys.decline },
  declineWithReason: { keys: ['Shift+D'], name: (t) => t.keys.declineWithReason },
  later: { keys: ['L'], name: (t) => t.keys.later },
  more: { keys: ['Plus', '='], name: (t) => t.keys.more },
  less: { keys: ['-'], name: (t) => t.keys.less },
  promote: { keys: ['P'], name: (t) => t.keys.promote },
  select: { keys: ['X'], name: (t) => t.keys.select },
  extend: { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], name: (t) => t.keys.extend },
  selectAll: { keys: ['Mod+A'], name: (t) => t.keys.selectAll },
  undo: { keys: ['U'], name: (t) => t.keys.undo },
  search: { keys: ['/'], name: (t) => t.keys.search },
  leave: { keys: ['Escape'], name: (t) => t.keys.leave },
  menu: { keys: ['ContextMenu', 'Shift+F10'], name: (t) => t.keys.menu },
  help: { keys: ['?'], name: (t) => t.keys.help },
} as const satisfies KeyTable;

/** Every key of the note's face. */
export const NOTE_KEYS = {
  back: { keys: ['Escape'], name: (t) => t.keys.noteKeys.back },
  move: { keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'], name: (t) => t.keys.noteKeys.move },
  tick: { keys: ['Space'], name: (t) => t.keys.noteKeys.tick },
  fold: { keys: ['Enter'], name: (t) => t.keys.noteKeys.fold },
  unfold: { keys: ['1', '2', '3', '4', '5'], name: (t) => t.keys.noteKeys.unfold },
  takeSure: { keys: ['A'], name: (t) => t.keys.noteKeys.takeSure },
  takeAllSure: { keys: ['Shift+A'], name: (t) => t.keys.noteKeys.takeAllSure },
  own: { keys: ['E'], name: (t) => t.keys.noteKeys.own },
  edit: { keys: ['O'], name: (t) => t.keys.edit },
  fetch: { keys: ['F'], name: (t) => t.keys.fetch },
  decline: { keys: ['D'], name: (t) => t.keys.decline },
  declineWithReason: { keys: ['Shift+D'], name: (t) => t.keys.declineWithReason },
  later: { keys: ['L'], name: (t) => t.keys.later },
  promote: { keys: ['P'], name: (t) => t.keys.promote },
  next: { keys: ['N'], name: (t) => t.keys.noteKeys.next },
  previous: { keys: ['B'], name: (t) => t.keys.noteKeys.previous },
  undo: { keys: ['U'], name: (t) => t.keys.undo },
  help: { keys: ['?'], name: (t) => t.keys.help },
} as const satisfies KeyTable;

/** Every key of the list of what was decided. */
export const DECIDED_KEYS = {
  back: { keys: ['Escape'], name: (t) => t.keys.noteKeys.back },
  move: { keys: ['ArrowUp', 'ArrowDown'], name: (t) => t.keys.move },
  moveToEnd: { keys: ['Home', 'End'], name: (t) => t.keys.ends },
  movePage: { keys: ['PageUp', 'PageDown'], name: (t) => t.keys.page },
  open: { keys: ['Enter'], name: (t) => t.keys.open },
  edit: { keys: ['O'], name: (t) => t.keys.edit },
  takeBack: { keys: ['U'], name: (t) => t.keys.takeBack },
  menu: { keys: ['ContextMenu', 'Shift+F10'], name: (t) => t.keys.menu },
  help: { keys: ['?'], name: (t) => t.keys.help },
} as const satisfies KeyTable;

/** Every key of the faces that are rows of switches: what sets the order, and the rules. */
export const SWITCH_KEYS = {
  back: { keys: ['Escape'], name: (t) => t.keys.noteKeys.back },
  move: { keys: ['ArrowUp', 'ArrowDown'], name: (t) => t.keys.move },
  moveToEnd: { keys: ['Home', 'End'], name: (t) => t.keys.ends },
  toggle: { keys: ['Space', 'Enter'], name: (t) => t.keys.switch },
  help: { keys: ['?'], name: (t) => t.keys.help },
} as const satisfies KeyTable;

/** Every key of the face of kinds. */
export const KINDS_KEYS = {
  back: { keys: ['Escape'], name: (t) => t.keys.kindsKeys.back },
  move: { keys: ['ArrowUp', 'ArrowDown'], name: (t) => t.keys.move },
  moveToEnd: { keys: ['Home', 'End'], name: (t) => t.keys.ends },
  fold: { keys: ['ArrowLeft', 'ArrowRight'], name: (t) => t.keys.kindsKeys.fold },
  tick: { keys: ['Space'], name: (t) => t.keys.noteKeys.tick },
  notInbox: { keys: ['X'], name: (t) => t.kinds.notInbox },
  use: { keys: ['Mod+Enter'], name: (t) => t.keys.kindsKeys.use },
  undo: { keys: ['U'], name: (t) => t.keys.undo },
  help: { keys: ['?'], name: (t) => t.keys.help },
} as const satisfies KeyTable;

/** Every key of the face of what is wrong with permanent notes. */
export const HEALTH_KEYS = {
  back: { keys: ['Escape'], name: (t) => t.keys.noteKeys.back },
  move: { keys: ['ArrowUp', 'ArrowDown'], name: (t) => t.keys.move },
  moveToEnd: { keys: ['Home', 'End'], name: (t) => t.keys.ends },
  fold: { keys: ['ArrowLeft', 'ArrowRight'], name: (t) => t.keys.kindsKeys.fold },
  repair: { keys: ['Enter'], name: (t) => t.health.repair },
  leave: { keys: ['X'], name: (t) => t.health.leave },
  open: { keys: ['O'], name: (t) => t.keys.open },
  undo: { keys: ['U'], name: (t) => t.keys.undo },
  help: { keys: ['?'], name: (t) => t.keys.help },
} as const satisfies KeyTable;

/** Every key of the composer; they act in its fields too. */
export const COMPOSER_KEYS = {
  create: { keys: ['Mod+Enter'], name: (t) => t.keys.composerKeys.create },
  leave: { keys: ['Escape'], name: (t) => t.keys.composerKeys.leave },
} as const satisfies KeyTable;

/** Every key of the panel's that acts in a note's editor. */
const EDITOR_KEYS = {
  back: { keys: ['Escape'], name: (t) => t.keys.editorKeys.back },
} as const satisfies KeyTable;

/** All tables, in the order in which they are shown. */
export const KEY_TABLES: readonly { name: (t: Dictionary) => string; keys: KeyTable }[] = [
  { name: (t) => t.keys.queue, keys: QUEUE_KEYS },
  { name: (t) => t.keys.note, keys: NOTE_KEYS },
  { name: (t) => t.decided.title, keys: DECIDED_KEYS },
  { name: (t) => t.keys.switches, keys: SWITCH_KEYS },
  { name: (t) => t.kinds.title, keys: KINDS_KEYS },
  { name: (t) => t.health.title, keys: HEALTH_KEYS },
  { name: (t) => t.composer.title, keys: COMPOSER_KEYS },
  { name: (t) => t.keys.editor, keys: EDITOR_KEYS },
];

/** Whether a key is a character by itself, with or without Shift: somebody who speaks, or leans on the keyboard, presses such a key unmeant (WCAG 2.1.4). */
export function isCharacter(key: string): boolean {
  return key === 'Plus' || /^(?:Shift\+)?[^+]$/.test(key);
}

/** A table without what does not act while single keys are switched off. */
export function actingKeys(table: KeyTable, singleKeys: boolean): PanelKey[] {
  return Object.values(table).flatMap(({ keys, name }) => {
    const acting = keys.filter((key) => singleKeys || !isCharacter(key));
    return acting.length === 0 ? [] : [{ keys: acting, name }];
  });
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  Plus: '+',
  '-': '−',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** A key as it is shown, in parts that are pressed together; `mod` is what the platform calls `Mod`. */
export function shownKey(key: string, { t, mod }: { t: Dictionary; mod: string }): string[] {
  const named: Readonly<Record<string, string>> = { ...SHOWN, Mod: mod, Space: t.keys.space, ContextMenu: t.keys.menuKey };
  return key.split('+').map((part) => named[part] ?? part);
}
