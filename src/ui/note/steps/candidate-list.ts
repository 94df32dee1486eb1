import { Keymap, setIcon } from 'obsidian';
import type { Opening } from '../../../app/shell';
import type { Card } from '../../../panel/steps/cards';
import { iconButton } from '../../icon-button';
import { NOTE_KEYS } from '../../keys/key-table';
import { isKey, type KeyDeps } from '../../keys/run-key';
import { createMeter, updateMeter } from '../../meter';
import { showText } from '../../show-text';
import { followNoteLinks, linkTo, type NoteLinksDeps } from '../note-links';
import { OwnWords, type OwnWordsHost } from './own-words';

/** What a list of candidates does with them. */
export interface CandidateListOptions {
  deps: KeyDeps;
  /** How many are shown before "more"; whatever was taken is always shown. */
  shown: number;
  /** Takes a candidate, or takes it back. */
  toggle(id: string, taken: boolean): void;
  /** Candidates are notes, by their paths: their titles are links to them. */
  notes?: NoteLinksDeps;
  /** What a click on its title does, in which pane; nothing where left out. */
  open?: (id: string, pane: Opening['pane']) => void;
  /** Own words beside a candidate, where there is a place for them. */
  words?: OwnWordsHost;
}

interface Row {
  el: HTMLElement;
  title: HTMLElement;
  meter: HTMLElement;
  detail: HTMLElement;
  quote: HTMLElement;
  button: HTMLButtonElement;
  words: OwnWords | undefined;
  shows: string;
}

/** Candidates as cards. Their elements stay while they do, so that focus and caret survive every update. */
export class CandidateList {
  private readonly el: HTMLElement;
  private readonly list: HTMLElement;
  private readonly more: HTMLButtonElement;
  private readonly moreText: HTMLElement;
  private readonly rows = new Map<string, Row>();
  private cards: readonly Card[] = [];
  private offered = 0;
  private isWhole = false;

  constructor(
    parent: HTMLElement,
    private readonly options: CandidateListOptions,
  ) {
    this.el = parent.createDiv({ cls: 'pending-analysis-cards' });
    this.list = this.el.createDiv({ attr: { role: 'list' } });
    if (options.notes !== undefined) followNoteLinks(this.list, options.notes);
    this.more = this.el.createEl('button', { cls: 'pending-analysis-cards-more', attr: { type: 'button', 'data-stop': '', tabindex: -1 } });
    setIcon(this.more.createSpan({ cls: 'pending-analysis-quiet-icon' }), 'chevron-down');
    this.moreText = this.more.createSpan();
    this.more.addEventListener('click', () => {
      this.showAll();
    });
  }

  /** Shows these; of those not taken only the first `offered` are put forward. */
  update(cards: readonly Card[], offered = cards.length): void {
    this.cards = cards;
    this.offered = offered;
    this.el.toggle(cards.length > 0);
    for (const [id, { el }] of this.rows) {
      if (cards.some((card) => card.id === id)) continue;
      el.remove();
      this.rows.delete(id);
    }
    let left = Math.min(this.options.shown, offered);
    let hidden = 0;
    for (const card of cards) {
      const row = this.rows.get(card.id) ?? this.rowFor(card.id);
      const isShown = this.isWhole || card.taken || left > 0 || row.words?.isOpen === true || row.el.contains(row.el.doc.activeElement);
      left -= 1;
      if (!isShown) hidden += 1;
      row.el.toggle(isShown);
      this.draw(row, card);
    }
    this.keepOrder(cards);
    this.more.toggle(hidden > 0);
    this.moreText.setText(this.options.deps.t.steps.more(hidden));
  }

  private showAll(): void {
    const first = this.cards.find((card) => this.rows.get(card.id)?.el.isShown() !== true);
    this.isWhole = true;
    this.update(this.cards, this.offered);
    if (first !== undefined) this.rows.get(first.id)?.el.focus();
  }

