import { Keymap, Platform } from 'obsidian';
import type { Opening } from '../../app/shell';
import type { Arrangement } from '../../queue/arrangement';
import { Selection } from '../../queue/selection';
import type { Stack } from '../../queue/stacks';
import { isNode } from '../is-node';
import type { QueueList } from './queue-list';

/** What choosing rows needs around it. */
export interface ChoosingDeps {
  arrangement: Pick<Arrangement, 'stackOf'>;
  list: () => QueueList;
  /** The rows show what is selected now. */
  redraw: () => void;
  /** Puts the keyboard back on the list. */
  focus: () => void;
  open: (stacks: readonly Stack[], how: Opening) => void;
}

/** Which rows are meant: those selected, by keys, box or touch, or else the one the keyboard stands on. */
export class ChosenRows {
  readonly selection = new Selection();

  constructor(private readonly deps: ChoosingDeps) {}

  /** The stack that stands for a note, if it is pending. */
  at(path: string): Stack[] {
    const stack = this.deps.arrangement.stackOf(path);
    return stack === undefined ? [] : [stack];
  }

  selected(): Stack[] {
    return this.selection.isEmpty ? [] : this.selection.stacks((path) => this.deps.arrangement.stackOf(path));
  }

  /** The row the keyboard stands on. */
  current(): Stack[] {
    const stack = this.deps.list().currentStack();
    return stack === undefined ? [] : [stack];
  }

  /** What a key acts on: the selection, else the current row. */
  targets(): Stack[] {
    const selected = this.selected();
    return selected.length > 0 ? selected : this.current();
  }

  select(stacks: readonly Stack[]): void {
    this.selection.add(stacks);
    this.deps.redraw();
  }

  selectAll(): void {
    this.selection.selectAll(this.deps.list().shown());
    this.deps.redraw();
  }

  /** Selects the current row, or takes it out. */
  toggle(): void {
    for (const stack of this.current()) this.selection.toggle(stack);
    this.deps.redraw();
  }

  /** Moves the keyboard, and selects all rows from where the range begins. */
  extend(step: 1 | -1): void {
    const list = this.deps.list();
    for (const stack of this.current()) this.selection.standAt(stack);
    list.keyboard.move(step);
    for (const stack of this.current()) this.selection.extendTo(stack, list.shown());
    this.deps.redraw();
  }

  /** Nothing is selected; `isInHeader`: the keyboard was on what could be done with it. */
  clear(isInHeader: boolean): void {
    this.selection.clear();
    this.deps.redraw();
    if (isInHeader) this.deps.focus();
  }

  /** A row was clicked or tapped: it is selected, or opened. */
  clicked(stack: Stack, event: MouseEvent): void {
    const { target } = event;
    const isBox = isNode(target) && target.instanceOf(HTMLElement) && target.hasClass('pending-analysis-row-box');
    const isTouched = Platform.isMobile && !this.selection.isEmpty;
    if (event.button === 0 && event.shiftKey && !Keymap.isModifier(event, 'Mod')) this.selection.extendTo(stack, this.deps.list().shown());
    else if (event.button === 0 && (isBox || isTouched)) this.selection.toggle(stack);
    else {
      const pane = Keymap.isModEvent(event);
      this.deps.open([stack], pane === false ? {} : { pane: pane === true ? 'tab' : pane });
      return;
    }
    this.deps.redraw();
    if (isBox) this.deps.focus();
  }
}
