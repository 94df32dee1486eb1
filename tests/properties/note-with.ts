import { editProperties } from '../../src/properties/edit-properties';
import { propertiesOf, readFrontmatter } from '../../src/properties/frontmatter';
import type { PropertyChange } from '../../src/properties/wanted';

/** A note with these lines between its fences. */
export const noteWith = (...lines: string[]): string => ['---', ...lines, '---', '', 'Body.', ''].join('\n');

/** What a note's properties hold. */
export const read = (text: string): Record<string, unknown> => propertiesOf(text, readFrontmatter(text));

/** The note after an edit of its properties; or the key for which it was refused. */
export const edited = (text: string, changes: Record<string, PropertyChange>): string => {
  const edit = editProperties(text, changes);
  return edit.ok ? edit.text : `refused: ${edit.key}`;
};
