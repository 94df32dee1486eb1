import { Keymap } from 'obsidian';
import type { Dictionary } from '../../i18n/dictionary';

/** A key of one of the panel's faces: what is pressed, how it is named, what it does. */
export interface FaceKey<Commands> {
  /** Modifiers first, as in `Shift+D`; `Mod` is Cmd on a Mac, else Ctrl. */
  keys: readonly string[];
  name: (t: Dictionary) => string;
  /** False leaves the key to whoever else wants it. Absent where a part of the face sees to the key by itself. */
  run?: (commands: Commands, key: string) => boolean | undefined;
}

/** What a key does that is never left to anybody else. */
export const does =
  <Commands>(run: (commands: Commands, key: string) => void) =>
  (commands: Commands, key: string): undefined => {
    run(commands, key);
  };

/** Runs what a key press means; returns whether it means anything. Space and Enter are left to a button that has the focus. */
export function runKey<Commands>(event: KeyboardEvent, keys: readonly FaceKey<Commands>[], commands: Commands): boolean {
  if (event.isComposing) return false;
  const key = keyOf(event);
  if (/^(?:Space|Enter)$/.test(key) && isButton(event.target)) return false;
  const found = keys.find((one) => one.keys.includes(key));
  return found?.run !== undefined && found.run(commands, key) !== false;
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Node && target.instanceOf(HTMLButtonElement);
}

/** A key press as the table names it. Letters are taken by their place on the keyboard where the layout has other letters there. */
function keyOf(event: KeyboardEvent): string {
  const latin = /^[\x20-\x7e]$|^[A-Z]\w+$/.test(event.key) ? undefined : /^Key([A-Z])$/.exec(event.code)?.[1];
  const key = latin ?? (event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const isSign = key.length === 1 && !/[A-Z]/.test(key);
  const isMod = Keymap.isModifier(event, 'Mod');
  const hasOther = event.altKey || (!isMod && (event.ctrlKey || event.metaKey));
  return `${hasOther ? 'Alt+' : ''}${isMod ? 'Mod+' : ''}${event.shiftKey && !isSign ? 'Shift+' : ''}${key}`;
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
};

/** A key as it is shown, in parts that are pressed together. */
export function shownKey(key: string, { t, isMac }: { t: Dictionary; isMac: boolean }): string[] {
  return key
    .split('+')
    .map((part) =>
      part === 'Mod'
        ? isMac
          ? '⌘'
          : 'Ctrl'
        : part === 'Space'
          ? t.keys.space
          : part === 'ContextMenu'
            ? t.keys.menuKey
            : (SHOWN[part] ?? part),
    );
}
