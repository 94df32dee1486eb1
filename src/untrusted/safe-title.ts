import { oneVisibleLine } from './invisible';

const MAX_LENGTH = 400;

/**
 * A title as plain text: one line, nothing invisible, at most 400 characters, and without the
 * opening mark of a template, which the Templater plugin would run even inside a property.
 * Empty when nothing visible is left.
 */
export function safeTitle(text: string): string {
  const line = oneVisibleLine(text.normalize('NFC')).replace(/<(?=%)/g, '< ');
  const characters = Array.from(line);
  return characters.length <= MAX_LENGTH
    ? line
    : `${characters
        .slice(0, MAX_LENGTH - 1)
        .join('')
        .trimEnd()}…`;
}
