import type { VaultIndex } from './vault-index';

/** Recomputed once the number of notes has changed by this share. */
const DRIFT = 0.05;

const known = new WeakMap<VaultIndex, { size: number; share: number }>();

/**
 * Share of a note's terms that the vault's other notes hold too, weighted by rarity and taken over all notes: 0 to 1.
 * It grows with the vault: .27 for 18 notes, .74 for 2,800.
 */
export function sharedVocabulary(index: VaultIndex): number {
  const last = known.get(index);
  if (last !== undefined && Math.abs(index.size - last.size) <= DRIFT * last.size) return last.share;
  const share = shareOf(index);
  known.set(index, { size: index.size, share });
  return share;
}

function shareOf(index: VaultIndex): number {
  let [shared, lone] = [0, 0];
  for (const [holders, { rarity, terms }] of [...byHolders(index)].sort(([a], [b]) => a - b)) {
    if (holders > 1) shared += holders * rarity * terms;
    else lone = index.highestRarity * terms;
  }
  return shared === 0 ? 0 : shared / (shared + lone);
}

/** Number of terms by how many notes hold them, stop words left out. Summing by it gives the same result in whatever order the terms were added. */
function byHolders(index: VaultIndex): Map<number, { rarity: number; terms: number }> {
  const counts = new Map<number, { rarity: number; terms: number }>();
  for (let term = 0; term < index.terms.size; term++) {
    const holders = index.terms.holders.get(term);
    const rarity = holders > 0 ? index.rarity(term) : 0;
    if (rarity === 0) continue;
    const count = counts.get(holders) ?? { rarity, terms: 0 };
    count.terms++;
    counts.set(holders, count);
  }
  return counts;
}
