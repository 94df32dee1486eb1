import type { QueueEntry } from './entry';
import type { Stack } from './stacks';

/** Whether a fetch of everything brings a note's content: none was fetched, or nothing worth reading. */
export function isOpen({ state }: Pick<QueueEntry, 'state'>): boolean {
  return state !== 'full' && state !== 'partial';
}

/** Whether a note has an address and its content is not whole yet. */
export function lacksContent({ host, state }: Pick<QueueEntry, 'host' | 'state'>): boolean {
  return host !== '' && state !== 'full';
}

/** The notes among these that a fetch of many is to bring: those with an address whose content is not whole yet. */
export function toFetch(stacks: readonly Stack[]): string[] {
  return pathsOf(stacks, lacksContent);
}

/** The paths of all notes of some stacks. */
export function pathsOf(stacks: readonly Stack[], isWanted: (entry: QueueEntry) => boolean = () => true): string[] {
  return stacks.flatMap((stack) => stack.entries.filter(isWanted).map(({ path }) => path));
}
