import { getLanguage, Notice, Plugin } from 'obsidian';
import { actionsOver, type Actions } from './app/actions';
import { dictionaryFor } from './i18n/index';
import { VaultLook } from './kinds/vault-look';
import { ModelDrafts } from './model/model-drafts';
import { systemClock } from './obsidian/clock';
import { PluginSettings } from './obsidian/plugin-settings';
import { obsidianSecrets } from './obsidian/secrets';
import { obsidianTextStream } from './obsidian/text-stream';
import { watchArrivals } from './obsidian/vault-rules';
import { vaultServices } from './obsidian/vault-services';
import { ruleText } from './panel/rule-text';
import { registerBases } from './ui/bases/register-bases';
import { registerSelectionMenu } from './ui/composer/selection-menu';
import { addRunStatus } from './ui/fetching/status-bar';
import { registerMenus } from './ui/menus';
import { stepServices } from './ui/note/steps/step-services';
import { registerCommands } from './ui/register-commands';
import { registerPanel } from './ui/register-panel';
import { SettingsTab } from './ui/settings-tab';
import { appShell } from './ui/shell';
import { lookOverVault } from './obsidian/look-over-vault';
import { registerVerbs } from './ui/verbs/register-verbs';

/** Lifecycle and wiring; everything that does something lies elsewhere. */
export default class PendingAnalysisPlugin extends Plugin {
  private readonly stored = new PluginSettings(this);

  override async onload(): Promise<void> {
    const { app, stored } = this;
    const isReadable = await stored.load();
    const t = await dictionaryFor(getLanguage());
    if (!isReadable) new Notice(t.notices.settingsUnreadable, 0);

    const services = vaultServices(this, stored, t);
    const { settings, statuses, suggestions, formatDate } = services;
    const saveSettings = stored.save.bind(stored);
    const shell = appShell(app, {
      actions: () => actions,
      material: services.material,
      drafts: services.drafts,
      exists: (path) => services.notes.exists(path),
      nameOf: services.nameOf,
      t,
    });
    const actions: Actions = actionsOver({
      ...services,
      saveSettings,
      shell,
      clock: systemClock,
      reasonOf: (rule) => t.rules.reason(ruleText(rule, t)),
    });
    const steps = stepServices(app, services);
    const models = new ModelDrafts({
      settings,
      secrets: obsidianSecrets(app),
      stream: obsidianTextStream,
      clock: systemClock,
      language: t.englishName,
    });
    const look = new VaultLook({
      lookOver: () => lookOverVault(app),
      isPending: (path) => services.queue.has(path),
      refused: () => settings().notInboxes.map(({ id }) => id),
    });
    const parts = { ...services, app, look, actions, steps, models, saveSettings, t };

    watchArrivals(this, { ...services, stored, actions, t });
    const ways = registerPanel(this, parts);
    registerCommands(this, { ...parts, ...ways });
    registerMenus(this, parts);
    registerSelectionMenu(this, parts);
    addRunStatus(this, { ...parts, open: () => void ways.openPanel(), formatTime: (date) => formatDate(date, t.timeFormat) });
    registerVerbs(this, { ...parts, lookOver: () => lookOverVault(app), health: () => services.health.findings() });
    registerBases(this, parts);
    this.addSettingTab(
      new SettingsTab(app, this, { unusable: stored.unusable, settings, saveSettings, statuses, coverage: () => suggestions.coverage, t }),
    );
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.stored.load();
  }
}
