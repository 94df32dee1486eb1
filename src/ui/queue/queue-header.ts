import type { Amount } from '../../queue/amount';
import { pathsOf } from '../../queue/to-fetch';
import type { PanelDeps } from '../panel-deps';
import { iconButton } from '../icon-button';
import { QUEUE_KEYS } from '../keys/key-table';
import { keyHint, type KeyDeps } from '../keys/run-key';
import { Spoken } from './spoken';

/** What the header's buttons do. */
export interface HeaderActions {
  fetchMenu: (event: MouseEvent) => void;
  undo: () => void;
  moreMenu: (event: MouseEvent) => void;
  fetchSelected: () => void;
  declineSelected: () => void;
  clearSelection: () => void;
  orderAnew: () => void;
}

/** What the header says. */
export interface HeaderFacts {
  pending: Amount;
  /** Items found, while the queue is searched or filtered. */
  found: number | undefined;
  selected: Amount;
  canUndo: boolean;
  /** Notes still to be compared with the vault; 0 while nothing is compared. */
  left: number;
  /** What was found out meanwhile would put the rows in another order. */
  isBehind: boolean;
}

/** Fewer notes than this are compared in a moment, which is not worth a word. */
const FEW = 50;

/** What the header says of the queue now; `selected` are the paths of the notes selected. */
export function headerFacts(
  { actions, queue, arrangement, closeness, history, ranking, settings }: PanelDeps,
  selected: readonly string[],
): HeaderFacts {
  const { sort, group } = settings();
  const goesByCloseness = sort === 'best' || sort === 'connection' || group === 'closeness';
  return {
    pending: arrangement.amount(),
    found: arrangement.isNarrowed ? arrangement.amountOf(pathsOf(arrangement.now().stacks)).items : undefined,
    selected: arrangement.amountOf(selected),
    canUndo: history.last() !== undefined || actions.hasChosen(),
    left: closeness.phase === 'working' && closeness.left >= FEW ? closeness.left : 0,
    isBehind: goesByCloseness && closeness.phase === 'ready' && ranking.isBehind((path) => queue.has(path)),
  };
}

/** The count and the buttons; with a selection, in their place and at the same height, what can be done with it. */
export class QueueHeader {
  readonly countId = 'pending-analysis-count';
  private readonly count: HTMLElement;
  private readonly plain: HTMLElement;
  private readonly selecting: HTMLElement;
  private readonly fetch: HTMLButtonElement;
  private readonly undo: HTMLButtonElement;
  private readonly anew: HTMLButtonElement;
  private readonly spoken: Spoken;
  private shown = '';

  constructor(
    parent: HTMLElement,
    private readonly deps: KeyDeps,
    actions: HeaderActions,
  ) {
    const { t } = deps;
    const bar = parent.createDiv({ cls: 'pending-analysis-bar' });
    this.count = bar.createDiv({ cls: 'pending-analysis-count', attr: { role: 'status', id: this.countId } });
    this.plain = bar.createDiv({ cls: 'nav-buttons-container' });
    this.anew = iconButton(this.plain, { icon: 'list-restart', label: t.queue.orderAnew, onClick: actions.orderAnew });
    this.fetch = iconButton(this.plain, { icon: 'download', label: t.queue.fetch, onClick: actions.fetchMenu });
    this.fetch.setAttr('aria-haspopup', 'menu');
    this.undo = iconButton(this.plain, {
      icon: 'undo-2',
      label: t.queue.undo,
      key: () => keyHint(QUEUE_KEYS.undo, deps),
      onClick: actions.undo,
    });
    iconButton(this.plain, { icon: 'ellipsis', label: t.queue.more, onClick: actions.moreMenu }).setAttr('aria-haspopup', 'menu');

    this.spoken = new Spoken(bar);
    this.selecting = bar.createDiv({ cls: 'pending-analysis-selecting' });
    const button = (text: string, run: () => void): void => {
      this.selecting.createEl('button', { text, attr: { type: 'button' } }).addEventListener('click', run);
    };
    button(t.queue.fetch, actions.fetchSelected);
    button(t.queue.decline, actions.declineSelected);
    iconButton(this.selecting, {
      icon: 'x',
      label: t.queue.clearSelection,
      key: () => keyHint(QUEUE_KEYS.leave, deps),
      onClick: actions.clearSelection,
    });
  }

  update(facts: HeaderFacts): void {
    const { shown } = this;
    const { t } = this.deps;
    const wanted = JSON.stringify(facts);
    if (shown === wanted) return;
    this.shown = wanted;
    const { pending, found, selected, canUndo, left, isBehind } = facts;
    const isSelecting = selected.items > 0;
    this.plain.toggle(!isSelecting);
    this.selecting.toggle(isSelecting);
    const comparing = left > 0 && found === undefined && !isSelecting ? t.queue.comparing(pending.notes - left, pending.notes) : '';
    this.count.ariaLive = comparing === '' ? null : 'off';
    if (isSelecting) this.write(t.queue.selected(selected));
    else if (comparing !== '') this.write({ number: '', word: comparing });
    else if (found === undefined) this.write(t.queue.pending(pending));
    else this.write({ number: '', word: t.queue.found(found, pending.items) });
    // Every step of a comparison is seen, a few are said.
    this.spoken.say(comparing, { isNews: comparing === '' });
    this.anew.toggle(isBehind);
    this.fetch.disabled = pending.items === 0;
    this.undo.disabled = !canUndo;
  }

  /** The same words again are left alone, so that nothing is read out twice. */
  private write({ number, word }: { number: string; word: string }): void {
    const text = number === '' ? word : `${number} ${word}`;
    if (this.count.textContent === text) return;
    this.count.empty();
    if (number !== '') this.count.createEl('strong', { text: number });
    this.count.appendText(text.slice(number.length));
  }
}
