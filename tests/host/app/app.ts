import type { BasesViewRegistration } from './bases/query';
import { Commands } from './commands';
import { FileManager } from './file-manager';
import { defaultPreferences, type HostConfig } from './host-config';
import { MetadataCache } from './metadata-cache';
import { Keymap, Scope } from './scope';
import { SecretStorage } from './secret-storage';
import { SettingsModal } from './settings-modal';
import { Shell } from './shell';
import { Vault } from './vault';
import { Workspace } from './workspace';

/** A plugin's command of the command line. */
export interface RegisteredCli {
  description: string;
  flags: Record<string, unknown> | null;
  handler: (params: Record<string, string>) => string | Promise<string>;
}

/** Everything a plugin reaches through `this.app`. */
export class App {
  readonly scope = new Scope();
  readonly keymap: Keymap;
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly workspace: Workspace;
  readonly fileManager: FileManager;
  readonly secretStorage: SecretStorage;
  readonly commands: Commands;
  readonly setting: SettingsModal;
  readonly shell: Shell;
  readonly renderContext = { hoverPopover: null };
  lastEvent: Event | null = null;
  /** What plugins registered with parts of the app that are not played, for tests to look at. */
  readonly registered = {
    hoverLinkSources: new Map<string, unknown>(),
    protocolHandlers: new Map<string, (params: Record<string, string>) => unknown>(),
    basesViews: new Map<string, BasesViewRegistration>(),
    cliHandlers: new Map<string, RegisteredCli>(),
  };

  constructor(readonly config: HostConfig) {
    this.vault = new Vault(config.vaultName, { ...defaultPreferences, ...config.preferences });
    this.metadataCache = new MetadataCache(this.vault, config.cacheLagMs, config.cacheAtStart);
    this.fileManager = new FileManager(this);
    this.secretStorage = new SecretStorage(config.secrets);
    this.workspace = new Workspace(this);
    this.keymap = new Keymap(() => this.workspace.activeLeaf?.view.scope ?? this.scope);
    this.commands = new Commands(this);
    this.setting = new SettingsModal(this);
    this.shell = new Shell(this);
    for (const name of ['mousedown', 'keydown', 'click'])
      window.addEventListener(
        name,
        (event) => {
          this.lastEvent = event;
        },
        true,
      );
  }

  /** Reads the vault and the layout. Plugins are loaded before this and see an empty vault until then. */
  async open(): Promise<void> {
    await this.vault.open();
    await this.metadataCache.open();
    await this.workspace.open();
    this.metadataCache.finishStartup();
  }

  isDarkMode(): boolean {
    return document.body.hasClass('theme-dark');
  }

  loadLocalStorage(key: string): unknown {
    const value = localStorage.getItem(`${this.config.vaultName}-${key}`);
    return value === null ? null : (JSON.parse(value) as unknown);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) localStorage.removeItem(`${this.config.vaultName}-${key}`);
    else localStorage.setItem(`${this.config.vaultName}-${key}`, JSON.stringify(data));
  }
}
