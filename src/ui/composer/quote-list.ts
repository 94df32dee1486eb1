import { readableOf } from '../../markdown/plain-text';
import type { Dictionary } from '../../i18n/dictionary';
import type { ComposerModel, PointRow } from '../../permanent/composer-model';
import { showText } from '../show-text';
import { sectionHead } from './section-head';

/** The quotes of a literature note, each with a field for what it says to the person: nothing is ever put there for them. */
export class QuoteList {
  private readonly count: HTMLElement;
  private readonly rows: { row: PointRow; el: HTMLElement; words: HTMLInputElement }[];

  constructor(
    parent: HTMLElement,
    private readonly model: ComposerModel,
    private readonly t: Dictionary,
  ) {
    this.count = sectionHead(parent, t.composer.ownWords).count;
    if (model.points.length === 0) parent.createDiv({ cls: 'pending-analysis-nothing', text: t.composer.noPoints });
    this.rows = model.points.map((row) => this.draw(parent, row));
    this.update();
  }

  /** Puts the keyboard where words are wanted; returns whether they are anywhere. */
  focus(): boolean {
    const empty = this.rows.find(({ row }) => row.chosen && row.quote !== '' && row.words.trim() === '');
    empty?.words.focus();
    return empty !== undefined;
  }

  update(): void {
    const chosen = this.model.points.filter((point) => point.chosen);
    const said = chosen.filter(({ words }) => words.trim() !== '').length;
    this.count.setText(chosen.length === 0 ? '' : this.t.composer.chosen(said, chosen.length));
    for (const { row, el, words } of this.rows) {
      el.toggleClass('is-unchosen', !row.chosen);
      words.toggle(row.chosen);
      // Not while somebody types: what they see is what they wrote.
      if (!words.isActiveElement() && words.value.trim() !== row.words) words.value = row.words;
    }
  }

  private draw(parent: HTMLElement, row: PointRow): QuoteList['rows'][number] {
    const { model, t } = this;
    const el = parent.createDiv({ cls: 'pending-analysis-point-row' });
    const label = el.createDiv({ cls: 'pending-analysis-point-head' }).createEl('label');
    const box = label.createEl('input', { cls: 'task-list-item-checkbox', attr: { type: 'checkbox' } });
    box.checked = row.chosen;
    box.addEventListener('change', () => {
      model.setPoint(row, { chosen: box.checked });
    });
    const quote = readableOf(row.quote || row.words);
    showText(label.createSpan(), row.quote === '' ? quote : t.composer.quoted(quote));
    const words = el.createEl('input', {
      value: row.words,
      attr: { type: 'text', placeholder: t.composer.wordsHint, 'aria-label': t.composer.wordsFor(quote) },
    });
    words.addEventListener('input', () => {
      model.setPoint(row, { words: words.value.trim() });
    });
    return { row, el, words };
  }
}
