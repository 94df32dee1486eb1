import { Component, FileView, type App, type WorkspaceLeaf } from 'obsidian';
import { isNode } from '../is-node';
import { OVER_THE_PAGE } from './kept-keyboard';

/** A search within the note, and the vim mode: there Escape has another meaning. */
const OTHER_MEANING = '.document-search-container, .cm-vimMode, .cm-vim-panel';

/**
 * The time spent in a note that the panel's key led to: Escape leads back, in the editor and in reading view, unless
 * somebody else has a use for it. It ends when another view is worked in, or another note.
 */
export class EditorVisit extends Component {
  constructor(
    private readonly app: App,
    private readonly leaf: WorkspaceLeaf,
    private readonly on: { back: () => void; end: () => void },
  ) {
    super();
  }

  override onload(): void {
    const { leaf } = this;
    const { containerEl } = leaf.view;
    const { win, doc } = containerEl;
    const note = fileIn(leaf);
    let isTaken = false;
    // Looked at before anybody has used the key: a list of suggestions that it closes is gone afterwards.
    const look = (): void => {
      isTaken = doc.body.querySelector(OVER_THE_PAGE) !== null || leaf.view.containerEl.querySelector(OTHER_MEANING) !== null;
    };
    this.registerDomEvent(win, 'keydown', look, true);
    this.registerDomEvent(win, 'keydown', (event) => {
      if (isTaken || event.defaultPrevented || !isPlainEscape(event) || fileIn(leaf) !== note || !this.isText(event.target)) return;
      event.preventDefault();
      this.on.back();
    });
    this.registerEvent(
      this.app.workspace.on('active-leaf-change', (active) => {
        if (active !== leaf) this.on.end();
      }),
    );
  }

  /** Whether a key was pressed in the note's text, and not in its title, its properties or a field of a plugin. */
  private isText(target: EventTarget | null): boolean {
    const { containerEl } = this.leaf.view;
    if (!isNode(target) || !target.instanceOf(Element)) return false;
    // In reading view the page's body may have the focus, or whatever the text lies in.
    if (target.contains(containerEl) || target === containerEl) return true;
    return (
      containerEl.contains(target) &&
      target.closest('.cm-content, .markdown-reading-view') !== null &&
      target.closest('.metadata-container, .inline-title') === null
    );
  }
}

function fileIn({ view }: WorkspaceLeaf): unknown {
  return view instanceof FileView ? view.file : null;
}

function isPlainEscape({ key, isComposing, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Escape' && !isComposing && !shiftKey && !ctrlKey && !altKey && !metaKey;
}
