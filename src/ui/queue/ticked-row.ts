import { setIcon } from 'obsidian';
import type { DecidedItem } from '../../decided/decided-item';
import { iconButton } from '../icon-button';
import type { PanelDeps } from '../panel-deps';

/** One of today's items that was decided: ticked, with what takes it back. */
export class TickedRow {
  readonly el: HTMLElement;
  private readonly title: HTMLElement;
  private readonly outcome: HTMLElement;
  private readonly undo: HTMLElement;
  private item: DecidedItem | undefined;
  private shown = '';

  constructor(
    parent: HTMLElement,
    private readonly deps: Pick<PanelDeps, 't' | 'nameOf' | 'actions' | 'decided'>,
  ) {
    this.el = parent.createDiv({ cls: 'pending-analysis-ticked' });
    setIcon(this.el.createSpan({ cls: 'pending-analysis-ticked-icon', attr: { 'aria-hidden': 'true' } }), 'check');
    this.title = this.el.createSpan({ cls: 'pending-analysis-ticked-title' });
    this.title.addEventListener('click', () => {
      if (this.item !== undefined) void deps.actions.open(this.item.lead.path);
    });
    this.outcome = this.el.createSpan({ cls: 'pending-analysis-ticked-outcome' });
    const undo = iconButton(this.el, {
      icon: 'undo-2',
      label: deps.t.queue.undo,
      cls: 'clickable-icon',
      onClick: () => {
        const path = this.item?.lead.path;
        // The item may have come in more notes than the one that was chosen.
        const whole = deps.decided.now().find(({ notes }) => notes.some((note) => note.path === path));
        if (whole !== undefined) void deps.actions.takeBack(whole.notes.map((note) => note.path));
      },
    });
    // The keyboard has U, and the list of what was decided.
    undo.tabIndex = -1;
    this.undo = undo;
  }

  /** Returns whether its height may have changed. */
  update(item: DecidedItem): boolean {
    const { t, nameOf } = this.deps;
    this.item = item;
    const { lead } = item;
    const name = nameOf(lead.path);
    const outcome = t.decided.outcome[lead.outcome];
    const shown = JSON.stringify([name, outcome]);
    if (shown === this.shown) return false;
    this.shown = shown;
    this.title.setText(name);
    this.title.setAttr('title', lead.path);
    this.outcome.setText(outcome);
    this.undo.setAttr('aria-label', `${t.queue.undo}: ${name}`);
    return true;
  }
}
