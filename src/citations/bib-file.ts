import { readBibTeX, type Reference } from '../content/standardise/bibtex';
import { lineEndOf, withLineEnd } from '../text/lines';
import { addressId, doiId, idsIn, idsOf } from './ids';
import type { CitedWork } from './work';
import { doiIn } from './work-of';

/** The entries of a `.bib` file, as far as they have to be known before one is added. */
export interface BibFile {
  /** Whether an entry has this key. */
  has: (key: string) => boolean;
  /** The key of the entry for a work, told by its number on arXiv, its DOI or its address. */
  keyOf: (work: CitedWork) => string | undefined;
}

/** Fields in which an entry may say where it is on arXiv. */
const NAMING = ['journal', 'journaltitle', 'note', 'howpublished', 'volume', 'number'];

export function readBib(text: string): BibFile {
  const keys = new Set<string>();
  const keyById = new Map<string, string>();
  for (const [key, fields] of readBibTeX(text, Infinity)) {
    keys.add(key.toLowerCase());
    for (const id of entryIds(fields)) if (!keyById.has(id)) keyById.set(id, key);
  }
  return {
    has: (key) => keys.has(key.toLowerCase()),
    keyOf: (work) =>
      idsOf(work)
        .map((id) => keyById.get(comparable(id)))
        .find((key) => key !== undefined),
  };
}

function entryIds(fields: Reference): string[] {
  const { doi = '', eprint = '', url = '' } = fields;
  const type = (fields['archiveprefix'] ?? fields['eprinttype'] ?? 'arxiv').toLowerCase();
  const bare = doiIn(doi);
  const ids = [
    bare && doiId(bare),
    addressId(url),
    ...(type === 'arxiv' ? idsIn(/^arxiv/i.test(eprint) ? eprint : `arXiv:${eprint}`) : []),
    ...NAMING.flatMap((name) => idsIn(fields[name] ?? '')).filter((id) => id.startsWith('arxiv:')),
  ];
  return ids.filter((id) => id !== undefined).map(comparable);
}

/** The reader of BibTeX makes one dash of several. */
function comparable(id: string): string {
  return id.replace(/-{2,3}/g, '–');
}

/** The text of a `.bib` file with an entry at its end, in the file's own line ends, a blank line before it; what stands there is left as it is. */
export function withEntry(text: string, entry: string): string {
  const lineEnd = lineEndOf(text);
  const written = withLineEnd(entry, lineEnd);
  if (text.trim() === '') return text + written;
  const gap = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text) ? '' : /[\r\n]$/.test(text) ? lineEnd : lineEnd + lineEnd;
  return text + gap + written;
}
