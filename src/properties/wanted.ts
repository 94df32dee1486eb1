import type { Entry } from './entry';
import type { ListEdit } from './list-items';
import type { PropertyValue } from './property-value';
import { yamlScalar, yamlValue, type WritableValue } from './scalar';

/** What becomes of a property: a new value, an edit of its list, or undefined to take it out. */
export type PropertyChange = WritableValue | ListEdit | undefined;

/** A property that is to hold another value than it does, or none. */
export interface Wanted {
  /** As the block spells it, where it is there. */
  key: string;
  entry: Entry | undefined;
  change: PropertyChange;
  /** What it is to hold; undefined where it goes. */
  value: PropertyValue | undefined;
}

/** A new property on one line, without a line end. */
export function printedProperty({ key, change }: Wanted): string {
  const value = typeof change === 'function' ? change([]).filter((item) => item !== undefined) : (change ?? '');
  return `${yamlScalar(key)}: ${yamlValue(value)}`;
}
