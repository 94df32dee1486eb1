import { blockquote } from './blockquote';
import { date } from './date';
import { fallback } from './default';
import type { Filter } from './filter';
import { first } from './first';
import { heading } from './heading';
import { join } from './join';
import { list } from './list';
import { lower } from './lower';
import { slug } from './slug';
import { trim } from './trim';
import { upper } from './upper';
import { wikilink } from './wikilink';
import { yaml } from './yaml';

/** The filters by the names templates use. */
export const FILTERS: ReadonlyMap<string, Filter> = new Map(
  Object.entries({ blockquote, date, default: fallback, first, heading, join, list, lower, slug, trim, upper, wikilink, yaml }),
);
