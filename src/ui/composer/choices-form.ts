import { AbstractInputSuggest, setIcon, type App, type TFolder } from 'obsidian';
import type { Dictionary } from '../../i18n/dictionary';
import type { ChosenLink, Choices } from '../../permanent/draft';
import { baseName } from '../../queue/entry';
import { iconButton } from '../icon-button';

/** What the form shows and where its changes go. */
export interface ChoicesFormDeps {
  app: App;
  t: Dictionary;
  choices: Choices;
  suggestions: readonly (ChosenLink & { chosen: boolean })[];
  /** Title and folder can be chosen for a new note only. */
  isNew: boolean;
  templateName: string;
  onChange: (change: Partial<Choices>) => void;
}

/** The person's decisions about a permanent note. */
export class ChoicesForm {
  private readonly title: HTMLInputElement;
  private tags: readonly string[];

  constructor(
    private readonly el: HTMLElement,
    private readonly deps: ChoicesFormDeps,
  ) {
    const { t, choices, isNew, onChange } = deps;
    this.tags = choices.tags;
    this.title = el.createEl('input', { cls: 'pending-analysis-composer-title', value: choices.title, attr: { type: 'text', placeholder: t.composer.noteTitle } });
    this.title.addEventListener('input', () => { onChange({ title: this.title.value.trim() }); });
    if (isNew) {
      this.folderRow();
      this.property('layout-template', t.composer.template).createSpan({ text: deps.templateName });
      this.tagRow();
    } else this.title.hide();
    this.summary();
    this.links();
  }

  focus(): void {
    this.title.focus();
    this.title.select();
  }

  private property(icon: string, name: string, id = ''): HTMLElement {
    const row = this.el.createDiv({ cls: 'metadata-property pending-analysis-property' });
    const key = row.createDiv({ cls: 'metadata-property-key' });
    setIcon(key.createSpan({ cls: 'metadata-property-icon' }), icon);
    key.createSpan({ cls: 'pending-analysis-property-name', text: name, attr: { ...(id && { id }) } });
    return row.createDiv({ cls: 'metadata-property-value' });
  }

  private folderRow(): void {
    const { t, choices, onChange, app } = this.deps;
    const input = this.property('folder', t.composer.folder, 'pending-analysis-folder').createEl('input', { value: choices.folder, attr: { type: 'text', placeholder: '/', 'aria-labelledby': 'pending-analysis-folder' } });
    const changed = (): void => { onChange({ folder: input.value.trim() }); };
    input.addEventListener('input', changed);
    new FolderSuggest(app, input).onSelect((folder) => {
      input.value = folder.path;
      changed();
    });
  }

  private tagRow(): void {
    const { t, onChange } = this.deps;
    const value = this.property('tags', t.composer.tags).createDiv({ cls: 'multi-select-container' });
    const draw = (): void => {
      value.empty();
      for (const tag of this.tags) {
        const pill = value.createDiv({ cls: 'multi-select-pill' });
        pill.createSpan({ cls: 'multi-select-pill-content', text: tag });
        iconButton(pill, { icon: 'x', label: t.composer.removeTag(tag), cls: 'multi-select-pill-remove-button', onClick: () => { set(this.tags.filter((other) => other !== tag)); } });
      }
      const input = value.createEl('input', { cls: 'multi-select-input', attr: { type: 'text', placeholder: t.composer.addTag } });
      input.addEventListener('keydown', (event) => {
        const tag = input.value.trim().replace(/^#/, '').replace(/\s+/g, '-');
        if ((event.key !== 'Enter' && event.key !== ',') || event.isComposing || tag === '') return;
        event.preventDefault();
        set([...new Set([...this.tags, tag])]);
        value.find('input').focus();
      });
    };
    const set = (tags: readonly string[]): void => {
      this.tags = tags;
      draw();
      onChange({ tags });
    };
    draw();
  }

  private summary(): void {
    const { t, choices, onChange } = this.deps;
    this.heading(t.composer.summary, 'pending-analysis-summary');
    const area = this.el.createEl('textarea', { cls: 'pending-analysis-summary', attr: { 'aria-labelledby': 'pending-analysis-summary', rows: 4 } });
    area.value = choices.summary;
    area.addEventListener('input', () => { onChange({ summary: area.value.trim() }); });
  }

  private links(): void {
    const { t, suggestions, onChange } = this.deps;
    const count = this.heading(t.composer.links);
    if (suggestions.length === 0) {
      this.el.createDiv({ cls: 'pending-analysis-nothing', text: t.composer.noLinks });
      return;
    }
    const rows = suggestions.map((link) => {
      const row = this.el.createDiv({ cls: 'pending-analysis-link-row' });
      const label = row.createEl('label');
      const box = label.createEl('input', { cls: 'task-list-item-checkbox', attr: { type: 'checkbox' } });
      label.createSpan({ text: baseName(link.path) });
      const shown = row.createDiv({ cls: 'pending-analysis-link-reason', text: link.reason });
      const reason = row.createEl('input', { value: link.reason, attr: { type: 'text', placeholder: t.composer.reason } });
      return { link, box, reason, shown };
    });
    const changed = (): void => {
      for (const { box, reason, shown } of rows) {
        reason.toggle(box.checked);
        shown.toggle(!box.checked);
      }
      const links = rows.filter(({ box }) => box.checked).map(({ link, reason }) => ({ path: link.path, reason: reason.value.trim() }));
      count.setText(t.composer.allResolve(links.length, rows.length));
      onChange({ links });
    };
    for (const { link, box, reason } of rows) {
      box.checked = link.chosen;
      box.addEventListener('change', changed);
      reason.addEventListener('input', changed);
    }
    changed();
  }

  private heading(text: string, id = ''): HTMLElement {
    const head = this.el.createDiv({ cls: 'pending-analysis-section-head' });
    head.createDiv({ cls: 'pending-analysis-section-title', text, attr: { role: 'heading', 'aria-level': 3, ...(id && { id }) } });
    return head.createDiv({ cls: 'pending-analysis-section-count' });
  }
}

/** The vault's folders, as a person types. */
class FolderSuggest extends AbstractInputSuggest<TFolder> {
  protected override getSuggestions(query: string): TFolder[] {
    const wanted = query.toLowerCase();
    return this.app.vault.getAllFolders().filter((folder) => folder.path.toLowerCase().includes(wanted)).slice(0, 50);
  }

  override renderSuggestion(folder: TFolder, el: HTMLElement): void {
    el.setText(folder.path);
  }

  override selectSuggestion(folder: TFolder, event: MouseEvent | KeyboardEvent): void {
    super.selectSuggestion(folder, event);
    this.close();
  }
}
