import type { Actions } from '../../app/actions';
import type { Stack } from '../../queue/stacks';
import type { Dictionary } from '../../i18n/dictionary';
import { QUEUE_KEYS, type KeyCommands } from '../keys/key-table';
import type { OfferedKey } from './key-hints';
import type { ChosenRows } from './chosen-rows';
import type { QueueList } from './queue-list';
import type { StackActions } from './stack-actions';

/** What the queue's keys work on. */
export interface QueueKeyParts {
  list: QueueList;
  rows: ChosenRows;
  on: StackActions;
  actions: Pick<Actions, 'edit'>;
  peek: (stack: Stack) => void;
  /** Says, or says no more, why a row stands where it does. */
  why: (stack: Stack) => void;
  clearSelection: () => void;
  undo: () => void;
  search: () => void;
  /** Takes away what narrows the queue, one thing at a time; false where nothing does. */
  widen: () => boolean;
  menu: () => void;
  showKeys: () => void;
}

/** What each key of the queue does. */
export function queueCommands({ list, rows, on, actions, ...face }: QueueKeyParts): KeyCommands<typeof QUEUE_KEYS> {
  return {
    move: (key) => {
      list.keyboard.move(key === 'ArrowDown' ? 1 : -1);
    },
    moveToEnd: (key) => {
      list.keyboard.moveToEnd(key === 'End' ? 1 : -1);
    },
    movePage: (key) => {
      list.keyboard.movePage(key === 'PageDown' ? 1 : -1);
    },
    fold: (key) => {
      list.fold(key === 'ArrowLeft');
    },
    peek: () => {
      for (const stack of rows.current()) face.peek(stack);
    },
    why: () => {
      for (const stack of rows.current()) face.why(stack);
    },
    open: () => {
      on.open(rows.current());
      list.enter();
    },
    edit: () => {
      for (const { lead } of rows.current()) void actions.edit(lead.path);
    },
    fetch: () => {
      on.fetch(rows.targets());
    },
    decline: () => {
      on.decline(rows.targets());
    },
    declineWithReason: () => {
      on.declineWithReason(rows.targets());
    },
    later: () => {
      on.later(rows.targets());
    },
    more: () => {
      on.askFor(rows.targets(), 'more');
    },
    less: () => {
      on.askFor(rows.targets(), 'less');
    },
    promote: () => {
      on.promote(rows.current());
    },
    select: () => {
      rows.toggle();
    },
    extend: (key) => {
      rows.extend(key === 'Shift+ArrowDown' ? 1 : -1);
    },
    selectAll: () => {
      rows.selectAll();
    },
    undo: () => {
      face.undo();
    },
    search: () => {
      face.search();
    },
    leave: () => {
      if (rows.selection.isEmpty) return face.widen();
      face.clearSelection();
      return true;
    },
    menu: () => {
      face.menu();
    },
    help: () => {
      face.showKeys();
    },
  };
}

/** The keys most used, which stand at the foot of the queue. */
export function queueHints({ queue: { keys } }: Dictionary): readonly OfferedKey[] {
  return [
    [QUEUE_KEYS.move, keys.move],
    [QUEUE_KEYS.peek, keys.peek],
    [QUEUE_KEYS.fetch, keys.fetch],
    [QUEUE_KEYS.decline, keys.decline],
  ];
}
