import { setIcon } from 'obsidian';
import { metadataOf, METADATA_KEYS, type MetadataKey, type Metadatum } from '../../../analysis/steps/metadata';
import { citationOf } from '../../../citations/citation-of';
import { editProperties } from '../../../properties/edit-properties';
import type { WritableValue } from '../../../properties/scalar';
import type { StepNote } from '../../../panel/steps/step-note';
import { iconButton } from '../../icon-button';
import type { StepHost } from './step-view';

interface Row {
  el: HTMLElement;
  field: HTMLInputElement;
  button: HTMLButtonElement;
  datum: Metadatum | undefined;
}

/** What is known of the article, as properties: shown, editable, written with one click. */
export class MetadataRows {
  private readonly all: HTMLButtonElement;
  private readonly rows = new Map<MetadataKey, Row>();
  private path = '';

  constructor(
    parent: HTMLElement,
    private readonly host: StepHost,
  ) {
    const { t } = host.deps;
    const head = parent.createDiv({ cls: 'pending-analysis-step-head' });
    head.createSpan({ cls: 'pending-analysis-step-about', text: t.steps.tags.metadata });
    this.all = head.createEl('button', {
      cls: 'pending-analysis-link',
      text: t.steps.tags.writeAll,
      attr: { type: 'button', 'data-action': 'write-all' },
    });
    this.all.addEventListener('click', () => {
      this.writeAll();
    });
    const el = parent.createDiv({ cls: 'pending-analysis-metadata' });
    for (const key of METADATA_KEYS) this.rows.set(key, this.rowFor(el, key));
  }

  update({ path, note, page }: StepNote): void {
    this.path = path;
    const { citekeys } = this.host.deps;
    const data = metadataOf(note, page, note.url && citationOf({ path, note, page }, citekeys).key);
    for (const [key, row] of this.rows) {
      row.datum = data.find((one) => one.key === key);
      row.el.toggle(row.datum !== undefined);
      if (row.datum !== undefined) this.draw(row, row.datum);
    }
    this.all.toggle(this.missing().length > 0);
  }

  private rowFor(parent: HTMLElement, key: MetadataKey): Row {
    const { t } = this.host.deps;
    const el = parent.createDiv({ cls: 'metadata-property pending-analysis-property', attr: { 'data-property-key': key } });
    el.createDiv({ cls: 'metadata-property-key', text: t.steps.tags.key[key] });
    const field = el
      .createDiv({ cls: 'metadata-property-value' })
      .createEl('input', { attr: { type: 'text', 'aria-label': t.steps.tags.key[key] } });
    const button = iconButton(el, {
      icon: 'plus',
      label: t.steps.tags.write(t.steps.tags.key[key]),
      cls: 'clickable-icon pending-analysis-card-button',
      onClick: () => {
        this.write(key);
      },
    });
    field.addEventListener('input', () => {
      this.host.drafts.set(this.path, `metadata ${key}`, field.value);
      const row = this.rows.get(key);
      if (row?.datum !== undefined) this.draw(row, row.datum);
    });
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      this.write(key);
    });
    return { el, field, button, datum: undefined };
  }

  private draw({ field, button }: Row, { key, standing, found }: Metadatum): void {
    const { t } = this.host.deps;
    const value = this.host.drafts.get(this.path, `metadata ${key}`) ?? (standing === '' ? String(found) : standing);
    if (field.value !== value) field.value = value;
    const isWritten = standing !== '' && field.value.trim() === standing;
    setIcon(button, isWritten ? 'check' : 'plus');
    button.disabled = isWritten || field.value.trim() === '';
    button.toggleClass('is-taken', isWritten);
    const name = t.steps.tags.key[key];
    button.setAttr('aria-label', isWritten ? t.steps.tags.written(name) : t.steps.tags.write(name));
  }

  private write(key: MetadataKey): void {
    const field = this.rows.get(key)?.field;
    const path = this.path;
    if (field === undefined || field.value.trim() === '') return;
    const typed = this.host.drafts.get(path, `metadata ${key}`);
    const value = valueOf(key, field.value);
    void this.host
      .write(
        (text) => editProperties(text, { [key]: value }),
        () => true,
      )
      .then((isWritten) => {
        if (isWritten && this.host.drafts.get(path, `metadata ${key}`) === typed) this.host.drafts.set(path, `metadata ${key}`, undefined);
      });
  }

  private writeAll(): void {
    const values = Object.fromEntries(this.missing().map(([key, { field }]) => [key, valueOf(key, field.value)]));
    void this.host.write(
      (text) => editProperties(text, values),
      () => true,
    );
  }

  private missing(): [MetadataKey, Row][] {
    return [...this.rows].filter(([, { datum, field }]) => datum?.standing === '' && field.value.trim() !== '');
  }
}

/** Counts are numbers, all else is text, however much it looks like one. */
function valueOf(key: MetadataKey, typed: string): WritableValue {
  const isCount = key === 'words' || key === 'reading_minutes';
  return isCount && /^\d+$/.test(typed.trim()) ? Number(typed) : typed.trim();
}
