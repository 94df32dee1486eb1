/** How much speaks for a tie to the vault, in the steps a person is shown: 0 nothing, 1 hardly more, 2 something, 3 much, 4 very much. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** The evidence from which on the strength is 2, 3 and 4. */
const STEPS = [0.6, 0.9, 1.6] as const;

/** The step that evidence comes to. */
export function strengthOf(evidence: number): Strength {
  if (evidence <= 0) return 0;
  const [second, third, fourth] = STEPS;
  if (evidence < second) return 1;
  if (evidence < third) return 2;
  return evidence < fourth ? 3 : 4;
}

/** Whether so little speaks for a note that it is only named, and neither put forward nor linked unasked. */
export function isLoose({ evidence }: { evidence: number }): boolean {
  return strengthOf(evidence) < 2;
}

/** Whether so much speaks for a note that it may be linked before anybody asks. */
export function isSure({ evidence }: { evidence: number }): boolean {
  return strengthOf(evidence) >= 3;
}

/** Suggestions in their order, the loose ones behind the others. */
export function looseLast<T extends { evidence: number }>(found: readonly T[]): T[] {
  return [...found.filter((one) => !isLoose(one)), ...found.filter(isLoose)];
}
