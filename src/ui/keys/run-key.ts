import { Keymap, Platform } from 'obsidian';
import { isNode } from '../is-node';
import type { PanelDeps } from '../panel-deps';
import { isCharacter, shownKey, type KeyCommands, type KeyTable, type PanelKey } from './key-table';

/** What the keys depend on: whether single characters act, and what keys are called. */
export type KeyDeps = Pick<PanelDeps, 'settings' | 't'>;

/** Runs what a key press means; returns whether it means anything. Space and Enter are left to a button that has the focus. */
export function runKey<Table extends KeyTable>(
  event: KeyboardEvent,
  table: Table,
  commands: Partial<KeyCommands<Table>>,
  deps: KeyDeps,
): boolean {
  if (/^(?: |Enter)$/.test(event.key) && isButton(event.target)) return false;
  const key = keyOf(event);
  const id = Object.keys(table).find((one: keyof Table) => table[one] !== undefined && isKey(event, table[one], deps));
  const run = id === undefined ? undefined : commands[id];
  return run !== undefined && run(key) !== false;
}

/** Whether a key press is this key of a table, and acts. */
export function isKey(event: KeyboardEvent, { keys }: PanelKey, { settings }: Pick<KeyDeps, 'settings'>): boolean {
  if (event.isComposing) return false;
  const key = keyOf(event);
  return keys.includes(key) && (settings().singleKeys || !isCharacter(key));
}

/** A key as a tooltip names it; undefined while it does not act. */
export function keyHint({ keys: [key] }: PanelKey, { settings, t }: KeyDeps): string | undefined {
  if (key === undefined || (!settings().singleKeys && isCharacter(key))) return undefined;
  return shownKey(key, { t, mod: modName() }).join('+');
}

/** What the platform calls the key that its own shortcuts are pressed with. */
export function modName(): string {
  return Platform.isMacOS ? '⌘' : 'Ctrl';
}

function isButton(target: EventTarget | null): boolean {
  return isNode(target) && target.instanceOf(HTMLButtonElement);
}

/** Keys that cannot stand for themselves in a table. */
const NAMED: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus' };

/** A key press as the tables name it. Letters and digits are taken by their place on the keyboard where the layout has others there. */
function keyOf(event: KeyboardEvent): string {
  const latin = /^[\x20-\x7e]$|^[A-Z]\w+$/.test(event.key) ? undefined : /^Key([A-Z])$/.exec(event.code)?.[1];
  const digit = event.shiftKey ? undefined : /^Digit(\d)$/.exec(event.code)?.[1];
  const key = latin ?? digit ?? NAMED[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const isSign = key.length === 1 && !/[A-Z]/.test(key);
  const isMod = Keymap.isModifier(event, 'Mod');
  const hasOther = event.altKey || (!isMod && (event.ctrlKey || event.metaKey));
  return `${hasOther ? 'Alt+' : ''}${isMod ? 'Mod+' : ''}${event.shiftKey && !isSign ? 'Shift+' : ''}${key}`;
}
