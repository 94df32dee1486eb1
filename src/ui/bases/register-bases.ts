import * as obsidian from 'obsidian';
import { type BasesView, type Plugin, type QueryController } from 'obsidian';
import { baseFile, QUEUE_BASE_VIEW } from '../../bases/base-file';
import type { Settings } from '../../settings/settings';
import type { BaseGroup, BaseQueue, BaseQueueDeps } from './base-queue';

/** What Bases need of the plugin. */
export interface BasesDeps extends Omit<BaseQueueDeps, 'openPath'> {
  settings: () => Settings;
}

/** Shows the queue inside Bases, and adds the command that writes a base of it. */
export function registerBases(plugin: Plugin, deps: BasesDeps): void {
  const { t } = deps;
  const { workspace } = plugin.app;
  const openPath = (): string | undefined => workspace.getActiveFile()?.path;
  // An app without Bases has neither the method nor the class to extend.
  if (!('registerBasesView' in plugin) || !('BasesView' in obsidian)) return;
  const QueueBasesView = queueBasesView({ ...deps, openPath });
  plugin.registerBasesView(QUEUE_BASE_VIEW, {
    name: t.bases.viewName,
    icon: 'list-checks',
    factory: (controller, el) => new QueueBasesView(controller, el),
  });
  plugin.addCommand({
    id: 'create-base',
    name: t.commands.createBase,
    icon: 'layout-list',
    callback: () => void createBase(deps),
  });
}

/** The class is made when it is registered: where the app has no `BasesView`, loading the plugin must not fail. */
function queueBasesView(deps: BaseQueueDeps): new (controller: QueryController, el: HTMLElement) => BasesView {
  return class extends obsidian.BasesView {
    readonly type = QUEUE_BASE_VIEW;
    /** Read when the first such view is opened. */
    private readonly list: Promise<BaseQueue>;

    constructor(controller: QueryController, el: HTMLElement) {
      super(controller);
      this.list = import('./base-queue').then(({ BaseQueue: List }) => new List(el, this, deps));
    }

    override onDataUpdated(): void {
      const groups = this.data.groupedData;
      const isGrouped = groups.some((group) => group.hasKey());
      const shown: BaseGroup[] = groups.map((group) => ({
        name: group.hasKey() ? String(group.key) : isGrouped ? deps.t.bases.none : undefined,
        paths: group.entries.map((entry) => entry.file.path),
      }));
      void this.list.then((list) => {
        list.show(shown);
      });
    }
  };
}

function createBase({ actions, settings, t }: BasesDeps): Promise<void> {
  return actions.createBase(t.bases.fileName, baseFile(settings().kinds, t));
}
