import { Notice, type App, type Plugin } from 'obsidian';
import type { Actions } from '../app/actions';
import type { Decided } from '../decided/decided';
import { sourceIn } from '../decided/decided-note';
import type { Dictionary } from '../i18n/dictionary';
import { ruleText } from '../panel/rule-text';
import type { Queue } from '../queue/queue';
import { Arrivals } from '../rules/arrivals';
import type { RuleItem } from '../rules/preview';
import { ruleFacts } from '../rules/rule-facts';
import type { RuleFacts } from '../rules/rule';
import { systemClock } from './clock';
import { decidedFacts } from './decided-facts';
import type { PluginSettings } from './plugin-settings';

/** What rules see of the vault's notes. */
export interface VaultRules {
  /** What was decided, the latest first, and what is pending. */
  items: () => RuleItem[];
  /** Undefined for a note that is gone. */
  factsOf: (path: string) => RuleFacts | undefined;
}

/** Reads it off the metadata cache. */
export function vaultRules(app: App, { queue, decided }: { queue: Queue; decided: Decided }): VaultRules {
  const factsOf = (path: string): RuleFacts | undefined => {
    const facts = decidedFacts(app, path);
    return (
      facts && ruleFacts(facts.properties, { title: queue.get(path)?.title ?? '', source: queue.get(path)?.source ?? sourceIn(facts) })
    );
  };
  const item = (path: string, isKept: boolean | undefined): RuleItem[] => {
    const facts = factsOf(path);
    return facts === undefined ? [] : [{ path, facts, isKept }];
  };
  return {
    factsOf,
    items: () => [
      ...decided.now().flatMap(({ lead }) => item(lead.path, lead.outcome !== 'declined')),
      ...queue.all().flatMap(({ path }) => item(path, undefined)),
    ],
  };
}

/** Has the rules act on what arrives from now on, once the vault has been read. */
export function watchArrivals(
  plugin: Plugin,
  {
    rules,
    stored,
    actions,
    queue,
    ready,
    t,
  }: { rules: VaultRules; stored: PluginSettings; actions: Actions; queue: Queue; ready: Promise<void>; t: Dictionary },
): void {
  const arrivals = new Arrivals({
    queue,
    settings: stored.current,
    save: (change) => stored.save(change),
    factsOf: rules.factsOf,
    act: (rule, paths) => actions.applyRule(rule, paths),
    tellOff: (rule) => {
      new Notice(t.rules.switchedOff(ruleText(rule, t)), 0);
    },
    clock: systemClock,
  });
  const unloaded = new AbortController();
  plugin.register(() => {
    unloaded.abort();
  });
  plugin.registerEvent(
    plugin.app.vault.on('rename', (file, oldPath) => {
      arrivals.rename(oldPath, file.path);
    }),
  );
  void ready.then(() => {
    if (!unloaded.signal.aborted) arrivals.begin(unloaded.signal);
  });
}
