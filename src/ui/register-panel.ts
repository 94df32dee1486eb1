import { debounce, type Plugin } from 'obsidian';
import type { Ways } from '../commands';
import type { ListName } from '../panel/lists';
import { HOVER_SOURCE } from './hover-source';
import type { PanelDeps } from './panel-deps';
import { PANEL_VIEW, PanelView } from './panel-view';

/** Registers the panel, and the ribbon's icon, which counts the pending notes. */
export function registerPanel(plugin: Plugin, deps: PanelDeps): Ways {
  const { arrangement, queue, t } = deps;
  const { workspace } = plugin.app;
  const inPanel = async (work: (view: PanelView) => Promise<void>): Promise<void> => {
    const leaf = await workspace.ensureSideLeaf(PANEL_VIEW, 'right', { active: true, reveal: true });
    await workspace.revealLeaf(leaf);
    if (leaf.view instanceof PanelView) await work(leaf.view);
  };
  const openPanel = (): Promise<void> => inPanel((view) => view.focusContent());
  const show = (list: ListName): Promise<void> => inPanel((view) => view.showList(list));
  plugin.registerHoverLinkSource(HOVER_SOURCE, { display: t.name, defaultMod: true });
  plugin.registerView(PANEL_VIEW, (leaf) => new PanelView(leaf, deps));
  const ribbon = plugin.addRibbonIcon('list-checks', t.commands.openPanel, () => void openPanel());
  const count = (): void => {
    ribbon.setAttr('aria-label', t.ribbon(arrangement.amount()));
  };
  for (const event of ['pointerenter', 'focus'] as const) plugin.registerDomEvent(ribbon, event, count);
  plugin.register(
    queue.onChange(
      debounce(() => {
        // A queue that nobody has looked at yet is not built for its sake.
        if (arrangement.isBuilt) count();
      }, 50),
    ),
  );
  // What is typed is in its note before the app is gone; nothing more is fetched while it goes.
  plugin.registerEvent(
    workspace.on('quit', (tasks) => {
      deps.actions.cancelFetching();
      tasks.add(() => deps.actions.keepTyped());
    }),
  );
  const backToPanel = async (): Promise<void> => {
    const view = workspace.getLeavesOfType(PANEL_VIEW)[0]?.view;
    await (view instanceof PanelView ? view.comeBack() : openPanel());
  };
  return { openPanel, backToPanel, show };
}
