import { BaseFileView } from './bases/base-file-view';
import { FileExplorerView } from './file-explorer';
import { MarkdownView } from './markdown-view';
import { ItemView, type View } from './view';
import type { WorkspaceLeaf } from './workspace-leaf';

/** Stands in for a view that is not built yet: in the background after a restart, or of a plugin that is gone. */
export class DeferredView extends ItemView {
  constructor(
    leaf: WorkspaceLeaf,
    readonly type: string,
    readonly state: Record<string, unknown>,
    readonly title: string,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return this.type;
  }
  getDisplayText(): string {
    return this.title;
  }
  override getIcon(): string {
    return builtInIcons[this.type] ?? 'layout-dashboard';
  }
  override getState(): Record<string, unknown> {
    return this.state;
  }
}

/** A tab without a file. */
export class EmptyView extends ItemView {
  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.contentEl.createDiv('empty-state').createDiv({ cls: 'empty-state-title', text: 'No file is open' });
  }

  getViewType(): string {
    return 'empty';
  }
  getDisplayText(): string {
    return 'New tab';
  }
}

/** One of the app's own side panels, which only fills its place. */
class PlaceholderView extends ItemView {
  constructor(
    leaf: WorkspaceLeaf,
    readonly type: string,
    readonly title: string,
  ) {
    super(leaf);
    this.icon = builtInIcons[type] ?? 'file';
    this.contentEl.createDiv({ cls: 'pane-empty', text: `${title}: not modelled.` });
  }

  getViewType(): string {
    return this.type;
  }
  getDisplayText(): string {
    return this.title;
  }
}

const builtInIcons: Record<string, string> = {
  backlink: 'links-coming-in',
  'outgoing-link': 'links-going-out',
  tag: 'tag',
  outline: 'list',
  'file-explorer': 'folder-closed',
  markdown: 'file',
};

const placeholders: Record<string, string> = { backlink: 'Backlinks', 'outgoing-link': 'Outgoing links', tag: 'Tags', outline: 'Outline' };

/** The app's own views by type. */
export function builtInView(type: string, leaf: WorkspaceLeaf): View | undefined {
  const title = placeholders[type];
  if (title !== undefined) return new PlaceholderView(leaf, type, title);
  if (type === 'markdown') return new MarkdownView(leaf);
  if (type === 'bases') return new BaseFileView(leaf);
  if (type === 'empty') return new EmptyView(leaf);
  return type === 'file-explorer' ? new FileExplorerView(leaf) : undefined;
}
