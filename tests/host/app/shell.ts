import type { App } from './app';
import { CommandPalette } from './command-palette';
import type { TFile } from './files';
import { setIcon } from './icons';
import { setTooltip } from './tooltip';

/** The window around the workspace: ribbon, status bar, and the phone's bar. */
export class Shell {
  readonly #ribbonEl = createDiv({ cls: 'workspace-ribbon side-dock-ribbon mod-left' });
  readonly #actionsEl = this.#ribbonEl.createDiv('side-dock-actions');
  readonly #statusEl = createDiv('status-bar');

  constructor(readonly app: App) {
    const { config, workspace } = app;
    document.body.addClass(
      `theme-${config.theme}`,
      ...(config.isPhone ? ['is-mobile', 'is-phone', 'is-android'] : ['is-desktop', 'mod-linux']),
    );
    const container = document.body.createDiv('app-container');
    if (config.hint !== '') container.createDiv({ cls: 'host-hint', text: config.hint });
    const main = container.createDiv('horizontal-main-container');
    main.append(this.#ribbonEl, workspace.containerEl);
    container.append(this.#statusEl);
    this.#button(this.#ribbonEl, 'panel-left', 'Expand', () => {
      workspace.leftSplit.toggle();
    }).addClass('sidebar-toggle-button', 'mod-left');
    this.#ribbonEl.append(this.#actionsEl);
    this.#button(this.#actionsEl, 'square-terminal', 'Open command palette', () => {
      new CommandPalette(app).open();
    });
    const settings = this.#ribbonEl.createDiv('side-dock-settings');
    this.#button(settings, 'settings', 'Settings', () => {
      app.setting.open();
    });
    if (config.isPhone) this.#addPhoneBar(container);
    this.#button(workspace.rootSplit.containerEl, 'panel-right', 'Expand', () => {
      workspace.rightSplit.toggle();
    }).addClass('sidebar-toggle-button', 'mod-right');
    window.addEventListener('keydown', (event) => {
      if (event.ctrlKey && event.key === 'p') {
        event.preventDefault();
        new CommandPalette(app).open();
      }
    });
    document.addEventListener('click', (event) => {
      this.#followLink(event);
    });
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    return this.#button(this.#actionsEl, icon, title, callback);
  }

  addStatusBarItem(cls: string): HTMLElement {
    return this.#statusEl.createDiv(`status-bar-item ${cls}`);
  }

  #button(home: HTMLElement, icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = home.createDiv({ cls: 'clickable-icon side-dock-ribbon-action', attr: { role: 'button', tabindex: 0 } });
    setIcon(el, icon);
    setTooltip(el, title);
    el.addEventListener('click', callback);
    return el;
  }

  #addPhoneBar(container: HTMLElement): void {
    const bar = container.createDiv('mobile-navbar');
    const { workspace } = this.app;
    this.#button(bar, 'panel-left', 'Expand', () => {
      workspace.leftSplit.toggle();
    });
    this.#button(bar, 'square-terminal', 'Open command palette', () => {
      new CommandPalette(this.app).open();
    });
    this.#button(bar, 'panel-right', 'Expand', () => {
      workspace.rightSplit.toggle();
    });
  }

  /** Links lead to notes in the app's own views of notes: in views of plugins that is theirs. A link out of the vault would leave the app. */
  #followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    const target = link.getAttribute('data-href');
    if (link.hasClass('internal-link') && target !== null && link.closest('.workspace-leaf-content[data-type="markdown"]')) {
      const from: TFile | null = this.app.workspace.getActiveFile();
      void this.app.workspace.openLinkText(target, from?.path ?? '', event.ctrlKey ? 'tab' : false);
    }
    if (link.href !== '') event.preventDefault();
  }
}