  private rowFor(id: string): Row {
    const { options } = this;
    const el = this.list.createDiv({
      cls: 'pending-analysis-card',
      attr: { role: 'listitem', tabindex: -1, 'data-stop': '', 'data-id': id },
    });
    const body = el.createDiv({ cls: 'pending-analysis-card-body' });
    const head = body.createDiv({ cls: 'pending-analysis-card-head' });
    const title = head.createDiv({ cls: 'pending-analysis-card-title' });
    const meter = createMeter(head);
    const detail = body.createDiv({ cls: 'pending-analysis-card-detail' });
    const quote = body.createDiv({ cls: 'pending-analysis-card-quote' });
    const words = options.words && new OwnWords(body, id, options.words, options.deps.t);
    const button = iconButton(el, {
      icon: 'plus',
      label: '',
      cls: 'clickable-icon pending-analysis-card-button',
      onClick: () => {
        this.toggle(id);
      },
    });
    button.tabIndex = -1;
    nameAfter(button, title);
    const { open, notes } = options;
    title.toggleClass('is-clickable', open !== undefined || notes !== undefined);
    if (notes !== undefined) linkTo(title, id);
    if (open !== undefined) {
      const onClick = (event: MouseEvent): void => {
        if (event.type === 'auxclick' && event.button !== 1) return;
        const pane = Keymap.isModEvent(event);
        open(id, typeof pane === 'string' ? pane : undefined);
      };
      title.addEventListener('click', onClick);
      title.addEventListener('auxclick', onClick);
    }
    el.addEventListener('keydown', (event) => {
      this.onKey(event, id);
    });
    const row: Row = { el, title, meter, detail, quote, button, words, shows: '' };
    this.rows.set(id, row);
    return row;
  }

  private draw(row: Row, card: Card): void {
    row.words?.update(card.taken ? (card.words ?? '') : undefined);
    const shows = JSON.stringify(card);
    if (shows === row.shows) return;
    row.shows = shows;
    row.el.toggleClass('is-taken', card.taken);
    showText(row.title, card.title);
    row.title.title = card.tooltip ?? '';
    updateMeter(row.meter, card.meter);
    row.detail.setText(card.detail);
    row.detail.toggle(card.detail !== '');
    showText(row.quote, card.quote);
    row.quote.toggle(card.quote !== '');
    setIcon(row.button, card.taken ? 'check' : 'plus');
    row.button.setAttrs({ 'aria-label': card.label, 'aria-pressed': String(card.taken) });
  }

  /** Moves only what stands elsewhere, as moving an element takes its focus. */
  private keepOrder(cards: readonly Card[]): void {
    let after: Element | null = null;
    for (const card of cards) {
      const el: HTMLElement | undefined = this.rows.get(card.id)?.el;
      if (el === undefined) continue;
      const next: Element | null = after === null ? this.list.firstElementChild : after.nextElementSibling;
      if (next !== el && !el.contains(el.doc.activeElement)) this.list.insertBefore(el, next);
      after = el;
    }
  }

  private toggle(id: string): void {
    const card = this.cards.find((one) => one.id === id);
    if (card !== undefined) this.options.toggle(id, !card.taken);
  }

  private onKey(event: KeyboardEvent, id: string): void {
    if (event.target !== event.currentTarget) return;
    const words = this.rows.get(id)?.words;
    if (isKey(event, NOTE_KEYS.fold, this.options.deps)) this.toggle(id);
    else if (words !== undefined && isKey(event, NOTE_KEYS.own, this.options.deps)) words.open();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

let named = 0;

/** Says what a button adds: its label, then what its card is called. The label alone is its tooltip. */
function nameAfter(button: HTMLElement, title: HTMLElement): void {
  named += 1;
  button.id = `pending-analysis-add-${named}`;
  title.id = `${button.id}-title`;
  button.setAttr('aria-labelledby', `${button.id} ${title.id}`);
}
