import type { QueueKey } from './queue-keys';

/** The keys of the note's own face, for the list of all keys. */
export const NOTE_KEYS: readonly Pick<QueueKey, 'keys' | 'name'>[] = [
  { keys: ['Escape'], name: (t) => t.keys.noteKeys.back },
  { keys: ['ArrowUp', 'ArrowDown'], name: (t) => t.keys.noteKeys.move },
  { keys: ['Space'], name: (t) => t.keys.noteKeys.tick },
  { keys: ['Enter'], name: (t) => t.keys.noteKeys.fold },
  { keys: ['E'], name: (t) => t.keys.noteKeys.own },
  { keys: ['F'], name: (t) => t.keys.fetch },
  { keys: ['D'], name: (t) => t.keys.decline },
  { keys: ['P'], name: (t) => t.keys.promote },
  { keys: ['N', 'B'], name: (t) => t.keys.noteKeys.next },
  { keys: ['U'], name: (t) => t.keys.undo },
];
