import type { App } from '../app';
import { Component } from '../component';
import type { TFile } from '../files';
import { NotModelled } from '../not-modelled';
import { passes, type Filter, type Row } from './expression';

/** One entry of `views` in a `.base` file. */
export interface ViewEntry {
  type: string;
  name: string;
  filters?: Filter;
  groupBy?: { property: string; direction?: 'ASC' | 'DESC' };
  order?: string[];
  [option: string]: unknown;
}

/** A `.base` file. */
export interface BaseFile {
  filters?: Filter;
  views?: ViewEntry[];
}

/** A property's value; only its text is played. */
export class Value {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
  isTruthy(): boolean {
    return this.text !== '';
  }
}

/** One file of the result. */
export class BasesEntry {
  constructor(
    readonly file: TFile,
    readonly row: Row,
  ) {}

  getValue(id: string): Value | null {
    const [kind, ...rest] = id.split('.');
    const name = rest.join('.');
    if (kind === 'file' && name === 'name') return new Value(this.file.name);
    if (kind !== 'note') throw new NotModelled(`the Bases property ${id}`);
    const value: unknown = this.row.cache?.frontmatter?.[name];
    return value === undefined || value === null ? null : new Value(typeof value === 'string' ? value : JSON.stringify(value));
  }
}

/** The entries with one value of the property they are grouped by. */
export class BasesEntryGroup {
  constructor(
    readonly key: Value | undefined,
    readonly entries: BasesEntry[],
  ) {}
  hasKey(): boolean {
    return this.key !== undefined;
  }
}

/** What a run of the query found. Made anew at every run. */
export class BasesQueryResult {
  constructor(
    readonly data: BasesEntry[],
    readonly view: ViewEntry,
  ) {}

  get properties(): string[] {
    return this.view.order ?? [];
  }

  get groupedData(): BasesEntryGroup[] {
    const { groupBy } = this.view;
    if (!groupBy) return [new BasesEntryGroup(undefined, this.data)];
    const groups = new Map<string | undefined, BasesEntry[]>();
    for (const entry of this.data) {
      const key = entry.getValue(groupBy.property)?.toString();
      groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
    const sign = groupBy.direction === 'DESC' ? -1 : 1;
    return [...groups]
      .sort(([a], [b]) => sign * (a ?? '').localeCompare(b ?? ''))
      .map(([key, entries]) => new BasesEntryGroup(key === undefined ? undefined : new Value(key), entries));
  }

  getSummaryValue(): Value {
    throw new NotModelled('BasesQueryResult.getSummaryValue');
  }
}

/** What a view reads of its own entry in the file. */
export class BasesViewConfig {
  constructor(readonly entry: ViewEntry) {}
  get name(): string {
    return this.entry.name;
  }
  get(key: string): unknown {
    return this.entry[key];
  }
  getOrder(): string[] {
    return this.entry.order ?? [];
  }
  getSort(): unknown[] {
    return [];
  }
  getDisplayName(id: string): string {
    return id.split('.').slice(1).join('.');
  }
}

/** Runs one view's query, and again whenever the vault changes. */
export class QueryController extends Component {
  view: BasesView | undefined;

  constructor(
    readonly app: App,
    readonly base: BaseFile,
    readonly entry: ViewEntry,
  ) {
    super();
  }

  override onload(): void {
    const { metadataCache, vault } = this.app;
    const again = () => {
      this.run();
    };
    this.registerEvent(metadataCache.on('changed', again));
    this.registerEvent(vault.on('delete', again));
    this.registerEvent(vault.on('rename', again));
  }

  run(): void {
    if (!this.view) return;
    const filters = [this.base.filters, this.entry.filters].filter((filter) => filter !== undefined);
    const rows = this.app.vault.getFiles().map((file) => ({ file, cache: this.app.metadataCache.getFileCache(file) }));
    const found = rows
      .filter((row) => filters.every((filter) => passes(row, filter)))
      .sort((a, b) => a.file.name.localeCompare(b.file.name));
    this.view.data = new BasesQueryResult(
      found.map((row) => new BasesEntry(row.file, row)),
      this.entry,
    );
    this.view.onDataUpdated();
  }
}

/** What a plugin's view of a base extends. */
export abstract class BasesView extends Component {
  abstract type: string;
  readonly app: App;
  config: BasesViewConfig;
  allProperties: string[] = [];
  data: BasesQueryResult;

  protected constructor(controller: QueryController) {
    super();
    this.app = controller.app;
    this.config = new BasesViewConfig(controller.entry);
    this.data = new BasesQueryResult([], controller.entry);
  }

  abstract onDataUpdated(): void;
  createFileForView(): Promise<void> {
    throw new NotModelled('BasesView.createFileForView');
  }
}

/** How a plugin registers a view. */
export interface BasesViewRegistration {
  name: string;
  icon: string;
  factory: (controller: QueryController, containerEl: HTMLElement) => BasesView;
}
