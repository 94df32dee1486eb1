import { setIcon } from 'obsidian';
import type { Dictionary } from '../../i18n/dictionary';
import type { Group, GroupOf } from '../../queue/group';
import type { Heading } from '../../queue/rows';

/** What a heading says at its end. */
export interface HeadingFacts {
  /** What came of a source so far. */
  yieldOf: (source: string) => { permanent: number; items: number } | undefined;
  /** How many more items a person can have for today. */
  more: () => number;
  /** What came of today's items, once all are decided. */
  summary: () => string;
}

/** A group's name as its heading has it. */
export function groupName(of: GroupOf, t: Dictionary): string {
  switch (of.by) {
    case 'closeness':
      return t.queue.band[of.band];
    case 'day':
      return { today: t.queue.today, rest: t.queue.rest, later: t.later.group }[of.part];
    case 'source':
      return of.source || t.queue.noSource;
    case 'story':
      return of.title ?? t.queue.noStory;
  }
}

/** A heading of the list, which folds what is below it. */
export class GroupHeading {
  readonly el: HTMLElement;
  private readonly name: HTMLElement;
  private readonly flair: HTMLElement;
  private readonly card: HTMLElement;
  private shown = '';

  constructor(
    parent: HTMLElement,
    private readonly t: Dictionary,
    private readonly facts: HeadingFacts,
  ) {
    this.el = parent.createDiv({
      cls: 'tree-item-self is-clickable mod-collapsible pending-analysis-group',
      attr: { role: 'button', tabindex: -1 },
    });
    setIcon(this.el.createDiv({ cls: 'tree-item-icon collapse-icon pending-analysis-fold' }), 'chevron-right');
    this.name = this.el.createDiv({ cls: 'tree-item-inner pending-analysis-group-name' });
    this.flair = this.el.createDiv({ cls: 'tree-item-flair-outer' }).createSpan({ cls: 'tree-item-flair' });
    this.card = this.el.createDiv({ cls: 'pending-analysis-today-card' });
  }

  /** Returns whether its height may have changed. */
  update({ group, isFolded }: Heading, isCurrent: boolean): boolean {
    const { t } = this;
    const tabIndex = isCurrent ? 0 : -1;
    if (this.el.tabIndex !== tabIndex) this.el.tabIndex = tabIndex;
    const name = groupName(group.of, t);
    const flair = this.flairOf(group);
    const isEmpty = group.stacks.length === 0;
    const summary = isEmpty ? this.facts.summary() : '';
    const shown = JSON.stringify([group.key, isFolded, name, flair, summary]);
    if (shown === this.shown) return false;
    this.shown = shown;
    this.el.dataset['group'] = group.key;
    this.el.setAttr('aria-expanded', isEmpty ? null : String(!isFolded));
    this.el.toggleClass('is-empty', isEmpty);
    this.el.toggleClass('is-collapsed', isFolded);
    this.name.setText(name);
    this.flair.setText(flair);
    this.card.empty();
    this.card.toggle(isEmpty);
    if (!isEmpty) return true;
    this.card.createDiv({ cls: 'pending-analysis-today-done', text: t.queue.todayDecided });
    this.card.createDiv({ text: summary });
    this.card.createDiv({ cls: 'pending-analysis-today-more', text: t.queue.fiveMore(this.facts.more()) });
    return true;
  }

  private flairOf({ of, stacks }: Group): string {
    const { queue } = this.t;
    const made = of.by === 'source' ? this.facts.yieldOf(of.source) : undefined;
    if (made !== undefined) return queue.yield(made.permanent, made.items);
    if (of.by !== 'day' || of.part !== 'today') return queue.number(stacks.length);
    return of.left === 0 ? queue.todayDone : queue.todayLeft(of.left, of.of);
  }
}
