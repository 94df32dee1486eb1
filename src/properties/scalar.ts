import { stringify } from 'yaml';

/** What the plugin writes into properties. */
export type WritableValue = string | number | boolean | readonly string[];

/** How a text is written: plain where that is safe, or in quotes whatever it is. */
export type ScalarStyle = 'plain' | 'double' | 'single';

/** A value as YAML on one line: a scalar, or a flow list. Safe as a block mapping's value whatever it holds. */
export function yamlValue(value: WritableValue, style: ScalarStyle = 'plain'): string {
  return isList(value) ? `[${value.map((item) => yamlScalar(item)).join(', ')}]` : yamlScalar(value, style);
}

/** A scalar as YAML on one line, safe in a flow list too. */
export function yamlScalar(given: string | number | boolean, style: ScalarStyle = 'plain'): string {
  const value = typeof given === 'string' ? oneLine(given) : given;
  const defaultStringType = { plain: 'PLAIN', double: 'QUOTE_DOUBLE', single: 'QUOTE_SINGLE' } as const;
  const options = { lineWidth: 0, defaultStringType: defaultStringType[style], blockQuote: false } as const;
  const printed = stringify(value, { ...options, defaultKeyType: 'PLAIN' }).trimEnd();
  // Plain scalars end at a comma or bracket inside a flow list, and YAML 1.1 readers take these for times or booleans.
  const risky =
    typeof value === 'string' &&
    style === 'plain' &&
    printed === value &&
    /[,[\]{}]|^(?:yes|no|on|off|y|n)$|^\d+:\d|^[=<]|\s#/i.test(value);
  return risky ? yamlScalar(value, 'double') : printed;
}

/** Whether a value is a list of texts. */
export function isList(value: WritableValue): value is readonly string[] {
  return Array.isArray(value);
}

/** A text as a property holds it: on one line, without blanks around it. */
export function oneLine(value: string): string {
  return value.replace(/[\s\u0085\u2028\u2029]+/g, ' ').trim();
}
