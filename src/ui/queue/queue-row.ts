import { setIcon } from 'obsidian';
import type { Dictionary } from '../../i18n/dictionary';
import { isAsHigh, looksSame, type RowModel } from '../../panel/row-model';
import { needsReader, STATE_ICONS } from '../../panel/state-icon';
import { iconButton } from '../icon-button';
import { QUEUE_KEYS, type PanelKey } from '../keys/key-table';
import { ProgressRing } from '../progress-ring';
import { createMeter, updateMeter } from '../meter';

/** What the icons of a row do when it is pointed at. */
export interface RowButtons {
  fetch: (path: string) => void;
  decline: (path: string) => void;
  more: (path: string, event: MouseEvent) => void;
  /** What a tooltip names a key; left out where keys do not act. */
  hint?: (key: PanelKey) => string | undefined;
}

/** Titles of more characters than this get a third line. */
const LONG_TITLE = 140;

/** One note, or one stack of them, in the list. Its element is made once and shows one note after another. */
export class QueueRow {
  readonly el: HTMLElement;
  private readonly icon: HTMLElement;
  private box: HTMLInputElement | undefined;
  private readonly title: HTMLElement;
  private readonly source: HTMLElement;
  private readonly rest: HTMLElement;
  private readonly stack: HTMLElement;
  private readonly stackCount: HTMLElement;
  private readonly ring: ProgressRing;
  private readonly meter: HTMLElement;
  private readonly spoken: HTMLElement;
  private readonly because: HTMLElement;
  private readonly excerpt: HTMLElement;
  /** What it shows now, to tell whether there is anything to do. */
  private shown: RowModel | undefined;
  private place = '';

  constructor(
    parent: HTMLElement,
    private readonly t: Dictionary,
    buttons: RowButtons,
    private readonly canSelect = false,
  ) {
    this.el = parent.createDiv({ cls: 'tree-item-self is-clickable pending-analysis-row', attr: { role: 'option', tabindex: -1 } });
    this.icon = this.el.createDiv({ cls: 'pending-analysis-state', attr: { role: 'img' } });
    const body = this.el.createDiv({ cls: 'pending-analysis-row-body' });
    this.title = body.createDiv({ cls: 'pending-analysis-row-title' });
    const line = body.createDiv({ cls: 'pending-analysis-row-line' });
    this.source = line.createSpan({ cls: 'pending-analysis-row-source' });
    this.rest = line.createSpan({ cls: 'pending-analysis-row-rest' });
    const flair = line.createSpan({ cls: 'pending-analysis-row-flair' });
    this.stack = flair.createSpan({ cls: 'pending-analysis-stack', attr: { role: 'img' } });
    setIcon(this.stack, 'copy');
    this.stackCount = this.stack.createSpan();
    this.ring = new ProgressRing(flair);
    this.meter = createMeter(flair);
    this.spoken = line.createSpan({ cls: 'pending-analysis-spoken' });
    this.because = body.createDiv({ cls: 'pending-analysis-because' });
    this.excerpt = body.createDiv({ cls: 'pending-analysis-peek' });
    // Seen only below a pointer: most rows are never pointed at.
    this.el.addEventListener(
      'pointerenter',
      () => {
        this.buttons(buttons);
        if (this.box === undefined) this.makeBox();
      },
      { once: true },
    );
  }

  /** Returns whether its height may have changed. */
  update(model: RowModel, { place, of, isCurrent }: { place: number; of: number; isCurrent: boolean }): boolean {
    const placed = `${place}/${of}`;
    if (placed !== this.place) this.el.setAttrs({ 'aria-posinset': place, 'aria-setsize': of });
    this.place = placed;
    const tabIndex = isCurrent ? 0 : -1;
    if (this.el.tabIndex !== tabIndex) this.el.tabIndex = tabIndex;
    const { shown } = this;
    if (shown !== undefined && looksSame(shown, model)) return false;
    this.shown = model;
    this.write(model, shown);
    return shown === undefined || !isAsHigh(shown, model);
  }

