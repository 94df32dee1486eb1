import type { Dictionary } from '../../i18n/dictionary';
import type { StoredKey } from '../../settings/settings';
import { safeTitle } from '../../untrusted/safe-title';

/** Characters of a stored value that are shown. */
const SHOWN = 60;

/** A setting's description, and behind it what stands in the settings file in its place that cannot be used; undefined for nothing. */
export function withUnusable(desc: string, key: StoredKey, stored: unknown, t: Dictionary): string | DocumentFragment {
  if (stored === undefined) return desc;
  const value = safeTitle(JSON.stringify(stored));
  const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return createFragment((el) => {
    el.appendText(desc === '' ? '' : t.text([desc, '']));
    el.createSpan({ text: t.settings.unusable(shown), attr: { 'data-unusable': key } });
  });
}

/** Takes away what is said of a stored value that was just replaced: a field that is typed in is not drawn anew. */
export function forgetUnusable(tab: HTMLElement, key: StoredKey): void {
  for (const remark of tab.findAll(`[data-unusable='${key}']`)) remark.remove();
}
