import type { VaultIndex } from '../index/vault-index';
import { LONGEST_TEXT } from '../longest-text';
import { unitsOf } from '../text/units';
import { resemblance, signatureOf } from './signature';

/** From here on two texts are nearly the same: one reworded sentence in ten. */
export const NEARLY_SAME = 0.6;

/** A note whose text is nearly that of another. */
export interface NearDuplicate {
  path: string;
  /** Share of what either says that both say, 0 to 1. */
  resemblance: number;
}

/** The notes whose text is nearly the given one, most alike first. Texts of a sentence or two are like nothing. */
export function nearDuplicates(index: VaultIndex, text: string, except = ''): NearDuplicate[] {
  const signature = signatureOf(unitsOf(text.slice(0, LONGEST_TEXT)));
  const found: NearDuplicate[] = [];
  for (const note of index.all()) {
    const alike = resemblance(signature, note.signature);
    if (alike >= NEARLY_SAME && note.path !== except) found.push({ path: note.path, resemblance: alike });
  }
  return found.sort((a, b) => b.resemblance - a.resemblance);
}
