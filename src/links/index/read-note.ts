import { signatureOf } from '../duplicates/signature';
import { LONGEST_TEXT } from '../longest-text';
import type { VaultNote } from '../note';
import { countOf, countTerms, termsOf, unitsOf } from '../text/units';

/** How many words of the text a word in the note's title or alias counts for. */
const NAME_WEIGHT = 3;
/** A link's context is the title of the note it stands in and this many UTF-16 units of its line on either side of it. */
const CONTEXT_REACH = 120;
const CONTEXTS_A_STEP = 20;

/** What is read in a note before the index changes. Terms are hashes. */
export interface ReadNote {
  /** Title, file name and aliases, each once. */
  names: readonly string[];
  /** How often each term stands in the text and the names. */
  counts: ReadonlyMap<number, number>;
  /** Of each link: where it leads, and the terms around it. */
  contexts: readonly (readonly [path: string, terms: readonly number[]])[];
  signature: Uint16Array;
}

/** Reads a note, a few milliseconds per step however long it is. */
export function* readingNote(note: VaultNote): Generator<void, ReadNote> {
  const units = unitsOf(note.text.slice(0, LONGEST_TEXT));
  yield;
  const counts = countOf(termsOf(units));
  yield;
  const signature = signatureOf(units);
  yield;
  const names = [...new Set([note.title, note.basename, ...note.aliases])];
  for (const [hash, count] of countTerms(names.join('\n'))) counts.set(hash, (counts.get(hash) ?? 0) + NAME_WEIGHT * count);
  const contexts: [string, number[]][] = [];
  for (const [path, shown, line] of note.anchors) {
    if (path === note.path) continue;
    const at = Math.max(0, line.indexOf(shown));
    const around = line.slice(Math.max(0, at - CONTEXT_REACH), at + shown.length + CONTEXT_REACH);
    contexts.push([path, [...countTerms(`${note.title}\n${around}`).keys()]]);
    if (contexts.length % CONTEXTS_A_STEP === 0) yield;
  }
  return { names, counts, contexts, signature };
}
