/** `Mod` is Ctrl here: the stand-in plays a Linux desktop. */
export type Modifier = 'Mod' | 'Ctrl' | 'Meta' | 'Shift' | 'Alt';

interface KeymapContext {
  modifiers: string;
  key: string;
  vkey: string;
}

/** One key of a scope. */
export interface KeymapEventHandler {
  scope: Scope;
  modifiers: string | null;
  key: string | null;
  func: (event: KeyboardEvent, context: KeymapContext) => unknown;
}

function pressed(event: KeyboardEvent): string {
  const held = [event.altKey && 'Alt', event.ctrlKey && 'Ctrl', event.metaKey && 'Meta', event.shiftKey && 'Shift'];
  return held.filter((name) => name !== false).join(',');
}

/** A set of keys. What it does not know goes to its parent. */
export class Scope {
  readonly #handlers: KeymapEventHandler[] = [];

  constructor(readonly parent?: Scope) {}

  register(modifiers: Modifier[] | null, key: string | null, func: KeymapEventHandler['func']): KeymapEventHandler {
    const names =
      modifiers
        ?.map((name) => (name === 'Mod' ? 'Ctrl' : name))
        .sort()
        .join(',') ?? null;
    const handler = { scope: this, modifiers: names, key, func };
    this.#handlers.push(handler);
    return handler;
  }

  unregister(handler: KeymapEventHandler): void {
    const index = this.#handlers.indexOf(handler);
    if (index >= 0) this.#handlers.splice(index, 1);
  }

  /** Whether a key was taken; a handler that answers false also prevents the browser's default. */
  handle(event: KeyboardEvent): boolean {
    const context = { modifiers: pressed(event), key: event.key, vkey: event.key };
    for (const handler of this.#handlers) {
      if (handler.modifiers !== null && handler.modifiers !== context.modifiers) continue;
      if (handler.key !== null && handler.key.toLowerCase() !== event.key.toLowerCase()) continue;
      if (handler.func(event, context) === false) event.preventDefault();
      return true;
    }
    return this.parent?.handle(event) ?? false;
  }
}

/** Sends keys to the scope that was pushed last. */
export class Keymap {
  readonly #scopes: Scope[] = [];

  constructor(readonly activeScope: () => Scope) {
    this.listenIn(window);
  }

  /** Takes the keys of one more window. */
  listenIn(win: Window): void {
    win.addEventListener('keydown', (event) => {
      (this.#scopes.at(-1) ?? this.activeScope()).handle(event);
    });
  }

  pushScope(scope: Scope): void {
    this.#scopes.push(scope);
  }

  popScope(scope: Scope): void {
    const index = this.#scopes.lastIndexOf(scope);
    if (index >= 0) this.#scopes.splice(index, 1);
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
    const held = { Mod: event.ctrlKey, Ctrl: event.ctrlKey, Meta: event.metaKey, Shift: event.shiftKey, Alt: event.altKey };
    return held[modifier];
  }

  static isModEvent(event?: MouseEvent | TouchEvent | KeyboardEvent | null): 'tab' | 'split' | 'window' | boolean {
    if (!event) return false;
    if ('button' in event && event.button === 1) return 'tab';
    if (!event.ctrlKey) return false;
    if (!event.altKey) return 'tab';
    return event.shiftKey ? 'window' : 'split';
  }
}
