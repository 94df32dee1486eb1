/** Words that YAML 1.1 or 1.2 reads as something other than text. */
const NOT_TEXT = /^(?:null|true|false|yes|no|on|off|y|n|nan|inf)$/i;

/** Begins with a letter and holds nothing that means something in a block mapping or a flow list. */
const PLAIN = /^\p{L}(?:[\p{L}\p{N} _./()+'’“”-]*[\p{L}\p{N})’”])?$/u;

/**
 * `value` as a YAML scalar on one line that reads back as the same text, in a block mapping and in
 * a flow list. What is not plainly text is double-quoted, invisible characters and the mark that
 * opens a Templater command escaped.
 */
export function yamlScalar(value: string): string {
  if (PLAIN.test(value) && !NOT_TEXT.test(value)) return value;
  const quoted = value
    .replace(/[\\"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(/<(?=%)/g, '\\x3C')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufdd0-\ufdef\ufffe\uffff]/gu, unicodeEscape);
  return `"${quoted}"`;
}

function unicodeEscape(character: string): string {
  const code = character.codePointAt(0) ?? 0xfffd;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
