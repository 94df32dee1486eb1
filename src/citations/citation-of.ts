import type { PageMetadata } from '../content/extract/page-metadata';
import { itemKey } from '../queue/item-key';
import { carriedKey } from './citekey';
import type { KnownCitekeys } from './known-citekeys';
import type { CitedWork } from './work';
import { workOf, type CitableNote } from './work-of';

/** A work and the key it is cited by. */
export interface Citation {
  key: string;
  work: CitedWork;
}

/** How the item that a note is about is cited; `page` is what its page said, while that is remembered. */
export function citationOf(
  { path, note, page }: { path: string; note: CitableNote; page: PageMetadata | undefined },
  citekeys: Pick<KnownCitekeys, 'keyFor'>,
  isTaken?: (key: string) => boolean,
): Citation {
  const work = workOf(note, page);
  // The text may be ahead of what is known of the vault.
  const own = carriedKey(path, note.properties);
  return { key: own ?? citekeys.keyFor(path, note.url && itemKey(note.url), work, isTaken), work };
}
