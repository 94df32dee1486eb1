import { documentFrequency, forEachTarget, linkProbability, linkTextsIn } from '../signals/mentions-link-text';
import { namesIn, tellingOf, WITHIN } from '../signals/mentions-name';
import type { WeighedMatch } from '../signals/named-in-text';
import type { QueryView } from './query-view';

/** How surely a text names each note, 0 to 1, by note number: by one word, or by several together. */
export interface Namings {
  byWord: Float32Array;
  byPhrase: Float32Array;
}

/** A word that links to the note in half of the notes that hold it is as sure as one that always does. */
const MOSTLY = 2;

/**
 * How surely a text names each note. A name of several words tells by its rarity. One word may be an everyday one, so it
 * tells as far as the vault's notes that hold it link with it.
 */
export function namingsIn(view: QueryView): Namings {
  const namings: Namings = { byWord: view.blank(), byPhrase: view.blank() };
  const raise = (match: WeighedMatch, note: number, sureness: number): void => {
    const of = match.terms > 1 ? namings.byPhrase : namings.byWord;
    of[note] = Math.max(of[note] ?? 0, sureness);
  };
  for (const match of linkTextsIn(view)) {
    const held = documentFrequency(view, match);
    forEachTarget(view, match, (note, links) => {
      raise(match, note, (links / (held + 1)) * (match.within ? WITHIN : 1));
    });
  }
  for (const match of namesIn(view)) {
    const telling = tellingOf(view, match);
    const targets = view.index.titles.targetsOf(match.key);
    for (let i = 0; i < targets.length; i += 2) {
      const note = targets[i] ?? 0;
      raise(match, note, match.terms > 1 ? telling : telling * Math.min(1, MOSTLY * linkProbability(view, match, note)));
    }
  }
  return namings;
}
