import type { Dictionary } from '../i18n/dictionary';
import { strengthOf, type Strength } from '../links/strength';

/** A meter of four steps, and what it says in words. */
export interface Meter {
  strength: Strength;
  label: string;
}

/** The meter of a suggested note; none for a note that nobody suggested. */
export function tieMeter(evidence: number | undefined, t: Dictionary): Meter | undefined {
  if (evidence === undefined) return undefined;
  const strength = strengthOf(evidence);
  return { strength, label: t.steps.link.tie[strength] };
}
