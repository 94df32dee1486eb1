import type { App } from './app';
import type { Editor } from './editor';
import type { MarkdownView } from './markdown-view';

/** A command as a plugin adds it. The name shown is `Plugin: name`. */
export interface Command {
  id: string;
  name: string;
  icon?: string;
  callback?: () => unknown;
  checkCallback?: (checking: boolean) => boolean | undefined;
  editorCallback?: (editor: Editor, view: MarkdownView) => unknown;
  editorCheckCallback?: (checking: boolean, editor: Editor, view: MarkdownView) => boolean | undefined;
}

/** All commands, and which of them can run now. */
export class Commands {
  readonly #commands = new Map<string, Command>();

  constructor(readonly app: App) {}

  add(command: Command): void {
    this.#commands.set(command.id, command);
  }
  remove(id: string): void {
    this.#commands.delete(id);
  }

  /** Asks every command, as the palette does each time it opens. */
  available(): Command[] {
    return [...this.#commands.values()].filter((command) => this.#canRun(command));
  }

  /** Runs a command if it can run now; whether it did. */
  run(id: string): boolean {
    const command = this.#commands.get(id);
    if (!command || !this.#canRun(command)) return false;
    const view = this.app.workspace.activeEditor;
    if (view && command.editorCheckCallback) command.editorCheckCallback(false, view.editor, view);
    else if (view && command.editorCallback) command.editorCallback(view.editor, view);
    else if (command.checkCallback) command.checkCallback(false);
    else command.callback?.();
    return true;
  }

  #canRun(command: Command): boolean {
    const view = this.app.workspace.activeEditor;
    const editing = view?.getMode() === 'source' ? view : null;
    if (command.editorCheckCallback) return editing !== null && command.editorCheckCallback(true, editing.editor, editing) === true;
    if (command.editorCallback) return editing !== null;
    return command.checkCallback ? command.checkCallback(true) === true : command.callback !== undefined;
  }
}
