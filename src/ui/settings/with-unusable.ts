import type { Dictionary } from '../../i18n/dictionary';
import { safeTitle } from '../../untrusted/safe-title';

/** Characters of a stored value that are shown. */
const SHOWN = 60;

/** A setting's description, and behind it what stands in the settings file in its place that cannot be used; undefined for nothing. */
export function withUnusable(desc: string, stored: unknown, t: Dictionary): string {
  if (stored === undefined) return desc;
  const value = safeTitle(JSON.stringify(stored));
  const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return t.text([desc, t.settings.unusable(shown)].filter((part) => part !== ''));
}
