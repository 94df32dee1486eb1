import { ToggleComponent } from 'obsidian';
import { readableOf } from '../../markdown/plain-text';
import { showText } from '../show-text';
import type { Dictionary } from '../../i18n/dictionary';
import type { ComposerModel, PointRow } from '../../permanent/composer-model';
import { sectionHead } from './section-head';

/** The points on offer: which go into the note, and which become notes of their own. */
export class PointList {
  private readonly count: HTMLElement;
  private readonly rows: { row: PointRow; el: HTMLElement; own: HTMLElement; title: HTMLInputElement }[];

  constructor(
    parent: HTMLElement,
    private readonly model: ComposerModel,
    private readonly t: Dictionary,
  ) {
    this.count = sectionHead(parent, t.composer.points).count;
    if (model.points.length === 0) parent.createDiv({ cls: 'pending-analysis-nothing', text: t.composer.noPoints });
    this.rows = model.points.map((row) => this.draw(parent, row));
    this.update();
  }

  update(): void {
    const { points } = this.model;
    this.count.setText(points.length === 0 ? '' : this.t.composer.chosen(points.filter(({ chosen }) => chosen).length, points.length));
    for (const { row, el, own, title } of this.rows) {
      el.toggleClass('is-unchosen', !row.chosen);
      own.toggle(row.chosen);
      title.toggle(row.chosen && row.hasOwnNote);
    }
  }

  private draw(parent: HTMLElement, row: PointRow): PointList['rows'][number] {
    const { model, t } = this;
    const el = parent.createDiv({ cls: 'pending-analysis-point-row' });
    const head = el.createDiv({ cls: 'pending-analysis-point-head' });
    const label = head.createEl('label');
    const box = label.createEl('input', { cls: 'task-list-item-checkbox', attr: { type: 'checkbox' } });
    box.checked = row.chosen;
    box.addEventListener('change', () => {
      model.setPoint(row, { chosen: box.checked });
    });
    showText(label.createSpan(), readableOf(row.words || row.quote));
    const own = head.createDiv({ cls: 'pending-analysis-own-note' });
    own.createSpan({ text: t.composer.ownNote });
    const toggle = new ToggleComponent(own).setValue(row.hasOwnNote).onChange((hasOwnNote) => {
      model.setPoint(row, { hasOwnNote });
    });
    for (const input of toggle.toggleEl.findAll('input')) input.setAttr('aria-label', t.composer.ownNoteOf(row.title));
    if (row.words !== '' && row.quote !== '')
      showText(el.createDiv({ cls: 'pending-analysis-point-quote' }), t.composer.quoted(readableOf(row.quote)));
    const title = el.createEl('input', {
      value: row.title,
      attr: { type: 'text', placeholder: t.composer.noteTitle, 'aria-label': t.composer.titleOfOwn },
    });
    title.addEventListener('input', () => {
      model.setPoint(row, { title: title.value.trim() });
    });
    return { row, el, own, title };
  }
}
