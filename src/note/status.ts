import { propertyOf, readFrontmatter, type PropertyValue } from '../properties/frontmatter';
import { textOf } from './pending-note';
import { setProperty } from '../properties/edit-properties';

/** Whether a `status` value is one of the given ones. It may be a list, differ in case and carry blanks. */
export function hasStatus(value: PropertyValue | undefined, wanted: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((one) => typeof one === 'string' && hasStatus(one, wanted));
  // Asked for every note of the vault: nothing is made where there is nothing to compare.
  return typeof value === 'string' && wanted.some((one) => one === value || normalised(one) === normalised(value));
}

/** `text` with one status in place of those in `from`; other entries of a list of statuses stay. */
export function withStatus(text: string, from: readonly string[], to: string): string {
  const current = propertyOf(readFrontmatter(text), 'status');
  if (!Array.isArray(current)) return setProperty(text, 'status', to);
  const kept = current.map((one) => (hasStatus(one, from) ? to : textOf(one)));
  return setProperty(text, 'status', [...new Set(kept.includes(to) ? kept : [...kept, to])]);
}

function normalised(status: string): string {
  return status.trim().toLowerCase();
}
