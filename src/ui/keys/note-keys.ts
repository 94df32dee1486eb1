import { does, type FaceKey } from './face-key';

/** What the keys of the note's face do. */
export interface NoteCommands {
  back(): void;
  fetch(): void;
  decline(): void;
  declineWithReason(): void;
  promote(): void;
  go(step: 1 | -1): void;
  undo(): void;
  help(): void;
}

/** Every key of the note's face. The checklist sees to its own. */
export const NOTE_KEYS: readonly FaceKey<NoteCommands>[] = [
  {
    keys: ['Escape'],
    name: (t) => t.keys.noteKeys.back,
    run: does((on) => {
      on.back();
    }),
  },
  { keys: ['ArrowUp', 'ArrowDown'], name: (t) => t.keys.noteKeys.move },
  { keys: ['Space'], name: (t) => t.keys.noteKeys.tick },
  { keys: ['Enter'], name: (t) => t.keys.noteKeys.fold },
  { keys: ['E'], name: (t) => t.keys.noteKeys.own },
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
    keys: ['N', 'B'],
    name: (t) => t.keys.noteKeys.next,
    run: does((on, key) => {
      on.go(key === 'N' ? 1 : -1);
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
    keys: ['?'],
    name: (t) => t.keys.help,
    run: does((on) => {
      on.help();
    }),
  },
];
