import type { App, SettingDefinition, SettingDefinitionGroup, SettingDefinitionPage } from 'obsidian';
import type { Dictionary } from '../../i18n/dictionary';
import type { StatusValues } from '../../queue/status-values';
import type { Settings } from '../../settings/settings';
import { StatusModal } from './status-modal';

/** What the group reads and writes. */
export interface StatusGroupDeps {
  app: App;
  settings: () => Settings;
  statuses: Pick<StatusValues, 'counts' | 'notesWith'>;
  /** A setting's description, with what is wrong about it. */
  describe: (key: keyof Settings, desc: string) => string | DocumentFragment;
  /** Saves, and shows the tab as it is then. */
  set: (change: Partial<Settings>) => void;
  t: Dictionary;
}

/** What a note's status means: which ones are pending, and what it becomes with each decision. Chosen from what the vault holds. */
export function statusGroup(deps: StatusGroupDeps): SettingDefinitionGroup {
  const { t } = deps;
  const s = t.settings;
  return {
    type: 'group',
    heading: s.status,
    items: [
      pendingPage(deps),
      decided(deps, 'analyzedStatus', { name: s.analyzedStatus, desc: s.analyzedStatusDesc }),
      decided(deps, 'literatureStatus', { name: s.literatureStatus, desc: s.literatureStatusDesc }),
      decided(deps, 'declinedStatus', { name: s.declinedStatus, desc: s.declinedStatusDesc }),
    ],
  };
}

function pendingPage({ app, settings, statuses, describe, set, t }: StatusGroupDeps): SettingDefinitionPage {
  const s = t.settings;
  const { pendingStatuses: pending, analyzedStatus, literatureStatus, declinedStatus } = settings();
  return {
    type: 'page',
    name: s.pendingStatuses,
    desc: describe('pendingStatuses', s.pendingStatusesDesc(pending, statuses.notesWith(pending))),
    items: [
      { name: s.inQueue, desc: s.pendingStatusesMore },
      {
        type: 'list',
        heading: s.statuses,
        items: pending.map((status) => ({ name: status, desc: s.statusNotes(statuses.notesWith([status])) })),
        addItem: {
          name: s.addStatus,
          action: () => {
            new StatusModal(app, t, {
              statuses: statuses.counts(),
              taken: [...pending, analyzedStatus, literatureStatus, declinedStatus],
              effect: s.joins,
              choose: (status) => {
                set({ pendingStatuses: [...settings().pendingStatuses, status] });
              },
            }).open();
          },
        },
        // Without any status nothing would be pending.
        ...(pending.length > 1 && {
          onDelete: (index: number) => {
            set({ pendingStatuses: pending.filter((_, at) => at !== index) });
          },
        }),
      },
    ],
  };
}

function decided(
  { app, settings, statuses, describe, set, t }: StatusGroupDeps,
  key: 'analyzedStatus' | 'literatureStatus' | 'declinedStatus',
  { name, desc }: { name: string; desc: string },
): SettingDefinition {
  const s = t.settings;
  const value = settings()[key];
  return {
    name,
    desc: describe(key, t.text([desc, s.haveStatus(statuses.notesWith([value]))])),
    render: (setting) => {
      setting.addButton((button) => {
        button.setButtonText(value).onClick(() => {
          new StatusModal(app, t, {
            statuses: statuses.counts(),
            taken: settings().pendingStatuses,
            effect: s.haveStatus,
            choose: (status) => {
              set({ [key]: status });
            },
          }).open();
        });
        button.buttonEl.setAttr('aria-label', s.changeStatus(name, value));
      });
    },
  };
}
