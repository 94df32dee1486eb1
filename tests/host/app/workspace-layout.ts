import { disk } from './remote';
import type { TabGroup } from './tab-group';
import type { ViewState } from './workspace-leaf';
import type { Workspace } from './workspace';

interface SavedGroup {
  collapsed: boolean;
  current: number;
  leaves: (ViewState & { title: string })[];
}
type SavedLayout = Record<'left' | 'root' | 'right', SavedGroup>;

const layoutPath = '.obsidian/workspace.json';
const builtIn = (type: string, title: string) => ({ type, title });

/** The layout of a vault that was never opened: the app's own panels, the right side folded. */
const firstLayout: SavedLayout = {
  left: { collapsed: false, current: 0, leaves: [builtIn('file-explorer', 'Files')] },
  root: { collapsed: false, current: 0, leaves: [builtIn('empty', 'New tab')] },
  right: {
    collapsed: true,
    current: 0,
    leaves: [
      builtIn('backlink', 'Backlinks'),
      builtIn('outgoing-link', 'Outgoing links'),
      builtIn('tag', 'Tags'),
      builtIn('outline', 'Outline'),
    ],
  },
};

/** The layout as it was left; one that the app itself has written has another form, and counts for none. */
async function savedLayout(): Promise<SavedLayout> {
  if (!(await disk.stat(layoutPath))) return firstLayout;
  const saved = JSON.parse(await disk.readText(layoutPath)) as Partial<SavedLayout>;
  return saved.root === undefined ? firstLayout : { ...firstLayout, ...saved };
}

/** Puts the leaves back where they were, none of their views built. */
export async function readLayout(workspace: Workspace): Promise<void> {
  const saved = await savedLayout();
  const isPhone = workspace.app.config.isPhone;
  for (const [name, group] of namedGroups(workspace)) {
    const { collapsed, current, leaves } = saved[name];
    for (const { title, ...state } of leaves) group.add().defer(state, title);
    const shown = group.leaves[current];
    if (shown) group.show(shown);
    if (collapsed || (isPhone && name !== 'root')) group.collapse();
    else if (name !== 'root') group.containerEl.doc.body.addClass(`is-${name}-sidedock-open`);
  }
}

/** Writes the layout to the vault's configuration folder. */
export async function writeLayout(workspace: Workspace): Promise<void> {
  const layout = Object.fromEntries(namedGroups(workspace).map(([name, group]) => [name, saved(group)]));
  await disk.write(layoutPath, JSON.stringify(layout, null, 2));
}

function namedGroups({ leftSplit, rootSplit, rightSplit }: Workspace): ['left' | 'root' | 'right', TabGroup][] {
  return [
    ['left', leftSplit],
    ['root', rootSplit],
    ['right', rightSplit],
  ];
}

function saved(group: TabGroup): SavedGroup {
  return {
    collapsed: group.collapsed,
    current: group.leaves.findIndex((leaf) => leaf === group.current),
    leaves: group.leaves.map((leaf) => ({ ...leaf.getViewState(), title: leaf.getDisplayText() })),
  };
}
