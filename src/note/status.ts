import type { PropertyValue } from '../properties/property-value';

/** Whether a `status` value is one of the given ones. It may be a list, differ in case and carry blanks. */
export function hasStatus(value: PropertyValue | undefined, wanted: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((one) => typeof one === 'string' && hasStatus(one, wanted));
  // Asked for every note of the vault: nothing is made where there is nothing to compare.
  return typeof value === 'string' && wanted.some((one) => one === value || normalised(one) === normalised(value));
}

/** A status as it is compared: without blanks around it, in lower case. */
export function normalised(status: string): string {
  return status.trim().toLowerCase();
}
