import type { QueueEntry } from './entry';
import type { Stack } from './stacks';

/** The notes among these that a fetch of many is to bring: those with an address whose content is not whole yet. */
export function toFetch(stacks: readonly Stack[]): string[] {
  return pathsOf(stacks, (entry) => entry.host !== '' && entry.state !== 'full');
}

/** The paths of all notes of some stacks. */
export function pathsOf(stacks: readonly Stack[], isWanted: (entry: QueueEntry) => boolean = () => true): string[] {
  return stacks.flatMap((stack) => stack.entries.filter(isWanted).map(({ path }) => path));
}
