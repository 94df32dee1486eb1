import type { VaultIndex } from '../../links/index/vault-index';
import { QueryView } from '../../links/rank/query-view';
import { countTerms } from '../../links/text/units';
import type { SimilarNote, SimilarNotes } from './similar-notes';
import type { TagQuery } from './tagged-note';

/** How many UTF-16 units of a text are read: what it is about comes early. */
const LONGEST_TEXT = 12_000;
/** A term in more than this share of the notes distinguishes none of them. */
const COMMONPLACE = 0.4;

/** The texts of the link index, by its own note numbers: what it was built for serves tags as well. */
export class IndexedTexts implements SimilarNotes {
  constructor(private readonly index: VaultIndex) {}

  similarTo({ title, text }: TagQuery): SimilarNote[] {
    const { index } = this;
    const view = new QueryView(index, { title, text: text.slice(0, LONGEST_TEXT) });
    const totals = view.blank();
    let square = 0;
    for (const term of view.terms) {
      if (index.terms.documentFrequency.get(term.term) > index.size * COMMONPLACE) continue;
      square += QueryView.weight(term) ** 2;
      index.postings.accumulate(term.term, QueryView.weight(term) * term.idf, totals);
    }
    const found: SimilarNote[] = [];
    totals.forEach((total, note) => {
      if (total > 0 && index.note(note)) found.push({ note, similarity: total / (Math.sqrt(square) * index.textLength(note) || 1) });
    });
    return found.sort((a, b) => b.similarity - a.similarity);
  }

  holdersOf(name: string): number[] {
    const [rarest, ...others] = [...countTerms(name).keys()].map((hash) => this.holders(hash)).sort((a, b) => a.size - b.size);
    return [...(rarest ?? [])].filter((note) => others.every((holders) => holders.has(note))).sort((a, b) => a - b);
  }

  private holders(hash: number): Set<number> {
    const term = this.index.terms.find(hash);
    const holders = new Set<number>();
    if (term >= 0)
      this.index.postings.forEachHolder(term, (note) => {
        holders.add(note);
      });
    return holders;
  }
}
