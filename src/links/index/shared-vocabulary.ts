import { stopWords } from '../text/stop-words';
import type { VaultIndex } from './vault-index';

/**
 * Share of a note's terms that the vault's other notes hold too, weighted by idf and taken over all notes: 0 to 1.
 * The larger a vault, the more of its words it shares.
 */
export function sharedVocabulary(index: VaultIndex): number {
  let shared = 0;
  let lone = 0;
  for (const [holders, terms] of withoutStopWords(index).entries()) {
    if (terms === 0) continue;
    if (holders === 1) lone = terms * index.highestIdf;
    else if (holders > 1) shared += terms * holders * index.idfOf(holders);
  }
  return shared === 0 ? 0 : shared / (shared + lone);
}

/** Number of terms by their number of holders. */
function withoutStopWords({ terms }: VaultIndex): number[] {
  const counts = [...terms.byHolders];
  for (const hash of stopWords) {
    const term = terms.find(hash);
    const holders = term < 0 ? 0 : terms.documentFrequency.get(term);
    if (holders > 0) counts[holders] = (counts[holders] ?? 0) - 1;
  }
  return counts;
}
