import { debounce, getLanguage, moment, Notice, Plugin, type WorkspaceLeaf } from 'obsidian';
import { guardedNotes } from './app/guarded-notes';
import { actionsOver, type Actions } from './app/actions';
import { COMMANDS, type Situation } from './commands';
import type { FetchRun } from './fetching/fetch-run';
import { dictionaryFor } from './i18n/index';
import { ModelDrafts } from './model/model-drafts';
import type { SectionNames } from './note/sections';
import { systemClock } from './obsidian/clock';
import { DraftMaterial } from './obsidian/draft-material';
import { obsidianFetchRun } from './obsidian/fetch-run';
import { UserInput } from './obsidian/user-input';
import { watchNetwork } from './obsidian/network';
import { obsidianNotes } from './obsidian/note-store';
import { backgroundPace } from './obsidian/pace';
import { pluginJournal } from './obsidian/plugin-file';
import { obsidianSecrets } from './obsidian/secrets';
import { storedSettings } from './obsidian/stored-settings';
import { TagSuggestions } from './obsidian/tag-suggestions';
import { obsidianTextStream } from './obsidian/text-stream';
import { VaultCloseness } from './obsidian/vault-closeness';
import { VaultSuggestions } from './obsidian/vault-suggestions';
import { VaultWatcher } from './obsidian/vault-watcher';
import { Activities } from './app/activity';
import { KnownSources } from './permanent/known-sources';
import { Arrangement } from './queue/arrangement';
import { ClosenessOf } from './queue/closeness';
import { Intake } from './queue/intake';
import { Queue } from './queue/queue';
import { settingsFrom, settingsToStore, type Settings } from './settings/settings';
import { SourceYields } from './triage/source-yields';
import { addRunStatus } from './ui/fetching/status-bar';
import { registerSelectionMenu } from './ui/composer/selection-menu';
import { registerMenus } from './ui/menus';
import { stepServices } from './ui/note/steps/step-services';
import type { PanelDeps } from './ui/panel-deps';
import { registerBases } from './ui/bases/register-bases';
import { PANEL_VIEW, PanelView } from './ui/panel-view';
import { SettingsTab } from './ui/settings-tab';
import { appShell } from './ui/shell';
import { registerVerbs } from './ui/verbs/register-verbs';
import { History } from './undo/history';

/** Lifecycle and wiring; everything that does something lies elsewhere. */
export default class PendingAnalysisPlugin extends Plugin {
  override settings: Settings = settingsFrom({});
  private readonly queue = new Queue();
  private readonly activities = new Activities();
  private readonly sources = new KnownSources();
  private readonly closeness = new ClosenessOf();
  private readonly yields = new SourceYields();
  private watcher: VaultWatcher | undefined;
  private suggestions: VaultSuggestions | undefined;

