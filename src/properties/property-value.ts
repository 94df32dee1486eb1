/** What a property holds, as YAML's core types give it. */
export type PropertyValue = string | number | boolean | null | PropertyValue[] | { [key: string]: PropertyValue };

/** Whether two values are equal all the way down; the order of keys does not matter. */
export function sameValue(one: PropertyValue | undefined, other: PropertyValue | undefined): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)));
}

/** The value under a key as Obsidian looks it up: exactly that key, otherwise the first that differs in case alone. */
export function valueIn<T>(properties: Readonly<Record<string, T>>, key: string): T | undefined {
  if (Object.hasOwn(properties, key)) return properties[key];
  const wanted = key.toLowerCase();
  const name = Object.keys(properties).find((one) => one.toLowerCase() === wanted);
  return name === undefined ? undefined : properties[name];
}

/** A property as one line of text; lists and nested values give their first text or nothing. */
export function textOf(value: PropertyValue | undefined): string {
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
