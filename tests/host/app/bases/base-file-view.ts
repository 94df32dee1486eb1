import type { TFile } from '../files';
import { FileView } from '../view';
import { parseYaml } from '../yaml';
import { BasesView, QueryController, type BaseFile, type ViewEntry } from './query';

/** A table of the properties asked for, the app's own kind of view. */
class TableView extends BasesView {
  readonly type = 'table';

  constructor(
    controller: QueryController,
    private readonly el: HTMLElement,
  ) {
    super(controller);
  }

  onDataUpdated(): void {
    this.el.empty();
    const table = this.el.createEl('table', 'bases-table');
    for (const entry of this.data.data) {
      const row = table.createEl('tr');
      for (const id of this.data.properties) row.createEl('td', { text: entry.getValue(id)?.toString() ?? '' });
    }
  }
}

/** A `.base` file: its views by name, and the chosen one below. */
export class BaseFileView extends FileView {
  #controller: QueryController | undefined;

  getViewType(): string {
    return 'bases';
  }
  override getIcon(): string {
    return 'layout-list';
  }

  async onLoadFile(file: TFile): Promise<void> {
    const base = parseYaml(await this.app.vault.read(file)) as BaseFile;
    this.contentEl.empty();
    const bar = this.contentEl.createDiv('bases-toolbar');
    const body = this.contentEl.createDiv('bases-view');
    for (const entry of base.views ?? []) {
      bar.createEl('button', { text: entry.name }).addEventListener('click', () => {
        this.#show(base, entry, body);
      });
    }
    const [first] = base.views ?? [];
    if (first) this.#show(base, first, body);
  }

  override async onUnloadFile(file: TFile): Promise<void> {
    this.#close();
    await super.onUnloadFile(file);
  }

  #show(base: BaseFile, entry: ViewEntry, body: HTMLElement): void {
    this.#close();
    body.empty();
    const factory = entry.type === 'table' ? undefined : this.app.registered.basesViews.get(entry.type)?.factory;
    if (entry.type !== 'table' && !factory) {
      body.setText(`Unknown view type: ${entry.type}`);
      return;
    }
    const controller = this.addChild(new QueryController(this.app, base, entry));
    const view = factory ? factory(controller, body) : new TableView(controller, body);
    controller.view = controller.addChild(view);
    this.#controller = controller;
    controller.run();
  }

  #close(): void {
    if (this.#controller) this.removeChild(this.#controller);
    this.#controller = undefined;
  }
}
