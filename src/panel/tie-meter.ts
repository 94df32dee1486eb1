import type { Dictionary } from '../i18n/dictionary';
import type { Strength } from '../links/strength';

/** A meter of four steps, and what it says in words. */
export interface Meter {
  strength: Strength;
  label: string;
}

/** The meter of a suggested note; none for a note that nobody suggested. */
export function tieMeter(strength: Strength | undefined, t: Dictionary): Meter | undefined {
  return strength === undefined ? undefined : { strength, label: t.steps.link.tie[strength] };
}
