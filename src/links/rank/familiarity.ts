import { sharedVocabulary } from '../index/shared-vocabulary';
import { IDEOGRAPH, kindOf } from '../text/characters';
import type { QueryView } from './query-view';

/** Weight, in terms, of the assumption that a text is as familiar as the vault's own notes: a title alone says little. */
const PRIOR = 4;
/** Share of the terms known, relative to the same share for the vault's own notes, at which familiarity begins, and from which on it is full. */
const STRANGE = 0.5;
const FAMILIAR = 0.85;
const LEAST = 0.2;

/**
 * How familiar a text's vocabulary is to the vault: 1 when the vault knows its terms as well as those of its own notes,
 * 0.2 for a text on an unrelated subject. `bench/strangers.mjs` measures what this keeps out.
 */
export function familiarity(view: QueryView): number {
  const { highestIdf } = view.index;
  const own = sharedVocabulary(view.index);
  if (own === 0) return 1;
  const { known, unknown } = betterKnown(view);
  const prior = PRIOR * highestIdf;
  const share = (known + own * prior) / (known + unknown * highestIdf + prior);
  return Math.min(1, Math.max(LEAST, (share / own - STRANGE) / (FAMILIAR - STRANGE)));
}

/**
 * The summed idf of the text's known terms and the number of its unknown ones, in the script the vault knows better:
 * an English vault not knowing Chinese words says nothing about a Chinese text's subject, but the English words in it do.
 */
function betterKnown({ terms, unknown, text }: QueryView): { known: number; unknown: number } {
  const isIdeograph = (start: number): boolean => kindOf(text.codePointAt(start) ?? 0) === IDEOGRAPH;
  const inIdeographs = { known: 0, unknown: 0 };
  const inWords = { known: 0, unknown: 0 };
  for (const { start, idf } of terms) (isIdeograph(start) ? inIdeographs : inWords).known += idf;
  for (const start of unknown) (isIdeograph(start) ? inIdeographs : inWords).unknown++;
  return (inIdeographs.known - inWords.known || inIdeographs.unknown - inWords.unknown) > 0 ? inIdeographs : inWords;
}
