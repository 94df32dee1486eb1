import { hashText, joinHashes } from '../../text/hash';
import type { IndexedNote } from './indexed-note';

/** A line that stands in at least so many notes, and in at least this share of all, is no author's thought but a template's. */
const FEWEST = 5;
const SHARE = 0.03;

/** What the same links in the same line have in common: the target's number and the line's own text, as a hash. */
export function lineKey(target: number, line: string): number {
  return joinHashes(target + 1, hashText(line.trim()));
}

/**
 * The {@link lineKey}s of links that stand in the same line, text and all, of many notes: what a template or a script put
 * there says nothing of what its notes are about. `size` is the number of all notes. A note per step.
 */
export function* boilerplateIn(notes: Iterable<IndexedNote>, size: number): Generator<void, Set<number>> {
  const holders = new Map<number, number>();
  for (const { anchors } of notes) {
    for (const line of new Set(anchors.map((anchor) => anchor.line))) holders.set(line, (holders.get(line) ?? 0) + 1);
    yield;
  }
  const most = Math.max(FEWEST, SHARE * size);
  const found = new Set<number>();
  for (const [line, count] of holders) if (count >= most) found.add(line);
  return found;
}
