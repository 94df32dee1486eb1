import type { Arrangement } from '../queue/arrangement';

/**
 * The notes given, each with the other notes of its item: what stands as one in the queue is decided as one. Each
 * comes once; a note that is not pending stands for itself.
 */
export function itemNotes(paths: readonly string[], arrangement: Pick<Arrangement, 'stackOf'>): string[] {
  const all = paths.flatMap((path) => [path, ...(arrangement.stackOf(path)?.entries.map((entry) => entry.path) ?? [])]);
  return [...new Set(all)];
}
