import type { App } from 'obsidian';
import type { Actions } from '../app/actions';
import type { Dictionary } from '../i18n/dictionary';
import type { KnownCitekeys } from '../citations/known-citekeys';
import type { NameOf } from '../note/note-title';
import type { SectionNames } from '../note/sections';
import type { LearnedOrder } from '../learning/learned-order';
import type { ModelDrafts } from '../model/model-drafts';
import type { BulkProgress } from '../app/bulk-progress';
import type { Activities } from '../app/activity';
import type { Decided } from '../decided/decided';
import type { Drafts } from '../drafts/drafts';
import type { RunReader } from '../fetching/run-state';
import type { KnownSources } from '../permanent/known-sources';
import type { NoteReader } from '../ports';
import type { Arrangement } from '../queue/arrangement';
import type { ClosenessOf } from '../queue/closeness';
import type { Ranking } from '../queue/ranking';
import type { StatusValues } from '../queue/status-values';
import type { Queue } from '../queue/queue';
import type { Today } from '../queue/today';
import type { RuleItem } from '../rules/preview';
import type { VaultLook } from '../kinds/vault-look';
import type { Settings } from '../settings/settings';
import type { StepServices } from './note/steps/step-services';
import type { SourceYields } from '../triage/source-yields';
import type { VaultHealth } from '../obsidian/vault-health';
import type { UndoReader } from '../app/undo';

/** What the panel's faces show and work with. */
export interface PanelDeps {
  app: App;
  actions: Actions;
  activities: Activities;
  decided: Pick<Decided, 'now' | 'among' | 'factsOf' | 'onChange'>;
  drafts: Drafts;
  run: RunReader;
  bulk: Pick<BulkProgress, 'state' | 'onChange'>;
  queue: Queue;
  arrangement: Arrangement;
  closeness: ClosenessOf;
  ranking: Ranking;
  /** Why notes stand where they do. */
  learned: Pick<LearnedOrder, 'reasonsOf' | 'account' | 'onChange'>;
  /** What was decided, the latest first, and what is pending, as rules see them. */
  ruleItems: () => RuleItem[];
  today: Pick<Today, 'paths' | 'more' | 'onChange'>;
  sources: KnownSources;
  citekeys: Pick<KnownCitekeys, 'keyFor'>;
  steps: StepServices;
  /** Drafts by the user's language model, if they have switched one on. */
  models: ModelDrafts;
  yields: SourceYields;
  statuses: StatusValues;
  history: UndoReader;
  /** The last look over the vault. */
  look: VaultLook;
  /** What is wrong with the vault's permanent notes; nothing is read before it is asked for. */
  health: Pick<VaultHealth, 'findings' | 'onChange'>;
  /** Resolves when the vault has been gone through for the first time. */
  ready: Promise<void>;
  notes: NoteReader;
  settings: () => Settings;
  saveSettings: (change: Partial<Settings>) => Promise<void>;
  sectionNames: () => SectionNames;
  formatDate: (date: Date, pattern: string) => string;
  t: Dictionary;
  nameOf: NameOf;
}
