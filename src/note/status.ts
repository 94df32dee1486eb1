import { propertyOf, readFrontmatter } from '../properties/frontmatter';
import type { PropertyValue } from '../properties/property-value';
import { editProperties, type PropertyEdit } from '../properties/edit-properties';
import type { PropertyChange } from '../properties/wanted';

/** Whether a `status` value is one of the given ones. It may be a list, differ in case and carry blanks. */
export function hasStatus(value: PropertyValue | undefined, wanted: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((one) => typeof one === 'string' && hasStatus(one, wanted));
  // Asked for every note of the vault: nothing is made where there is nothing to compare.
  return typeof value === 'string' && wanted.some((one) => one === value || normalised(one) === normalised(value));
}

/** `text` with one status in place of those in `from`; other entries of a list of statuses stay. */
export function withStatus(text: string, from: readonly string[], to: string): PropertyEdit {
  return editProperties(text, { status: statusChange(text, from, to) });
}

/** The change of the property that {@link withStatus} makes. */
export function statusChange(text: string, from: readonly string[], to: string): PropertyChange {
  if (!Array.isArray(propertyOf(readFrontmatter(text), 'status'))) return to;
  return (items) => {
    const isMeant = (one: string): boolean => one === to || hasStatus(one, from);
    const first = items.findIndex(isMeant);
    return first < 0 ? [...items, to] : items.map((one, index) => (index === first ? to : isMeant(one) ? undefined : one));
  };
}

/** A status as it is compared: without blanks around it, in lower case. */
export function normalised(status: string): string {
  return status.trim().toLowerCase();
}
