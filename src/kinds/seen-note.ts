import { isForeign } from '../note/foreign-file';
import { hasTemplateMarks } from '../note/is-template';
import type { PropertyValue } from '../properties/property-value';
import { baseName } from '../text/path';
import { isDayName } from './date-value';
import { stateInTag, statesIn, type SaidState } from './state';
import { foldersOf, isTemplatePlace } from './place';

/** A note as the app's cache knows it, without its text. */
export interface SeenNote {
  path: string;
  properties: Readonly<Record<string, PropertyValue>>;
  /** From its properties and its text, without `#`. */
  tags: readonly string[];
  /** Its first heading, where that is of level 1; empty where it has none. */
  heading: string;
  /** How many links to notes it holds. */
  links: number;
  /** Characters of the file, or its bytes. */
  size: number;
  /** When it was changed, in milliseconds since 1970. */
  mtime: number;
}

/** Whether a note can be an item at all: no template, board, drawing, and no page of a diary. */
export function canBeItem({ path, properties, heading }: Pick<SeenNote, 'path' | 'properties' | 'heading'>): boolean {
  return (
    !foldersOf(path).some(isTemplatePlace) &&
    !isForeign(properties) &&
    !hasTemplateMarks(properties, heading) &&
    !isDayName(baseName(path)) &&
    !isTemplatePlace(baseName(path))
  );
}

/** All that a note says of its state. */
export function statesOf({ properties, tags }: Pick<SeenNote, 'properties' | 'tags'>): SaidState[] {
  return [
    ...Object.entries(properties).flatMap(([key, value]) => (NO_STATE.test(key) ? [] : statesIn(key, value))),
    ...tags.flatMap((tag) => stateInTag(tag) ?? []),
  ];
}

/** What names and describes a note may sound like a state. */
const NO_STATE = /^(?:title|name|alias(?:es)?|description|excerpt|summary|tags?|url|link|source|author)$/i;
