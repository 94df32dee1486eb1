import type { Arrangement } from '../queue/arrangement';

/**
 * The notes given, each with the other notes of its item: what stands as one in the queue is decided as one. Each
 * comes once; a note that is not pending stands for itself.
 */
export function itemNotes(paths: readonly string[], arrangement: Pick<Arrangement, 'stackOf'>): string[] {
  return itemsOf(paths, arrangement).flat();
}

/** The same, the notes of each item by themselves. */
export function itemsOf(paths: readonly string[], arrangement: Pick<Arrangement, 'stackOf'>): string[][] {
  const seen = new Set<string>();
  return paths.flatMap((path) => {
    const item = [path, ...(arrangement.stackOf(path)?.entries.map((entry) => entry.path) ?? [])];
    const added = [...new Set(item)].filter((one) => !seen.has(one));
    for (const one of added) seen.add(one);
    return added.length > 0 ? [added] : [];
  });
}
