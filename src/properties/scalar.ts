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
  if (typeof given !== 'string') return String(given);
  const value = oneLine(given);
  const isNoPlain = NO_PLAIN.test(value) || READS_AS_ANOTHER.test(value);
  if (value.search(UNPRINTABLE) >= 0) return JSON.stringify(value).replace(UNPRINTABLE, (sign) => `\\u${hexOf(sign)}`);
  if (style === 'plain' && !isNoPlain && !READS_OTHERWISE_ELSEWHERE.test(value)) return value;
  const isSingle = style === 'single' || (style === 'plain' && isNoPlain && value.includes('"') && !value.includes("'"));
  return isSingle ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** What a plain scalar cannot begin with, hold or end with: https://yaml.org/spec/1.2.2/#733-plain-style */
const NO_PLAIN = /^$|^[ ,[\]{}#&*!|>'"%@`]|^[?-](?: |$)|^(?:---|\.\.\.)|: | #|:$/;

/** What stands in double quotes only, by its number. */
const UNPRINTABLE = /\p{Cc}/gu;

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(4, '0');
}

/** Null, booleans and numbers of YAML's core schema: https://yaml.org/spec/1.2.2/#1032-tag-resolution */
const READS_AS_ANOTHER =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\d+|0o[0-7]+|0x[\dA-Fa-f]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** A plain scalar ends at a comma or bracket inside a flow list, and YAML 1.1 readers take these for times or booleans. */
const READS_OTHERWISE_ELSEWHERE = /[,[\]{}]|^(?:yes|no|on|off|y|n)$|^\d+:\d|^[=<]/i;

/** Whether a value is a list of texts. */
export function isList(value: WritableValue): value is readonly string[] {
  return Array.isArray(value);
}

/** A text as a property holds it: on one line, without blanks around it. */
export function oneLine(value: string): string {
  return value.replace(/[\s\u0085\u2028\u2029]+/g, ' ').trim();
}
