import { does, type FaceKey } from './face-key';

/** What the queue's keys do. */
export interface QueueCommands {
  move(step: 1 | -1): void;
  moveToEnd(step: 1 | -1): void;
  movePage(step: 1 | -1): void;
  fold(fold: boolean): void;
  peek(): void;
  open(): void;
  fetch(): void;
  decline(): void;
  declineWithReason(): void;
  promote(): void;
  select(): void;
  extend(step: 1 | -1): void;
  selectAll(): void;
  undo(): void;
  search(): void;
  /** Gives up the selection, else the search, else the filter; false where there is none of them. */
  leave(): boolean;
  menu(): void;
  help(): void;
}

/** Every key of the queue. They act while the focus is in the face and not in a field. */
export const QUEUE_KEYS: readonly FaceKey<QueueCommands>[] = [
  {
    keys: ['ArrowUp', 'ArrowDown'],
    name: (t) => t.keys.move,
    run: does((on, key) => {
      on.move(key === 'ArrowDown' ? 1 : -1);
    }),
  },
  {
    keys: ['Home', 'End'],
    name: (t) => t.keys.ends,
    run: does((on, key) => {
      on.moveToEnd(key === 'End' ? 1 : -1);
    }),
  },
  {
    keys: ['PageUp', 'PageDown'],
    name: (t) => t.keys.page,
    run: does((on, key) => {
      on.movePage(key === 'PageDown' ? 1 : -1);
    }),
  },
  {
    keys: ['ArrowLeft', 'ArrowRight'],
    name: (t) => t.keys.fold,
    run: does((on, key) => {
      on.fold(key === 'ArrowLeft');
    }),
  },
  {
    keys: ['Space'],
    name: (t) => t.keys.peek,
    run: does((on) => {
      on.peek();
    }),
  },
  {
    keys: ['Enter'],
    name: (t) => t.keys.open,
    run: does((on) => {
      on.open();
    }),
  },
  {
    keys: ['F'],
    name: (t) => t.keys.fetch,
    run: does((on) => {
      on.fetch();
    }),
  },
  {
    keys: ['D'],
    name: (t) => t.keys.decline,
    run: does((on) => {
      on.decline();
    }),
  },
  {
    keys: ['Shift+D'],
    name: (t) => t.keys.declineWithReason,
    run: does((on) => {
      on.declineWithReason();
    }),
  },
  {
    keys: ['P'],
    name: (t) => t.keys.promote,
    run: does((on) => {
      on.promote();
    }),
  },
  {
    keys: ['X'],
    name: (t) => t.keys.select,
    run: does((on) => {
      on.select();
    }),
  },
  {
    keys: ['Shift+ArrowUp', 'Shift+ArrowDown'],
    name: (t) => t.keys.extend,
    run: does((on, key) => {
      on.extend(key === 'Shift+ArrowDown' ? 1 : -1);
    }),
  },
  {
    keys: ['Mod+A'],
    name: (t) => t.keys.selectAll,
    run: does((on) => {
      on.selectAll();
    }),
  },
  {
    keys: ['U'],
    name: (t) => t.keys.undo,
    run: does((on) => {
      on.undo();
    }),
  },
  {
    keys: ['/'],
    name: (t) => t.keys.search,
    run: does((on) => {
      on.search();
    }),
  },
  { keys: ['Escape'], name: (t) => t.keys.leave, run: (on) => on.leave() },
  {
    keys: ['ContextMenu', 'Shift+F10'],
    name: (t) => t.keys.menu,
    run: does((on) => {
      on.menu();
    }),
  },
  {
    keys: ['?'],
    name: (t) => t.keys.help,
    run: does((on) => {
      on.help();
    }),
  },
];
