import { mayStand } from '../content/tex/may-stand';
import { oneVisibleLine } from './invisible';

declare const property: unique symbol;

/** A text as the value of a property. */
export type PropertyText = string & { readonly [property]: true };

/**
 * A text from outside as the value of a property: one line, and nothing that the app or a plugin takes for a link, an
 * embed, a comment, a field, code, a template or HTML where it shows or reads the property. Spaces break such marks, so
 * that the words stay.
 */
export function propertyText(text: string): PropertyText {
  const line = oneVisibleLine(text);
  // Where there is a formula it holds what every formula may.
  const tex = line.includes('$') ? line.replace(/\\/g, (mark, at: number) => (mayStand(line, at) ? mark : '\\ ')) : line;
  return tex.replace(/`/g, '‘').replace(/\[(?=\[)|\](?=[\](])|%(?=%)|:(?=:)|\{(?=\{)|<(?=[A-Za-z/!?%])/g, '$& ') as PropertyText;
}
