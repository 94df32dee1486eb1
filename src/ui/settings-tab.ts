import {
  PluginSettingTab,
  SecretComponent,
  type App,
  type Plugin,
  type SettingControl,
  type SettingDefinition,
  type SettingDefinitionGroup,
  type SettingDefinitionItem,
} from 'obsidian';
import { STEPS } from '../analysis/steps/index';
import type { Dictionary } from '../i18n/dictionary';
import type { Coverage } from '../links/linkable-notes';
import type { StatusValues } from '../queue/status-values';
import type { Settings, StoredKey, Unusable } from '../settings/settings';
import { forgetUnusable, withUnusable } from './settings/with-unusable';
import { statusItems } from './settings/status-group';

/** What the tab reads and writes. */
export interface SettingsTabDeps {
  settings: () => Settings;
  saveSettings: (change: Partial<Settings>) => Promise<void>;
  /** What of the stored settings could not be used. */
  unusable: () => Unusable;
  statuses: StatusValues;
  /** How many notes suggestions can come from. */
  coverage: () => Coverage;
  t: Dictionary;
}

type Key = keyof Settings;

/** Settings that are lists, edited one name on each line. */
const LISTS: readonly Key[] = [
  'fullContentNames',
  'keyPointsNames',
  'checklistNames',
  'relatedNames',
  'excludedFolders',
  'newChecklist',
  ...STEPS.map(({ id }) => `${id}Items` as const),
];

/** Lines of a list that are seen without scrolling. */
const LIST_ROWS = 4;

/** How long nothing is typed until it counts as finished, in milliseconds. */
const FINISHED_MS = 1000;

/** The settings tab, declared so that Obsidian's own search finds every setting. */
export class SettingsTab extends PluginSettingTab {
  /** What was typed and takes effect once that is finished: half-typed, it would go through the vault, here and on every device. */
  private typed: Partial<Settings> = {};
  private timer: number | undefined;

  constructor(
    app: App,
    plugin: Plugin,
    private readonly deps: SettingsTabDeps,
  ) {
    super(app, plugin);
    this.containerEl.addEventListener('focusout', () => void this.finish());
    plugin.register(() => {
      window.clearTimeout(this.timer);
    });
  }

  override hide(): void {
    void this.finish();
    super.hide();
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const { settings, statuses, t } = this.deps;
    const s = t.settings;
    return [
      {
        type: 'group',
        heading: s.status,
        items: statusItems({
          app: this.app,
          settings,
          statuses,
          describe: (key, desc) => this.describe(key, desc),
          set: (change) =>
            void this.deps.saveSettings(change).then(() => {
              this.update();
            }),
          t,
        }),
      },
      {
        type: 'group',
        heading: s.triage,
        items: [
          this.toggle('goOn', s.goOn, s.goOnDesc),
          this.setting({ type: 'number', key: 'todayItems', min: 1, max: 50 }, s.todayItems, s.todayItemsDesc),
          this.setting({ type: 'folder', key: 'archiveFolder' }, s.archiveFolder, s.archiveFolderDesc),
          this.text('laterProperty', s.laterProperty, s.laterPropertyDesc),
          this.text('interestProperty', s.interestProperty, s.interestPropertyDesc),
          this.toggle('singleKeys', s.singleKeys, s.singleKeysDesc),
        ],
      },
      {
        type: 'group',
        heading: s.permanent,
        items: [
          this.setting({ type: 'folder', key: 'permanentFolder' }, s.folder, s.folderDesc),
          this.text('permanentName', s.fileName, s.fileNameDesc),
          this.setting({ type: 'file', key: 'templatePath' }, s.template, s.templateDesc),
          this.toggle('linkTitles', s.linkTitles, s.linkTitlesDesc),
          this.text('bibFile', s.bibFile, s.bibFileDesc),
          { type: 'page', name: s.excludedFolders, desc: s.excludedFoldersShort, items: [this.lists(this.excludedFolders())] },
        ],
      },
      {
        type: 'group',
        heading: s.literature,
        items: [
          this.setting({ type: 'dropdown', key: 'literatureNotes', options: s.literatureWrites }, s.literatureNotes, s.literatureNotesDesc),
          this.setting({ type: 'folder', key: 'literatureFolder' }, s.folder, s.literatureFolderDesc),
          this.text('literatureName', s.fileName, s.literatureNameDesc),
          this.setting({ type: 'file', key: 'literatureTemplate' }, s.template, s.templateDesc),
        ],
      },
      {
        type: 'group',
        heading: s.fetching,
        items: [
          this.toggle('images', s.images, s.imagesDesc),
          this.toggle('jina', s.jina, s.jinaDesc),
          this.secret('jinaSecret', { name: s.jinaKey, desc: s.jinaKeyDesc, visible: () => settings().jina }),
        ],
      },
      {
        type: 'group',
        heading: s.format,
        items: [
          { type: 'page', name: s.sections, desc: s.sectionsShort, items: [this.lists(...this.sectionNames())] },
          { type: 'page', name: s.steps, desc: s.stepsShort, items: [this.lists(...this.stepPatterns())] },
          { type: 'page', name: s.properties, desc: s.propertiesShort, items: this.properties() },
        ],
      },
      {
        type: 'group',
        heading: s.model,
        items: [
          this.toggle('model', s.modelOn, s.modelOnDesc),
          {
            ...this.setting({ type: 'text', key: 'modelUrl', placeholder: 'http://localhost:11434/v1' }, s.modelUrl, s.modelUrlDesc),
            visible: () => settings().model,
          },
          {
            ...this.setting({ type: 'text', key: 'modelName', placeholder: 'qwen3:8b' }, s.modelName, s.modelNameDesc),
            visible: () => settings().model,
          },
          this.secret('modelSecret', { name: s.modelKey, desc: s.modelKeyDesc, visible: () => settings().model }),
        ],
      },
    ];
  }

