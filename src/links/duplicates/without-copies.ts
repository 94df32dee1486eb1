import type { VaultIndex } from '../index/vault-index';
import type { Candidate } from '../rank/ranking';
import { NEARLY_SAME } from './near-duplicates';
import { resemblance } from './signature';

/** Candidates of which none is nearly the text itself, where its sketch is given, or nearly one before it, whose share grows by its own; by their shares. */
export function withoutCopies(index: VaultIndex, candidates: readonly Candidate[], own: Uint16Array | undefined): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const signature = index.note(candidate.note)?.signature;
    if (signature === undefined || (own !== undefined && resemblance(signature, own) >= NEARLY_SAME)) continue;
    const first = kept.find(({ note }) => resemblance(signature, index.note(note)?.signature ?? signature) >= NEARLY_SAME);
    if (first === undefined) kept.push({ ...candidate });
    else first.share += candidate.share;
  }
  return kept.sort((a, b) => b.share - a.share);
}
