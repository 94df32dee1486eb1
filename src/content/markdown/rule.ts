import type { Place } from './inline/escape-text';
import type { Piece } from './inline/piece';

/** How elements of one kind are written. Data, with the examples that are also its tests. */
export type Rule = BlockRule | InlineRule;

/** HTML and the Markdown it becomes, top headings at level 3, seen from https://base.example.org/dir/page. */
export type Example = readonly [html: string, markdown: string];

interface Filter {
  /** Names of the elements, lower case. */
  filter: readonly string[];
  /** What else must hold. */
  when?: (element: Element) => boolean;
  examples: readonly Example[];
}

/** Gives whole lines of Markdown, without blank lines at the ends; empty for nothing. */
export interface BlockRule extends Filter {
  display: 'block';
  replacement: (element: Element, converter: Converter) => string;
}

/** Gives a part of a line. */
export interface InlineRule extends Filter {
  display: 'inline';
  replacement: (element: Element, converter: Converter) => Piece[];
}

/** What a rule can ask for. */
export interface Converter {
  /** The children of `parent` as blocks, a blank line between them. */
  blocks(parent: Element): string;
  /** The same, one string a block. */
  blockList(parent: Element): string[];
  /** The inline content of `parent`, written for its place. */
  line(parent: Element, place: Place): string;
  pieces(parent: Element): Piece[];
  /** Whether there is a block among the descendants of `element`. */
  holdsBlocks(element: Element): boolean;
  /** The level in the note of a heading of this level in the page. */
  headingLevel(level: number): number;
  /** The footnote id for a mark or a note; undefined when the other is missing. */
  noteId(element: Element): string | undefined;
  /** Where a heading, the target of a link in the page, is found in the note: `#Heading`. */
  headingTarget: (href: string) => string | undefined;
  /** What relative addresses are relative to. */
  baseUrl: URL;
}