  /** Only what is other than before: a row that scrolls in shows another note in the place of one that went. */
  private write(model: RowModel, before: RowModel | undefined): void {
    const { el } = this;
    el.dataset['path'] = model.path;
    if (model.reason !== before?.reason) {
      if (model.reason === '') delete el.dataset['reason'];
      else el.dataset['reason'] = model.reason;
    }
    if (model.isSelected !== before?.isSelected || model.isOpen !== before.isOpen) {
      el.setAttrs({ 'aria-selected': String(model.isSelected), 'aria-current': model.isOpen ? 'true' : null });
      el.toggleClass('is-active', model.isOpen);
      el.toggleClass('is-selected', model.isSelected);
      if (this.box === undefined && model.isSelected) this.makeBox();
      if (this.box !== undefined) this.box.checked = model.isSelected;
    }
    if (model.state !== before?.state) this.writeState(model);
    if (model.title !== before?.title) {
      this.title.setText(model.title);
      this.title.toggleClass('is-long', model.title.length > LONG_TITLE);
    }
    if (model.source !== before?.source) this.source.setText(model.source);
    if (model.rest !== before?.rest) this.writeRest(model.rest);
    if (model.notes !== before?.notes) this.writeCount(model.notes);
    if (model.progress?.done !== before?.progress?.done || model.progress?.total !== before?.progress?.total || before === undefined) {
      this.ring.update(model.progress?.done ?? 0, model.progress?.total ?? 0);
    }
    if (model.meter?.label !== before?.meter?.label || model.meter?.strength !== before?.meter?.strength || before === undefined)
      updateMeter(this.meter, model.meter);
    if (model.spoken !== before?.spoken) this.spoken.setText(model.spoken);
    if (before === undefined || !isAsHigh(before, model)) this.writeMore(model);
  }

  /** Where the app runs from right to left, a number and its unit would change places. */
  private writeRest(rest: string): void {
    if (!this.el.doc.body.hasClass('mod-rtl')) {
      this.rest.setText(rest);
      return;
    }
    this.rest.empty();
    for (const part of rest.split(/( · )/)) this.rest.createEl('bdi', { text: part });
  }

  private writeState({ state, stateName }: RowModel): void {
    setIcon(this.icon, STATE_ICONS[state]);
    this.icon.setAttr('aria-label', stateName);
    this.icon.dataset['state'] = state;
    this.icon.toggleClass('mod-warning', needsReader(state));
    this.icon.toggleClass('is-fetching', state === 'fetching');
  }

  private writeCount(notes: number): void {
    this.stack.toggle(notes > 1);
    this.stack.setAttr('aria-label', this.t.queue.stacked(notes));
    this.stackCount.setText(this.t.queue.number(notes));
  }

  /** What only some rows have below their two lines. */
  private writeMore({ because, excerpt }: RowModel): void {
    this.because.toggle(because.length > 0);
    this.because.empty();
    for (const part of because) this.because.createEl(part.isName ? 'strong' : 'span', { text: part.text });
    this.excerpt.toggle(excerpt !== '');
    this.excerpt.setText(excerpt);
  }

  /** A box for a pointer to select the row with, in the place of its icon: the row itself says whether it is selected. */
  private makeBox(): void {
    if (!this.canSelect) return;
    const place = createSpan({ cls: 'pending-analysis-row-box', attr: { 'aria-hidden': 'true' } });
    // An option holds nothing that can have the focus: the box is a picture of one, and its place is what is pressed.
    this.box = place.createEl('input', { attr: { type: 'checkbox', tabindex: -1, inert: '' } });
    this.icon.after(place);
  }

  private buttons({ fetch, decline, more, hint }: RowButtons): void {
    const { t } = this;
    const box = this.el.createDiv({ cls: 'pending-analysis-row-actions', attr: { 'aria-hidden': 'true' } });
    const path = (): string => this.el.dataset['path'] ?? '';
    const button = (icon: string, label: string, key: PanelKey | undefined, run: (event: MouseEvent) => void): void => {
      iconButton(box, { icon, label, ...(key && hint && { key: () => hint(key) }), cls: 'clickable-icon', onClick: run }).tabIndex = -1;
    };
    button('download', t.menu.fetch, QUEUE_KEYS.fetch, () => {
      fetch(path());
    });
    button('archive-x', t.menu.decline, QUEUE_KEYS.decline, () => {
      decline(path());
    });
    button('ellipsis', t.queue.more, undefined, (event) => {
      more(path(), event);
    });
  }
}
