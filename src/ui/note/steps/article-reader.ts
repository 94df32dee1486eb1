import { Component, MarkdownRenderer, type HoverPopover } from 'obsidian';
import { outlineOf, type OutlineHeading } from '../../../analysis/outline';
import { plainOf } from '../../../markdown/plain-text';
import { withoutOwnIds } from '../../../note/own-block-ids';
import type { StepNote } from '../../../panel/steps/step-note';
import type { PanelDeps } from '../../panel-deps';
import { followNoteLinks } from '../note-links';

/** The article, rendered as the reading view does, with its outline. Nothing is rendered before it is opened. */
export class ArticleReader extends Component {
  isOpen = false;
  /** The preview of a link, as the app keeps it with who shows it. */
  hoverPopover: HoverPopover | null = null;
  private readonly el: HTMLElement;
  private readonly outline: HTMLElement;
  private readonly article: HTMLElement;
  private shown: string | undefined;
  private path = '';
  /** What the rendered article's own parts live in; ends with it. */
  private rendered: Component | undefined;

  constructor(
    parent: HTMLElement,
    private readonly deps: PanelDeps,
  ) {
    super();
    const { t, actions } = deps;
    this.el = parent.createDiv({ cls: 'pending-analysis-reader' });
    this.outline = this.el.createDiv({ cls: 'pending-analysis-outline', attr: { role: 'navigation', 'aria-label': t.steps.read.outline } });
    this.article = this.el.createDiv({ cls: 'pending-analysis-article markdown-rendered', attr: { tabindex: 0, role: 'document' } });
    followNoteLinks(this.article, {
      app: deps.app,
      sourcePath: () => this.path,
      open: (path, how) => void actions.open(path, how),
      hoverParent: this,
    });
    const note = this.el.createEl('button', { cls: 'pending-analysis-link', text: t.steps.read.openNote, attr: { type: 'button' } });
    note.addEventListener('click', () => {
      void actions.open(this.path);
    });
    this.el.hide();
  }

  open(open: boolean): void {
    this.isOpen = open;
    this.el.toggle(open);
  }

  update({ path, note: { content } }: StepNote): void {
    this.path = path;
    const markdown = withoutOwnIds(content);
    if (!this.isOpen || this.shown === markdown) return;
    this.shown = markdown;
    void this.render(markdown);
  }

  /** What is selected of the article; empty when nothing is. */
  selection(): string {
    const selection = this.el.win.getSelection();
    const isHere = selection !== null && !selection.isCollapsed && this.article.contains(selection.anchorNode);
    return isHere ? selection.toString() : '';
  }

  private async render(markdown: string): Promise<void> {
    const { app } = this.deps;
    if (this.rendered !== undefined) this.removeChild(this.rendered);
    const owner = this.addChild(new Component());
    this.rendered = owner;
    this.article.empty();
    await MarkdownRenderer.render(app, markdown, this.article, this.path, owner);
    if (this.rendered === owner) this.drawOutline(outlineOf(markdown));
  }

  private drawOutline(headings: readonly OutlineHeading[]): void {
    this.outline.empty();
    this.outline.toggle(headings.length > 1);
    const places = this.article.findAll('h1, h2, h3, h4, h5, h6');
    headings.forEach(({ depth, text }, index) => {
      const line = this.outline.createEl('button', {
        cls: 'pending-analysis-outline-line',
        text: plainOf(text),
        attr: { type: 'button', 'data-depth': Math.min(4, depth) },
      });
      line.addEventListener('click', () => {
        places[index]?.scrollIntoView({ block: 'start' });
      });
    });
  }
}
