import { inertTex } from '../tex/inert-tex';
import type { Macros } from '../tex/macros';
import { spansOf } from './spans';

/**
 * A block's text with what every formula within its lines may hold, by the rules for the formulas of pages: what `macros`
 * and the formulas themselves define is put in. One that is too long or too deep to be drawn is text; one that shows
 * nothing goes. The text keeps its lines.
 */
export function withInertFormulas(text: string, isTable: boolean, macros: Macros): string {
  if (!text.includes('$')) return text;
  let written = '';
  let copied = 0;
  for (const [from, end] of spansOf(text, isTable).formulas) {
    const dollars = text.charAt(from + 1) === '$' ? '$$' : '$';
    const source = text.slice(from + dollars.length, end);
    const tex = inertTex(source, macros)?.replace(/\n/g, ' ');
    written += text.slice(copied, from);
    if (tex !== '') written += tex === undefined ? asText(dollars) + source + asText(dollars) : dollars + tex + dollars;
    copied = end + dollars.length;
  }
  return written + text.slice(copied);
}

/**
 * The lines of a formula between lines of `$$`, given without its dollars, as they are written: none begins a block for
 * readers that know no formulas. Undefined where it is too long or too deep to be drawn; none where it shows nothing.
 */
export function formulaLines(source: string, macros: Macros): string[] | undefined {
  const tex = inertTex(source, macros);
  if (tex === undefined || tex === '') return tex === undefined ? undefined : [];
  const [first = '', ...rest] = tex.split('\n');
  return [...(/^[\\A-Za-z{&(|]/.test(first) ? ['$$', first] : [`$$${first}`]), ...rest, '$$'];
}

function asText(dollars: string): string {
  return dollars.replace(/\$/g, '\\$');
}