  override async onload(): Promise<void> {
    const stored = await storedSettings(this);
    if (stored.ok) this.settings = settingsFrom(stored.value);
    const t = await dictionaryFor(getLanguage());
    if (!stored.ok) new Notice(t.notices.settingsUnreadable, 0);
    const { queue, activities, sources, closeness, yields } = this;
    const settings = (): Settings => this.settings;
    const sectionNames = (): SectionNames => sectionNamesOf(this.settings);
    const saveSettings = (change: Partial<Settings>): Promise<void> => this.saveSettings(change);
    const notes = guardedNotes(obsidianNotes(this.app));
    const pluginFolder = this.manifest.dir ?? `${this.app.vault.configDir}/plugins/${this.manifest.id}`;
    const input = new UserInput();
    input.watchWindows(this);
    const pace = backgroundPace(input);
    const suggestions = (this.suggestions = new VaultSuggestions(this.app, {
      settings,
      isPending: (path) => queue.has(path),
      pluginFolder,
      pace,
    }));
    const formatDate = (date: Date, pattern: string): string => moment.unix(date.getTime() / 1000).format(pattern);

    const history = new History({
      notes,
      journal: pluginJournal(this.app.vault.adapter, pluginFolder, 'undo.jsonl'),
      clock: systemClock,
      tellRefused: ({ message }) => {
        new Notice(t.undo.notJournalled(message), 0);
      },
    });
    const arrangement = new Arrangement(queue, closeness, settings);
    this.register(
      closeness.onChange((paths) => {
        arrangement.learn(paths);
      }),
    );
    const run = obsidianFetchRun(this.app, { notes, history, queue, activities, settings, sectionNames });
    this.register(() => {
      run.cancel();
    });
    watchNetwork(this, () => {
      run.networkChanged();
    });
    const tags = new TagSuggestions(this.app, suggestions);
    const material = new DraftMaterial(this.app, {
      notes,
      history,
      settings,
      sectionNames,
      suggestions,
      sources,
      formatDate,
      t,
      suggestTags: (query, count) => tags.suggestTags(query, count),
      isPending: (path) => queue.has(path),
    });
    const shell = appShell(this.app, { actions: () => actions, material, t });
    const actions: Actions = actionsOver({
      notes,
      history,
      queue,
      arrangement,
      run,
      activities,
      settings,
      sectionNames,
      capturePasted: async (pasted, item, options) =>
        (await import('./content/capture')).capturePasted(pasted, item, { clock: systemClock }, options),
      shell,
    });
    const steps = stepServices(this.app, {
      suggest: (query, count) => suggestions.suggest(query, count),
      suggestTags: (query, count) => tags.suggestTags(query, count),
    });
    const models = new ModelDrafts({
      settings,
      secrets: obsidianSecrets(this.app),
      stream: obsidianTextStream,
      clock: systemClock,
      language: t.englishName,
    });
    const panel: PanelDeps = {
      app: this.app,
      actions,
      activities,
      steps,
      models,
      run,
      queue,
      arrangement,
      closeness,
      sources,
      yields,
      history,
      notes,
      settings,
      saveSettings,
      sectionNames,
      formatDate,
      t,
    };

    this.registerView(PANEL_VIEW, (leaf: WorkspaceLeaf) => new PanelView(leaf, panel));
    this.addSettingTab(new SettingsTab(this.app, this, { settings, saveSettings, coverage: () => suggestions.coverage, t }));
    registerMenus(this, { actions, arrangement, queue, run, t });
    registerSelectionMenu(this, { actions, t });
    const openPanel = (): Promise<void> => this.openPanel();
    addRunStatus(this, { run, open: () => void openPanel(), formatTime: (date) => formatDate(date, t.timeFormat), t });
    for (const command of COMMANDS) {
      this.addCommand({
        id: command.id,
        name: command.name(t),
        icon: command.icon,
        checkCallback: (checking) => {
          const situation = this.situation(run, history);
          if (!command.isAvailable(situation)) return false;
          if (!checking) void command.run({ actions, openPanel }, situation);
          return true;
        },
      });
    }
    const ribbon = this.addRibbonIcon('list-checks', t.ribbon(0), () => void this.openPanel());
    this.register(
      queue.onChange(
        debounce(() => {
          ribbon.setAttr('aria-label', t.ribbon(queue.size));
        }, 50),
      ),
    );

    this.watcher = new VaultWatcher(this.app, { queue, intake: new Intake({ sources, yields, settings }), sectionNames });
    registerVerbs(this, {
      notes,
      queue,
      closeness,
      arrangement,
      run,
      actions,
      material,
      settings,
      sectionNames,
      t,
      ready: this.watcher.ready,
    });
    registerBases(this, { actions, activities, closeness, queue, run, settings, t });
    this.app.workspace.onLayoutReady(() => {
      this.watcher?.start(this);
      suggestions.start(this);
      void history.load();
      new VaultCloseness(this.app, { queue, closeness, suggestions, sectionNames, pluginFolder, pace }).start(this);
    });
    this.registerEvent(
      this.app.vault.on('rename', (file, oldPath) => {
        activities.rename(oldPath, file.path);
        history.rename(oldPath, file.path);
        run.rename(oldPath, file.path);
      }),
    );
  }

  override async onExternalSettingsChange(): Promise<void> {
    const stored = await storedSettings(this);
    // Half a file is still being written or never was whole: what was set before holds.
    if (!stored.ok) return;
    this.settings = settingsFrom(stored.value);
    void this.watcher?.fill();
    void this.suggestions?.settingsChanged(this.settings);
  }

  private situation(run: FetchRun, history: History): Situation {
    const activePath = this.app.workspace.getActiveFile()?.path;
    return {
      activePath,
      note: activePath === undefined ? undefined : this.queue.get(activePath),
      pending: this.queue.size,
      fetching: run.phase,
      canUndo: history.last() !== undefined,
    };
  }

  private async saveSettings(change: Partial<Settings>): Promise<void> {
    const settings = (this.settings = settingsFrom({ ...this.settings, ...change }));
    const stored = await storedSettings(this);
    await this.saveData(settingsToStore(settings, stored.ok ? stored.value : undefined));
    if ('pendingStatuses' in change || 'checklistNames' in change) void this.watcher?.fill();
    void this.suggestions?.settingsChanged(change);
  }

  private async openPanel(): Promise<void> {
    const { workspace } = this.app;
    const leaf = await workspace.ensureSideLeaf(PANEL_VIEW, 'right', { active: true, reveal: true });
    await workspace.revealLeaf(leaf);
    if (leaf.view instanceof PanelView) await leaf.view.focusContent();
  }
}

function sectionNamesOf({ fullContentNames, keyPointsNames, checklistNames, relatedNames }: Settings): SectionNames {
  return { fullContent: fullContentNames, keyPoints: keyPointsNames, checklist: checklistNames, related: relatedNames };
}
