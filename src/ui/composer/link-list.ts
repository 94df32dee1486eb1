import { setIcon, setTooltip, type App } from 'obsidian';
import type { ComposerModel, LinkRow } from '../../permanent/composer-model';
import type { Words } from '../../panel/words';
import { tieMeter } from '../../panel/tie-meter';
import { iconButton } from '../icon-button';
import { createMeter, updateMeter } from '../meter';
import { NoteChooser } from '../note-chooser';
import { sectionHead } from './section-head';

interface DrawnRow {
  row: LinkRow;
  el: HTMLElement;
  box: HTMLInputElement;
  reason: HTMLInputElement;
  shown: HTMLElement;
  back: HTMLButtonElement;
}

/** The notes on offer to link to: whether, why, and whether they are to link back. */
export class LinkList {
  private readonly count: HTMLElement;
  private readonly none: HTMLElement;
  private readonly search: HTMLElement;
  private readonly rows: DrawnRow[] = [];

  constructor(
    app: App,
    private readonly parent: HTMLElement,
    private readonly model: ComposerModel,
    private readonly words: Words,
  ) {
    const { t } = words;
    const { line, count } = sectionHead(parent, t.composer.links);
    this.count = count;
    this.search = iconButton(line, {
      icon: 'search',
      label: t.steps.link.search,
      onClick: () => {
        new NoteChooser(app, {
          placeholder: t.steps.link.searchHint,
          nameOf: words.nameOf,
          offers: (path) => path !== model.sourcePath,
          choose: (path) => {
            void this.add(path);
          },
        }).open();
      },
    });
    this.none = parent.createDiv({ cls: 'pending-analysis-nothing', text: t.composer.noLinks });
    this.update();
  }

  /** Puts the keyboard on the search. */
  focus(): void {
    this.search.focus();
  }

  update(): void {
    const { model } = this;
    const { t } = this.words;
    this.none.toggle(model.links.length === 0);
    this.rows.push(...model.links.slice(this.rows.length).map((row) => this.draw(row)));
    for (const { row, el, box, reason, shown, back } of this.rows) {
      box.checked = row.chosen;
      el.toggle(row.path !== model.target);
      el.toggleClass('is-unchosen', !row.chosen);
      reason.toggle(row.chosen);
      shown.toggle(!row.chosen);
      back.toggleClass('is-linked', row.back && row.chosen);
      back.disabled = !row.chosen;
      back.setAttr('aria-pressed', String(row.back && row.chosen));
    }
    const offered = model.links.filter(({ path }) => path !== model.target);
    this.count.setText(offered.length === 0 ? '' : t.composer.allResolve(offered.filter(({ chosen }) => chosen).length, offered.length));
  }

  private async add(path: string): Promise<void> {
    await this.model.addLink(path);
    this.rows.find(({ row }) => row.path === path)?.reason.focus();
  }

  private draw(row: LinkRow): DrawnRow {
    const { model } = this;
    const { t, nameOf } = this.words;
    const name = nameOf(row.path);
    const el = this.parent.createDiv({ cls: 'pending-analysis-link-row' });
    const head = el.createDiv({ cls: 'pending-analysis-point-head' });
    const label = head.createEl('label', { attr: { title: row.path } });
    const box = label.createEl('input', { cls: 'task-list-item-checkbox', attr: { type: 'checkbox' } });
    box.addEventListener('change', () => {
      model.setLink(row, { chosen: box.checked });
    });
    label.createSpan({ text: name });
    updateMeter(createMeter(head), tieMeter(row.strength, t));
    const back = iconButton(head, {
      icon: 'arrow-right',
      label: t.composer.linkBack(name),
      cls: 'clickable-icon pending-analysis-back',
      onClick: () => {
        model.setLink(row, { back: !row.back });
        setIcon(back, row.back ? 'arrow-left-right' : 'arrow-right');
        setTooltip(back, row.back ? t.composer.linkedBack(name) : t.composer.linkBack(name));
      },
    });
    back.toggle(row.canLinkBack);
    const shown = el.createDiv({ cls: 'pending-analysis-link-reason', text: row.why ?? row.reason });
    const reason = el.createEl('input', {
      value: row.reason,
      attr: { type: 'text', placeholder: t.composer.reason, 'aria-label': t.composer.reasonFor(name) },
    });
    reason.addEventListener('input', () => {
      model.setLink(row, { reason: reason.value.trim() });
    });
    return { row, el, box, reason, shown, back };
  }
}
