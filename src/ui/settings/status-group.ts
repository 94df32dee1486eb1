import type { App, SettingDefinition, SettingDefinitionPage } from 'obsidian';
import type { Dictionary } from '../../i18n/dictionary';
import { statusesIn, withStatuses, type Statuses } from '../../kinds/adopted-kind';
import type { StatusValues } from '../../queue/status-values';
import type { Settings, StoredKey } from '../../settings/settings';
import { StatusModal } from './status-modal';

/** What the group reads and writes. */
export interface StatusGroupDeps {
  app: App;
  settings: () => Settings;
  statuses: Pick<StatusValues, 'counts' | 'notesWith'>;
  /** A setting's description, with what is wrong about it. */
  describe: (key: StoredKey, desc: string) => string | DocumentFragment;
  /** Saves, and shows the tab as it is then. */
  set: (change: Partial<Settings>) => void;
  t: Dictionary;
}

/** What a note's status means: which ones are pending, and what it becomes with each decision. Chosen from what the vault holds; nothing where no kind is told by its status. */
export function statusItems(deps: StatusGroupDeps): (SettingDefinition | SettingDefinitionPage)[] {
  const { t, settings } = deps;
  const s = t.settings;
  const statuses = statusesIn(settings().kinds);
  if (statuses === undefined) return [];
  return [
    pendingPage(statuses, deps),
    decided(statuses, 'done', deps, { key: 'analyzedStatus', name: s.analyzedStatus, desc: s.analyzedStatusDesc }),
    decided(statuses, 'literature', deps, { key: 'literatureStatus', name: s.literatureStatus, desc: s.literatureStatusDesc }),
    decided(statuses, 'declined', deps, { key: 'declinedStatus', name: s.declinedStatus, desc: s.declinedStatusDesc }),
  ];
}

function pendingPage(found: Statuses, { app, settings, statuses, describe, set, t }: StatusGroupDeps): SettingDefinitionPage {
  const s = t.settings;
  const { pending, done, literature, declined } = found;
  const change = (values: readonly string[]): void => {
    set({ kinds: withStatuses(settings().kinds, { pending: values }) });
  };
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
              taken: [...pending, done, literature, declined],
              effect: s.joins,
              choose: (status) => {
                change([...(statusesIn(settings().kinds)?.pending ?? []), status]);
              },
            }).open();
          },
        },
        // Without any status nothing would be pending.
        ...(pending.length > 1 && {
          onDelete: (index: number) => {
            change(pending.filter((_, at) => at !== index));
          },
        }),
      },
    ],
  };
}

function decided(
  found: Statuses,
  decision: 'done' | 'literature' | 'declined',
  { app, settings, statuses, describe, set, t }: StatusGroupDeps,
  { key, name, desc }: { key: StoredKey; name: string; desc: string },
): SettingDefinition {
  const s = t.settings;
  const value = found[decision];
  return {
    name,
    desc: describe(key, t.text([desc, s.haveStatus(statuses.notesWith([value]))])),
    render: (setting) => {
      setting.addButton((button) => {
        button.setButtonText(value).onClick(() => {
          new StatusModal(app, t, {
            statuses: statuses.counts(),
            taken: found.pending,
            effect: s.haveStatus,
            choose: (status) => {
              set({ kinds: withStatuses(settings().kinds, { [decision]: status }) });
            },
          }).open();
        });
        button.buttonEl.setAttr('aria-label', s.changeStatus(name, value));
      });
    },
  };
}
