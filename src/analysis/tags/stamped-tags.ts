/** A note's tags, and what tells the notes that one script or template made: the names of their properties, say. */
export interface StampedNote {
  tags: readonly string[];
  shape: string;
}

/** From so many notes of one shape on, what nearly all of them carry was stamped on them. */
const ENOUGH = 10;
const NEARLY_ALL = 0.8;

/**
 * The tags, in lower case, that stand on notes because of where these came from: nearly all notes that carry one are of a
 * shape of which nearly all carry it. They say nothing of what a text is about.
 */
export function stampedTags(notes: readonly StampedNote[]): Set<string> {
  const carriers = new Map<string, number>();
  const stamped = new Map<string, number>();
  for (const group of groupsOf(notes)) {
    const counts = countsOf(group);
    for (const [tag, count] of counts) {
      carriers.set(tag, (carriers.get(tag) ?? 0) + count);
      if (group.length >= ENOUGH && count >= NEARLY_ALL * group.length) stamped.set(tag, (stamped.get(tag) ?? 0) + count);
    }
  }
  return new Set([...stamped].filter(([tag, count]) => count >= NEARLY_ALL * (carriers.get(tag) ?? 0)).map(([tag]) => tag));
}

function groupsOf(notes: readonly StampedNote[]): StampedNote[][] {
  const groups = new Map<string, StampedNote[]>();
  for (const note of notes) {
    const group = groups.get(note.shape);
    if (group === undefined) groups.set(note.shape, [note]);
    else group.push(note);
  }
  return [...groups.values()];
}

function countsOf(notes: readonly StampedNote[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of notes)
    for (const tag of new Set(tags.map((one) => one.toLowerCase()))) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}
