import { DropdownComponent, setIcon, type App } from 'obsidian';
import type { Templates } from '../../permanent/draft-material';
import type { Words } from '../../panel/words';
import type { ComposerModel } from '../../permanent/composer-model';
import { AlreadyThereNotice } from './already-there-notice';
import { FolderSuggest } from './folder-suggest';
import { LinkList } from './link-list';
import { PointList } from './point-list';
import { QuoteList } from './quote-list';
import { sectionHead } from './section-head';
import { TagRow } from './tag-row';

/** What the form shows. */
export interface ChoicesFormDeps extends Words {
  app: App;
  model: ComposerModel;
  templates: Templates;
}

/** The person's decisions about permanent notes. */
export class ChoicesForm {
  private readonly title: HTMLInputElement;
  /** What only a new main note has. */
  private readonly ofMainNote: HTMLElement[];
  /** What any new note has, be it a point's own. */
  private readonly ofNewNotes: HTMLElement[];
  private readonly lists: { update(): void }[];
  private readonly linkList: LinkList;
  private readonly quotes: QuoteList | undefined;

  constructor(
    private readonly el: HTMLElement,
    private readonly deps: ChoicesFormDeps,
  ) {
    const { model, t } = deps;
    const notice = new AlreadyThereNotice(el, model, deps);
    this.title = el.createEl('input', {
      cls: 'pending-analysis-composer-title',
      value: model.fields.title,
      attr: { type: 'text', placeholder: t.composer.noteTitle, 'aria-label': t.composer.noteTitle },
    });
    this.title.addEventListener('input', () => {
      model.set({ title: this.title.value.trim() });
    });
    this.ofNewNotes = [this.folderRow(), this.templateRow()];
    const tags = this.property('tags', t.composer.tags);
    new TagRow(tags.value.createDiv({ cls: 'multi-select-container' }), model, t);
    this.ofMainNote = [this.title, tags.row];
    this.area('summary', t.composer.summary);
    this.quotes = model.isLiterature ? new QuoteList(el, model, t) : undefined;
    const points = this.quotes ?? new PointList(el, model, t);
    if (model.isLiterature)
      this.ofMainNote.push(
        ...this.area('questions', t.composer.questions, t.composer.questionsHint),
        ...this.area('change', t.composer.change),
      );
    this.linkList = new LinkList(deps.app, el, model, deps);
    this.lists = [notice, points, this.linkList];
    this.update();
  }

  /** Puts the keyboard on the first quote of a literature note that the person has said nothing about; returns whether there is one. */
  focusWords(): boolean {
    return this.quotes?.focus() ?? false;
  }

  /** Puts the keyboard on the title; what was offered is selected, what the person has written is not. */
  focus(isOwn: boolean): void {
    if (this.deps.model.target !== undefined) return;
    this.title.focus();
    if (isOwn) this.title.setSelectionRange(this.title.value.length, this.title.value.length);
    // Backwards, so that a long title shows its beginning.
    else this.title.setSelectionRange(0, this.title.value.length, 'backward');
  }

  /** Puts the keyboard on the search for a note to link to. */
  focusLinks(): void {
    this.linkList.focus();
  }

  update(): void {
    const { model } = this.deps;
    const isNew = model.target === undefined;
    for (const part of this.ofMainNote) part.toggle(isNew);
    for (const part of this.ofNewNotes) part.toggle(isNew || model.points.some(({ chosen, hasOwnNote }) => chosen && hasOwnNote));
    for (const list of this.lists) list.update();
  }

  /** A line as the properties view has them: the whole, and the place of the value in it. */
  private property(icon: string, name: string, id = ''): { row: HTMLElement; value: HTMLElement } {
    const row = this.el.createDiv({ cls: 'metadata-property pending-analysis-property' });
    const key = row.createDiv({ cls: 'metadata-property-key' });
    setIcon(key.createSpan({ cls: 'metadata-property-icon' }), icon);
    key.createSpan({ text: name, attr: { ...(id && { id }) } });
    return { row, value: row.createDiv({ cls: 'metadata-property-value' }) };
  }

  private folderRow(): HTMLElement {
    const { t, model, app } = this.deps;
    const { row, value } = this.property('folder', t.composer.folder, 'pending-analysis-folder');
    const input = value.createEl('input', {
      value: model.fields.folder,
      attr: { type: 'text', placeholder: '/', 'aria-labelledby': 'pending-analysis-folder' },
    });
    const changed = (): void => {
      model.set({ folder: input.value.trim() });
    };
    input.addEventListener('input', changed);
    new FolderSuggest(app, input).onSelect((folder) => {
      input.value = folder.path;
      changed();
    });
    return row;
  }

  private templateRow(): HTMLElement {
    const { t, model, templates } = this.deps;
    const { row, value } = this.property('layout-template', t.composer.template, 'pending-analysis-template');
    const dropdown = new DropdownComponent(value).addOption('', t.composer.builtIn);
    for (const { path, name } of templates.others) dropdown.addOption(path, name);
    if (![...templates.others.map(({ path }) => path), ''].includes(model.templatePath))
      dropdown.addOption(model.templatePath, model.templatePath);
    dropdown.setValue(model.templatePath).onChange((path) => void model.chooseTemplate(path));
    dropdown.selectEl.setAttr('aria-labelledby', 'pending-analysis-template');
    return row;
  }

  /** A text of several lines under a heading; returns both. */
  private area(field: 'summary' | 'questions' | 'change', name: string, hint = ''): HTMLElement[] {
    const { model } = this.deps;
    const id = `pending-analysis-${field}`;
    const { line } = sectionHead(this.el, name, id);
    const area = this.el.createEl('textarea', {
      cls: 'pending-analysis-summary',
      attr: { 'aria-labelledby': id, rows: field === 'summary' ? 3 : 2, placeholder: hint },
    });
    area.value = model.fields[field];
    area.addEventListener('input', () => {
      model.set({ [field]: area.value.trim() });
    });
    return [line, area];
  }
}
