import { safeTitle } from './safe-title';

/**
 * A text from a page as the value of a property: a title's rules, and nothing that the app or a plugin takes for a link,
 * an embed, a comment, a field, code or HTML where it shows or reads the property. Spaces break such marks, so that the
 * words stay.
 */
export function propertyText(text: string): string {
  return safeTitle(text)
    .replace(/`/g, '‘')
    .replace(/\[(?=\[)|\](?=[\](])|%(?=%)|:(?=:)|\{(?=\{)|<(?=[A-Za-z/!?])/g, '$& ');
}
