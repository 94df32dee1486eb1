import { Keymap } from 'obsidian';
import type { Dictionary } from '../../i18n/dictionary';

/** What the queue's keys do. */
export interface QueueCommands {
  move(step: 1 | -1): void;
  moveToEnd(step: 1 | -1): void;
  fold(fold: boolean): void;
  peek(): void;
  open(): void;
  fetch(): void;
  decline(): void;
  declineWithReason(): void;
  promote(): void;
  select(): void;
  extend(step: 1 | -1): void;
  selectAll(): void;
  undo(): void;
  search(): void;
  /** Gives the selection up; false where there is none. */
  leave(): boolean;
  menu(): void;
  help(): void;
}

/** A key of the queue: what is pressed, how it is shown, what it does. */
export interface QueueKey {
  /** Modifiers first, as in `Shift+D`; `Mod` is Cmd on a Mac, else Ctrl. */
  keys: readonly string[];
  name: (t: Dictionary) => string;
  /** False leaves the key to whoever else wants it. */
  run: (commands: QueueCommands, key: string) => boolean | undefined;
}

const does = (run: (commands: QueueCommands, key: string) => void) => (commands: QueueCommands, key: string): undefined => { run(commands, key); };

/** Every key of the queue. They act only while a row has the focus. */
export const QUEUE_KEYS: readonly QueueKey[] = [
  { keys: ['ArrowUp', 'ArrowDown'], name: (t) => t.keys.move, run: does((on, key) => { on.move(key === 'ArrowDown' ? 1 : -1); }) },
  { keys: ['Home', 'End'], name: (t) => t.keys.ends, run: does((on, key) => { on.moveToEnd(key === 'End' ? 1 : -1); }) },
  { keys: ['ArrowLeft', 'ArrowRight'], name: (t) => t.keys.fold, run: does((on, key) => { on.fold(key === 'ArrowLeft'); }) },
  { keys: ['Space'], name: (t) => t.keys.peek, run: does((on) => { on.peek(); }) },
  { keys: ['Enter'], name: (t) => t.keys.open, run: does((on) => { on.open(); }) },
  { keys: ['F'], name: (t) => t.keys.fetch, run: does((on) => { on.fetch(); }) },
  { keys: ['D'], name: (t) => t.keys.decline, run: does((on) => { on.decline(); }) },
  { keys: ['Shift+D'], name: (t) => t.keys.declineWithReason, run: does((on) => { on.declineWithReason(); }) },
  { keys: ['P'], name: (t) => t.keys.promote, run: does((on) => { on.promote(); }) },
  { keys: ['X'], name: (t) => t.keys.select, run: does((on) => { on.select(); }) },
  { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], name: (t) => t.keys.extend, run: does((on, key) => { on.extend(key === 'Shift+ArrowDown' ? 1 : -1); }) },
  { keys: ['Mod+A'], name: (t) => t.keys.selectAll, run: does((on) => { on.selectAll(); }) },
  { keys: ['U'], name: (t) => t.keys.undo, run: does((on) => { on.undo(); }) },
  { keys: ['/'], name: (t) => t.keys.search, run: does((on) => { on.search(); }) },
  { keys: ['Escape'], name: (t) => t.keys.leave, run: (on) => on.leave() },
  { keys: ['ContextMenu', 'Shift+F10'], name: (t) => t.keys.menu, run: does((on) => { on.menu(); }) },
  { keys: ['?'], name: (t) => t.keys.help, run: does((on) => { on.help(); }) },
];

/** Runs what a key press means; returns whether it means anything. */
export function runKey(event: KeyboardEvent, commands: QueueCommands): boolean {
  if (event.isComposing) return false;
  const key = keyOf(event);
  const found = QUEUE_KEYS.find(({ keys }) => keys.includes(key));
  return found !== undefined && found.run(commands, key) !== false;
}

/** A key press as the table names it. Letters are told by their place on the keyboard where the layout has other letters there. */
function keyOf(event: KeyboardEvent): string {
  const latin = /^[\x20-\x7e]$|^[A-Z]\w+$/.test(event.key) ? undefined : /^Key([A-Z])$/.exec(event.code)?.[1];
  const key = latin ?? (event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const isSign = key.length === 1 && !/[A-Z]/.test(key);
  const isMod = Keymap.isModifier(event, 'Mod');
  const hasOther = event.altKey || (!isMod && (event.ctrlKey || event.metaKey));
  return `${hasOther ? 'Alt+' : ''}${isMod ? 'Mod+' : ''}${event.shiftKey && !isSign ? 'Shift+' : ''}${key}`;
}

const SHOWN: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Enter: '↵', Escape: 'Esc' };

/** A key as it is shown, in parts that are pressed together. */
export function shownKey(key: string, { t, isMac }: { t: Dictionary; isMac: boolean }): string[] {
  return key.split('+').map((part) => (part === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : part === 'Space' ? t.keys.space : part === 'ContextMenu' ? t.keys.menuKey : (SHOWN[part] ?? part)));
}
