import type { App } from './app';
import type { Command } from './commands';
import { FuzzySuggestModal } from './suggest-modal';

/** The palette: asks every command whether it can run, then offers those. */
export class CommandPalette extends FuzzySuggestModal<Command> {
  readonly #commands: Command[];

  constructor(app: App) {
    super(app);
    this.#commands = app.commands.available();
    this.setPlaceholder('Select a command...');
  }

  getItems(): Command[] {
    return this.#commands;
  }
  getItemText(command: Command): string {
    return command.name;
  }
  onChooseItem(command: Command): void {
    this.app.commands.run(command.id);
  }
}
