import { Editor } from './editor';
import type { TFile } from './files';
import { MarkdownRenderer } from './markdown-renderer';
import { Menu } from './menu';
import { TextFileView } from './view';
import type { WorkspaceLeaf } from './workspace-leaf';

type Mode = 'source' | 'preview';

/** A note, as source in a plain text field or as the rendered page. */
export class MarkdownView extends TextFileView {
  readonly editor: Editor;
  readonly hoverPopover = null;
  protected override readonly extensions = ['md'];
  readonly #area: HTMLTextAreaElement;
  readonly #previewEl: HTMLElement;
  #mode: Mode = 'source';
  /** The text field knows no CR: what the file has is put back when it is saved. */
  #lineEnd = '\n';

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const source = this.contentEl.createDiv('markdown-source-view');
    this.#area = source.createEl('textarea', { cls: 'cm-content', attr: { spellcheck: 'false', 'aria-label': 'Note' } });
    this.#previewEl = this.contentEl.createDiv('markdown-reading-view').createDiv('markdown-preview-view markdown-rendered');
    this.editor = new Editor(this.#area, () => {
      this.#edited();
    });
    this.#area.addEventListener('input', () => {
      this.#edited();
    });
    this.#area.addEventListener('contextmenu', (event) => {
      const menu = new Menu();
      this.app.workspace.trigger('editor-menu', menu, this.editor, this);
      menu.showAtMouseEvent(event);
    });
    this.addAction('book-open', 'Current view: editing. Click to read', () => {
      void this.setMode(this.#mode === 'source' ? 'preview' : 'source');
    });
    this.#showMode();
  }

  getViewType(): string {
    return 'markdown';
  }
  getMode(): Mode {
    return this.#mode;
  }
  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.#mode };
  }

  override async setState(state: unknown, result: { history: boolean }): Promise<void> {
    const { mode } = (state ?? {}) as { mode?: Mode };
    if (mode) await this.setMode(mode);
    await super.setState(state, result);
  }

  async setMode(mode: Mode): Promise<void> {
    this.#mode = mode;
    this.#showMode();
    await this.#renderPreview();
  }

  getViewData(): string {
    return this.#area.value.replaceAll('\n', this.#lineEnd);
  }
  clear(): void {
    this.#area.value = '';
  }

  override setEphemeralState(state: unknown): void {
    const { focus, line } = state as { focus?: boolean; line?: number };
    if (line !== undefined) this.editor.setCursor(line);
    if (focus === true && this.#mode === 'source') this.editor.focus();
  }

  setViewData(data: string, clear: boolean): void {
    const { selectionStart, selectionEnd, scrollTop } = this.#area;
    this.#lineEnd = data.includes('\r\n') ? '\r\n' : '\n';
    this.#area.value = data;
    if (clear) this.#area.setSelectionRange(0, 0);
    else this.#area.setSelectionRange(selectionStart, selectionEnd);
    this.#area.scrollTop = clear ? 0 : scrollTop;
    void this.#renderPreview();
  }

  override async onLoadFile(file: TFile): Promise<void> {
    await super.onLoadFile(file);
    this.leaf.updateHeader();
  }

  #edited(): void {
    this.requestSave();
    this.app.workspace.trigger('editor-change', this.editor, this);
  }

  #showMode(): void {
    this.containerEl.setAttribute('data-mode', this.#mode);
    this.contentEl.querySelector<HTMLElement>('.markdown-source-view')?.toggle(this.#mode === 'source');
    this.contentEl.querySelector<HTMLElement>('.markdown-reading-view')?.toggle(this.#mode === 'preview');
  }

  async #renderPreview(): Promise<void> {
    if (this.#mode !== 'preview') return;
    const rendered = createDiv();
    await MarkdownRenderer.render(this.app, this.getViewData(), rendered, this.file?.path ?? '', this);
    this.#previewEl.replaceChildren(...rendered.childNodes);
  }
}
