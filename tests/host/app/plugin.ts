import type { App, RegisteredCli } from './app';
import type { BasesViewRegistration } from './bases/query';
import type { Command } from './commands';
import { Component } from './component';
import { addPostProcessor, removePostProcessor, type PostProcessor } from './markdown-renderer';
import { disk } from './remote';
import type { PluginSettingTab } from './setting-tab';
import type { View } from './view';
import type { WorkspaceLeaf } from './workspace-leaf';

/** A plugin's `manifest.json`. */
export interface PluginManifest {
  id: string;
  name: string;
  version: string;
  dir?: string;
}

/** What a plugin's main class extends. */
export abstract class Plugin extends Component {
  settings?: unknown;
  #loading: unknown;

  constructor(
    readonly app: App,
    readonly manifest: PluginManifest,
  ) {
    super();
  }

  /** Loads and waits for an asynchronous `onload`. */
  async enable(): Promise<void> {
    this.load();
    await this.#loading;
  }

  protected override startUp(): void {
    this.#loading = this.onload();
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.app.shell.addRibbonIcon(icon, title, callback);
    this.register(() => {
      el.remove();
    });
    return el;
  }

  addStatusBarItem(): HTMLElement {
    const el = this.app.shell.addStatusBarItem(`plugin-${this.manifest.id}`);
    this.register(() => {
      el.remove();
    });
    return el;
  }

  addCommand(command: Command): Command {
    const full = { ...command, id: `${this.manifest.id}:${command.id}`, name: `${this.manifest.name}: ${command.name}` };
    this.app.commands.add(full);
    this.register(() => {
      this.app.commands.remove(full.id);
    });
    return full;
  }

  removeCommand(commandId: string): void {
    this.app.commands.remove(`${this.manifest.id}:${commandId}`);
  }

  addSettingTab(tab: PluginSettingTab): void {
    tab.update();
    this.app.setting.add(this.manifest.id, this.manifest.name, tab);
    this.register(() => {
      this.app.setting.remove(this.manifest.id);
    });
  }

  registerView(type: string, creator: (leaf: WorkspaceLeaf) => View): void {
    const { workspace } = this.app;
    if (workspace.viewCreators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    workspace.viewCreators.set(type, creator);
    this.register(() => {
      workspace.viewCreators.delete(type);
      // The places of its views stay, and say that the plugin is gone.
      for (const leaf of workspace.getLeavesOfType(type)) void leaf.loseView();
    });
  }

  registerMarkdownPostProcessor(processor: PostProcessor): PostProcessor {
    addPostProcessor(processor);
    this.register(() => {
      removePostProcessor(processor);
    });
    return processor;
  }

  registerHoverLinkSource(id: string, info: { display: string; defaultMod: boolean }): void {
    this.#record(this.app.registered.hoverLinkSources, id, info);
  }

  registerObsidianProtocolHandler(action: string, handler: (params: Record<string, string>) => unknown): void {
    this.#record(this.app.registered.protocolHandlers, action, handler);
  }

  registerBasesView(id: string, registration: BasesViewRegistration): boolean {
    this.#record(this.app.registered.basesViews, id, registration);
    return true;
  }

  registerCliHandler(command: string, description: string, flags: Record<string, unknown> | null, handler: RegisteredCli['handler']): void {
    if (this.app.registered.cliHandlers.has(command)) throw new Error(`CLI command "${command}" is already registered`);
    this.#record(this.app.registered.cliHandlers, command, { description, flags, handler });
  }

  async loadData(): Promise<unknown> {
    const path = this.#dataPath();
    return (await disk.stat(path)) ? (JSON.parse(await disk.readText(path)) as unknown) : null;
  }

  async saveData(data: unknown): Promise<void> {
    const path = this.#dataPath();
    await this.app.vault.adapter.makeFolderFor(path);
    await disk.write(path, JSON.stringify(data, null, 2));
  }

  onUserEnable(): void {
    return undefined;
  }

  #dataPath(): string {
    return `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
  }

  #record<T>(table: Map<string, T>, id: string, value: T): void {
    table.set(id, value);
    this.register(() => table.delete(id));
  }
}
