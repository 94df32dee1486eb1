import { moment, Notice, type Plugin } from 'obsidian';
import { TagSuggestions } from '../analysis/tags/tag-suggestions';
import { Activities, pageIn } from '../app/activity';
import { BulkProgress } from '../app/bulk-progress';
import type { ActionDeps } from '../app/actions';
import { Decided } from '../decided/decided';
import { KnownDecisions } from '../decided/known-decisions';
import { citationOf } from '../citations/citation-of';
import { KnownCitekeys } from '../citations/known-citekeys';
import { Drafts } from '../drafts/drafts';
import { guardedNotes } from '../app/guarded-notes';
import type { Dictionary } from '../i18n/dictionary';
import { LearnedOrder } from '../learning/learned-order';
import type { SectionNames } from '../note/sections';
import { firstReasonText, writtenReason } from '../panel/reason-text';
import { DraftMaterial } from '../permanent/draft-material';
import { KnownSources } from '../permanent/known-sources';
import { Arrangement } from '../queue/arrangement';
import { ClosenessOf } from '../queue/closeness';
import { Intake } from '../queue/intake';
import { Queue } from '../queue/queue';
import { Ranking } from '../queue/ranking';
import { StatusValues } from '../queue/status-values';
import { Today } from '../queue/today';
import { sectionNamesOf, type Settings } from '../settings/settings';
import { SourceYields } from '../triage/source-yields';
import { History } from '../undo/history';
import { systemClock } from './clock';
import { decidedFacts } from './decided-facts';
import { deviceDrafts } from './device-drafts';
import { DeviceStore } from './device-store';
import { feedTexts } from './feed-texts';
import { obsidianFetchRun } from './fetch-run';
import { ownJournal } from './kept-on-device';
import { keepToday } from './keep-today';
import { obsidianLinks } from './links';
import { watchNetwork } from './network';
import { noteNames } from './note-names';
import { obsidianNotes } from './note-store';
import { backgroundPace } from './pace';
import type { PluginSettings } from './plugin-settings';
import { templatesAt } from './templates';
import { Typing } from './typing';
import { UserInput } from './user-input';
import { VaultCloseness } from './vault-closeness';
import { tagsIn } from './vault-note';
import { vaultRules } from './vault-rules';
import { VaultReferences } from './vault-references';
import { VaultSuggestions } from './vault-suggestions';
import { LITERATURE_TEMPLATE } from '../permanent/default-template';
import { VaultHealth } from './vault-health';
import { VaultWatcher } from './vault-watcher';

/** Settings that change which notes are pending, or what the queue shows of them. */
const REFILLED: readonly (keyof Settings)[] = [
  'kinds',
  'templatePath',
  'fullContentNames',
  'keyPointsNames',
  'checklistNames',
  'relatedNames',
  'laterProperty',
  'interestProperty',
];

/** What the plugin knows of the vault and works on in it, put together over the app. */
export type VaultServices = ReturnType<typeof vaultServices>;

