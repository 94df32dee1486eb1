/** How much speaks for a tie to the vault, in the steps a person is shown: 0 nothing, 1 hardly more, 2 something, 3 much, 4 very much. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** The tie of a text to the vault from which on the strength is 2, 3 and 4. */
const TIES = [0.6, 0.9, 1.6] as const;
/**
 * The share of its text's links from which on a note is put forward, linked unasked, and as sure as can be: by
 * `click.mjs` of the link benchmark two of three notes put forward are right, and four of five linked unasked.
 */
const SHARES = [0.05, 0.12, 0.25] as const;

/** How strong a text's tie to the vault is. */
export function strengthOfTie(tie: number): Strength {
  return tie <= 0 ? 0 : stepOf(tie, TIES);
}

/** How much speaks for a link to a note, by its share of all links that its text may have. */
export function strengthOfLink(share: number): Strength {
  return stepOf(share, SHARES);
}

function stepOf(value: number, [second, third, fourth]: readonly [number, number, number]): Strength {
  if (value < second) return 1;
  if (value < third) return 2;
  return value < fourth ? 3 : 4;
}

/** Whether so little speaks for a note that it is only named, and neither put forward nor linked unasked. */
export function isLoose({ strength }: { strength: Strength }): boolean {
  return strength < 2;
}

/** Whether so much speaks for a note that it may be linked before anybody asks. */
export function isSure({ strength }: { strength: Strength }): boolean {
  return strength >= 3;
}
