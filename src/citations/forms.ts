import { bibtexEntry } from './bibtex';
import type { Citation } from './citation-of';
import { pandocCitation } from './citekey';
import { cslJson } from './csl';

/** The forms in which a citation can be copied. */
export type CitationForm = 'bibtex' | 'csl-json' | 'citation';

/** A citation in one of them. */
export function citationIn(form: CitationForm, { key, work }: Citation): string {
  switch (form) {
    case 'bibtex':
      return bibtexEntry(key, work);
    case 'csl-json':
      return cslJson(key, work);
    case 'citation':
      return pandocCitation(key);
  }
}