  override getControlValue(key: string): unknown {
    const value: unknown = { ...this.deps.settings(), ...this.typed }[key as Key];
    return Array.isArray(value) ? value.join('\n') : value;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const isList = LISTS.includes(key as Key) && typeof value === 'string';
    this.typed = { ...this.typed, [key]: isList ? linesOf(value) : value };
    if (typeof value !== 'string') {
      await this.finish();
      return;
    }
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.finish(), FINISHED_MS);
  }

  private async finish(): Promise<void> {
    window.clearTimeout(this.timer);
    const change = this.typed;
    this.typed = {};
    if (Object.keys(change).length === 0) return;
    await this.deps.saveSettings(change);
    for (const key of Object.keys(change) as Key[]) forgetUnusable(this.containerEl, key);
    this.refreshDomState();
  }

  private setting(control: SettingControl<Key>, name: string, desc?: string): SettingDefinition {
    const said = this.describe(control.key, desc);
    return { name, ...(said !== '' && { desc: said }), control };
  }

  private describe(key: StoredKey, desc = ''): string | DocumentFragment {
    return withUnusable(desc, key, this.deps.unusable().get(key), this.deps.t);
  }

  private sectionNames(): SettingDefinition[] {
    const s = this.deps.t.settings;
    return [
      this.list('fullContentNames', s.fullContent, s.sectionsDesc),
      this.list('keyPointsNames', s.keyPoints),
      this.list('checklistNames', s.checklist),
      this.list('relatedNames', s.related),
    ];
  }

  private stepPatterns(): SettingDefinition[] {
    const { settings: s, steps } = this.deps.t;
    return [
      ...STEPS.map(({ id }, index) => this.list(`${id}Items`, steps.name[id], index === 0 ? s.stepsDesc : undefined)),
      this.setting({ type: 'textarea', key: 'newChecklist', rows: LIST_ROWS }, s.newChecklist, s.newChecklistDesc),
    ];
  }

  private properties(): SettingDefinitionItem[] {
    const s = this.deps.t.settings;
    return [
      { type: 'group', heading: s.ofPending, items: [this.toggle('receipt', s.receipt, s.receiptDesc)] },
      {
        type: 'group',
        heading: s.ofPermanent,
        items: [
          this.toggle('propertyId', 'id', s.propertiesDesc),
          this.toggle('propertyTitle', 'title'),
          this.toggle('propertyCreated', 'created'),
          this.toggle('propertyTags', 'tags'),
          this.toggle('propertySource', 'source'),
          this.toggle('propertySourceUrl', 'source_url'),
        ],
      },
    ];
  }

  private excludedFolders(): SettingDefinition {
    const { coverage, t } = this.deps;
    const s = t.settings;
    const { notes, of } = coverage();
    const desc = notes < of ? t.text([s.excludedFoldersDesc, s.coverage(notes, of)]) : s.excludedFoldersDesc;
    return this.setting({ type: 'textarea', key: 'excludedFolders', rows: LIST_ROWS }, s.excludedFolders, desc);
  }

  /** Lists with the width of the page to themselves. */
  private lists(...items: SettingDefinition[]): SettingDefinitionGroup {
    return { type: 'group', cls: 'pending-analysis-setting-lists', items };
  }

  private text(key: Key, name: string, desc: string): SettingDefinition {
    return this.setting({ type: 'text', key, validate: (value) => this.notEmpty(value) }, name, desc);
  }

  private list(key: Key, name: string, desc?: string): SettingDefinition {
    return this.setting({ type: 'textarea', key, rows: LIST_ROWS, validate: (value) => this.notEmpty(value) }, name, desc);
  }

  private toggle(key: Key, name: string, desc?: string): SettingDefinition {
    return this.setting({ type: 'toggle', key }, name, desc);
  }

  /** Chooses an entry of the app's secret storage; the settings hold its name alone. */
  private secret(key: 'jinaSecret' | 'modelSecret', words: { name: string; desc: string; visible: () => boolean }): SettingDefinition {
    return {
      ...words,
      desc: this.describe(key, words.desc),
      render: (setting) => {
        setting.addComponent((el) =>
          new SecretComponent(this.app, el).setValue(this.deps.settings()[key]).onChange((id) => this.deps.saveSettings({ [key]: id })),
        );
      },
    };
  }

  private notEmpty(value: string): string {
    return value.trim() === '' ? this.deps.t.settings.notEmpty : '';
  }
}

/** The lines of a text that hold something. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
