import { debounce, type Plugin } from 'obsidian';
import type { PanelDeps } from './panel-deps';
import { PANEL_VIEW, PanelView } from './panel-view';

/** Registers the panel, and the ribbon's icon, which counts the pending notes; returns what opens the panel. */
export function registerPanel(plugin: Plugin, deps: PanelDeps): () => Promise<void> {
  const { queue, t } = deps;
  const { workspace } = plugin.app;
  const open = async (): Promise<void> => {
    const leaf = await workspace.ensureSideLeaf(PANEL_VIEW, 'right', { active: true, reveal: true });
    await workspace.revealLeaf(leaf);
    if (leaf.view instanceof PanelView) await leaf.view.focusContent();
  };
  plugin.registerView(PANEL_VIEW, (leaf) => new PanelView(leaf, deps));
  const ribbon = plugin.addRibbonIcon('list-checks', t.ribbon(0), () => void open());
  plugin.register(
    queue.onChange(
      debounce(() => {
        ribbon.setAttr('aria-label', t.ribbon(queue.size));
      }, 50),
    ),
  );
  return open;
}