/** Puts it together. Nothing is read before the layout is ready; all of it ends with the plugin. */
export function vaultServices(plugin: Plugin, stored: PluginSettings, t: Dictionary) {
  const { app } = plugin;
  const pluginFolder = plugin.manifest.dir ?? `${app.vault.configDir}/plugins/${plugin.manifest.id}`;
  const places = { adapter: app.vault.adapter, store: new DeviceStore(app), pluginFolder };
  const settings = stored.current;
  const sectionNames = (): SectionNames => sectionNamesOf(settings());
  const formatDate = (date: Date, pattern: string): string => moment.unix(date.getTime() / 1000).format(pattern);
  const nameOf = noteNames(app);
  const links = obsidianLinks(app, { nameOf, settings });
  const queue = new Queue();
  const activities = new Activities();
  const bulk = new BulkProgress();
  const drafts = new Drafts(deviceDrafts(app), systemClock);
  const sources = new KnownSources();
  const closeness = new ClosenessOf();
  const ranking = new Ranking(closeness);
  const yields = new SourceYields();
  const statuses = new StatusValues();
  const decisions = new KnownDecisions();
  const citekeys = new KnownCitekeys();
  const isPending = (path: string): boolean => queue.has(path);

  const notes = guardedNotes(obsidianNotes(app));
  const history = new History({
    notes,
    journal: ownJournal(places, 'undo.jsonl'),
    clock: systemClock,
    tellRefused: ({ message }) => {
      new Notice(t.undo.notJournalled(message), 0);
    },
  });
  const decided = new Decided({ decisions, history, sources, factsOf: (path) => decidedFacts(app, path) });
  const rules = vaultRules(app, { queue, decided });
  const arrangement: Arrangement = new Arrangement(queue, ranking, settings, { date: () => today.date(), paths: () => today.paths() });
  const typing = new Typing();
  typing.start(plugin, app);
  const run = obsidianFetchRun(app, { notes, history, queue, activities, settings, sectionNames, stillIn: (path) => typing.stillIn(path) });

  const input = new UserInput();
  const pace = backgroundPace(input);
  const feeds = feedTexts(app, sectionNames);
  const isOwn = (path: string): boolean => !isPending(path) && !decisions.of(path).includes('declined');
  const references = new VaultReferences(app, { sectionNames, isOwn, pace });
  const learned = new LearnedOrder({ queue, closeness, decided, feeds, references, settings, pace, clock: systemClock });
  const today: Today = new Today({
    arrangement,
    isUnlike: (path) => learned.isUnlike(path),
    settings,
    save: (change) => stored.save(change),
    clock: systemClock,
  });
  const suggestions = new VaultSuggestions(app, { settings, isPending, places, references, pace });
  const tags = new TagSuggestions({
    index: () => suggestions.index(),
    tagsOf: (path) => tagsIn(app.metadataCache.getCache(path) ?? {}),
    shapeOf: (path) =>
      Object.keys(app.metadataCache.getCache(path)?.frontmatter ?? {})
        .sort()
        .join('\n'),
    pendingTags: () => queue.all().map((entry) => entry.tags),
  });
  const material = new DraftMaterial({
    notes,
    history,
    settings,
    sectionNames,
    links,
    templates: (as) =>
      as === 'literature'
        ? templatesAt(app, settings().literatureTemplate, LITERATURE_TEMPLATE)
        : templatesAt(app, settings().templatePath),
    suggestions,
    suggestTags: (query, count) => tags.suggestTags(query, count),
    sources,
    citationOf: ({ path, note }) => citationOf({ path, note, page: pageIn(activities.get(path)) }, citekeys),
    isPending,
    clock: systemClock,
    formatDate,
    reasonText: (reasons) => firstReasonText(reasons, { t, nameOf }),
    writtenReason: (sentence) => writtenReason(sentence, t),
  });
  const health = new VaultHealth(app, { links, settings, isPending, nameOf, pace });
  const intake = new Intake({ sources, yields, statuses, decisions, citekeys, settings });
  const watcher = new VaultWatcher(app, { queue, intake, sectionNames });

  const capturePasted: ActionDeps['capturePasted'] = async (pasted, item, options) =>
    (await import('../content/capture')).capturePasted(pasted, item, { clock: systemClock }, options);

  let filling = Promise.resolve();
  const unloaded = new AbortController();
  plugin.register(() => {
    unloaded.abort();
  });
  input.watchWindows(plugin);
  plugin.register(
    ranking.onChange((paths) => {
      arrangement.learn(paths);
    }),
  );
  keepToday(plugin, { today, learned, ranking, arrangement, stored });
  plugin.register(() => {
    run.cancel();
  });
  watchNetwork(plugin, () => {
    run.networkChanged();
  });
  plugin.register(
    stored.onChange((change) => {
      if (REFILLED.some((key) => key in change)) filling = watcher.fill();
      void suggestions.settingsChanged(change);
      if ('order' in change) learned.settingsChanged();
    }),
  );
  plugin.registerEvent(
    app.vault.on('rename', (file, oldPath) => {
      for (const one of [activities, decided, drafts, history, run, today]) one.rename(oldPath, file.path);
    }),
  );
  app.workspace.onLayoutReady(() => {
    watcher.start(plugin);
    health.start(plugin);
    suggestions.start(plugin);
    references.start(plugin);
    // Behind the queue and its order, which somebody waits for.
    const stop = learned.onChange(() => {
      stop();
      void references.begin();
    });
    void history.load();
    drafts.forgetGone((path) => notes.exists(path));
    new VaultCloseness({ queue, closeness, suggestions, feeds, places, pace }).start(plugin);
    learned.begin(unloaded.signal);
  });

  return {
    activities,
    arrangement,
    bulk,
    capturePasted,
    citekeys,
    clock: systemClock,
    closeness,
    decided,
    drafts,
    formatDate,
    health,
    history,
    learned,
    links,
    material,
    nameOf,
    notes,
    queue,
    ranking,
    ready: watcher.ready,
    refilled: () => filling,
    rules,
    ruleItems: rules.items,
    run,
    sectionNames,
    settings,
    sources,
    statuses,
    suggestions,
    tags,
    today,
    yields,
  };
}
