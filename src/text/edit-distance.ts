/** Levenshtein's distance: how many signs must be put in, left out or replaced to make one text of the other. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at++) {
    const next = [at + 1];
    for (let i = 0; i < other.length; i++) {
      const replaced = (row[i] ?? 0) + (one[at] === other[i] ? 0 : 1);
      next.push(Math.min(replaced, (row[i + 1] ?? 0) + 1, (next[i] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The nearest of several words by {@link editDistance}, the first of those that are equally near. */
export function nearest(word: string, others: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const other of others) {
    const distance = editDistance(word, other);
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}
