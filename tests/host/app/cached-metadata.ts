import type { Pos } from './positions';

/** What the metadata cache says of one note. The shapes are the app's own. */
export interface CachedMetadata {
  links?: ReferenceCache[];
  embeds?: ReferenceCache[];
  tags?: { tag: string; position: Pos }[];
  headings?: { heading: string; level: number; position: Pos }[];
  footnotes?: { id: string; position: Pos }[];
  footnoteRefs?: { id: string; position: Pos }[];
  sections?: SectionCache[];
  listItems?: ListItemCache[];
  frontmatter?: Record<string, unknown>;
  frontmatterLinks?: (Reference & { key: string })[];
  frontmatterPosition?: Pos;
  blocks?: Record<string, { id: string; position: Pos }>;
}

/** A link as written, where it leads and what it shows. */
export interface Reference {
  link: string;
  original: string;
  displayText?: string;
}

export interface ReferenceCache extends Reference {
  position: Pos;
}

/** A block at the top level of the note. */
export interface SectionCache {
  type: string;
  position: Pos;
  id?: string;
}

/** A list item; `parent` is the line of the parent item, or minus the line where the list begins. */
export interface ListItemCache {
  parent: number;
  position: Pos;
  task?: string;
  id?: string;
}
