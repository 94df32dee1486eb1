import type { Citation } from '../citations/citation-of';
import type { SectionNames } from '../note/sections';
import type { Links } from '../ports';
import type { Settings } from '../settings/settings';
import type { Promotion } from '../undo/operation';
import type { SourceNote } from './choices';
import type { FormatDate } from './filters/filter';

/** What drafting needs from outside. */
export interface DraftContext {
  settings: Settings;
  sectionNames: SectionNames;
  template: string;
  links: Links;
  /** How the item that a note is about is cited. */
  citationOf: (source: SourceNote) => Citation;
  /** Whether a path is taken, for this promotion: what it made before it stopped half-way is not. */
  exists: (path: string, promotes: Promotion) => boolean;
  /** Texts of the notes that may be linked back to, by path. */
  texts: ReadonlyMap<string, string>;
  now: Date;
  formatDate: FormatDate;
}
