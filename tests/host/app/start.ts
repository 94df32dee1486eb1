import { App } from './app';
import { CommandPalette } from './command-palette';
import { followLink, runCli } from './from-outside';
import { installDomHelpers } from './dom-helpers';
import type { HostConfig } from './host-config';
import { addIcon, loadIcons } from './icons';
import { installLanguageHelpers } from './language-helpers';
import { obsidian, setMomentLanguage } from './obsidian';
import { setPlatform } from './platform';
import type { Plugin } from './plugin';
import { type PluginManifest } from './plugin';
import { startClock } from './start-clock';
import { installTooltips } from './tooltip';
import { followFocus } from './window';

/** What tests reach in the page as `window.host`. */
export interface HostControl {
  app: App;
  /** The running plugin's instance, as the app holds it. */
  plugin: Plugin;
  /** Fulfilled when the vault is open and the layout ready. */
  ready: Promise<void>;
  /** The module that plugins get. */
  obsidian: Record<string, unknown>;
  openPalette(): void;
  /** What the app does with an `obsidian://` link; rejects where nobody handles it. */
  followLink(link: string): Promise<void>;
  /** What the app's command line prints for a plugin's command. */
  runCli(command: string, params: Record<string, string>): Promise<string>;
  disablePlugin(): void;
}

type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;

installDomHelpers();
installLanguageHelpers();
start().catch((error: unknown) => {
  reportError(error);
});

async function start(): Promise<void> {
  const config = JSON.parse(document.getElementById('config')?.textContent ?? '{}') as HostConfig & { manifest: PluginManifest };
  if (config.now !== '') startClock(config.now);
  setPlatform(config);
  setMomentLanguage(config.language);
  await loadIcons();
  addIcon('right-triangle', '<path fill="currentColor" d="M30 20 L75 50 L30 80 Z"/>');
  addIcon(
    'links-coming-in',
    '<path fill="none" stroke="currentColor" stroke-width="8" stroke-linecap="round" d="M35 25h-8a17 17 0 0 0 0 34h8M55 25h12a17 17 0 0 1 17 17M35 42h28M88 75H58m12-12L58 75l12 12"/>',
  );
  addIcon(
    'links-going-out',
    '<path fill="none" stroke="currentColor" stroke-width="8" stroke-linecap="round" d="M35 25h-8a17 17 0 0 0 0 34h8M55 25h12a17 17 0 0 1 17 17M35 42h28M56 75h30m-12-12l12 12l-12 12"/>',
  );
  installTooltips();
  followFocus();
  const app = new App(config);
  const manifest = { ...config.manifest, dir: `.obsidian/plugins/${config.manifest.id}` };
  const plugin = new (await loadPluginClass())(app, manifest);
  const ready = open(app, plugin);
  const host: HostControl = {
    app,
    plugin,
    obsidian,
    ready,
    openPalette: () => {
      new CommandPalette(app).open();
    },
    followLink: (link) => followLink(app, link),
    runCli: (command, params) => runCli(app, command, params),
    disablePlugin: () => {
      plugin.unload();
    },
  };
  Object.assign(window, { app, host });
  await ready;
  if (config.commandAtStart !== '') app.commands.run(config.commandAtStart);
}

/** Plugins load before the vault is read, as at the app's own start. */
async function open(app: App, plugin: Plugin): Promise<void> {
  const dataPath = `.obsidian/plugins/${plugin.manifest.id}/data.json`;
  const started = performance.now();
  await plugin.enable();
  performance.measure('plugin enabled', { start: started });
  await app.open();
  app.vault.on('raw', (path) => {
    if (path === dataPath) (plugin as { onExternalSettingsChange?: () => unknown }).onExternalSettingsChange?.();
  });
}

async function loadPluginClass(): Promise<PluginClass> {
  const code = await (await fetch('/plugin/main.js')).text();
  const module: { exports: { default?: PluginClass } | PluginClass } = { exports: {} };
  const require = (name: string): unknown => {
    if (name === 'obsidian') return obsidian;
    throw new Error(`A plugin that runs on phones too cannot require ${name}`);
  };
  const tag = document.createElement('script');
  tag.textContent = `window.runPlugin = (function (module, exports, require) {\n${code}\n});\n//# sourceURL=plugin:main.js`;
  const started = performance.now();
  document.head.append(tag);
  const { runPlugin } = window as unknown as { runPlugin: (module: object, exports: object, require: (name: string) => unknown) => void };
  runPlugin(module, module.exports, require);
  performance.measure('plugin code', { start: started });
  const found = typeof module.exports === 'function' ? module.exports : module.exports.default;
  if (!found) throw new Error('main.js exports no plugin');
  return found;
}
