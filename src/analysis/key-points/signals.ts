import type { Candidate } from './document';
import { partInRuling, type Genre } from './genre';

/** One reason for or against a sentence. */
export interface Signal {
  id: string;
  /** Points for a value of 1. Fitted, in coarse steps, to five corpora of authors' own summaries (see bench/README.md). */
  weight: number;
  /** About 0 to 1. */
  valueOf: (candidate: Candidate) => number;
}

/** Signals that a sentence is a key point of an article; its worth is their weighted sum. */
const articleSignals: readonly Signal[] = [
  { id: 'central', weight: 0.5, valueOf: ({ centrality }) => centrality },
  { id: 'like the whole', weight: 0.6, valueOf: ({ likeWhole }) => likeWhole },
  { id: 'like the title', weight: 1.2, valueOf: ({ likeTitle }) => likeTitle },
  { id: 'like the headings', weight: 0.6, valueOf: ({ likeHeadings }) => likeHeadings },
  { id: 'early', weight: 0.2, valueOf: ({ index }) => Math.exp(-index / 10) },
  { id: 'at the very start', weight: 0.3, valueOf: ({ index }) => 1 / (1 + index) },
  { id: 'opens its section', weight: 0.05, valueOf: ({ opensSection }) => Number(opensSection) },
  { id: 'in the abstract', weight: 0.35, valueOf: ({ sectionKind }) => Number(sectionKind === 'abstract') },
  { id: 'in the introduction', weight: 0.4, valueOf: ({ sectionKind }) => Number(sectionKind === 'opening') },
  { id: 'in the conclusion', weight: 0.2, valueOf: ({ sectionKind }) => Number(sectionKind === 'closing') },
  { id: 'in an aside', weight: -0.4, valueOf: ({ sectionKind }) => Number(sectionKind === 'aside') },
  { id: 'says what the text does', weight: 0.2, valueOf: ({ cues }) => Number(cues.announces) },
  { id: 'sums up', weight: 0.1, valueOf: ({ cues }) => cues.gist },
  { id: 'goes into detail', weight: -0.05, valueOf: ({ cues }) => cues.detail },
  { id: 'leans on what came before', weight: -0.15, valueOf: ({ cues }) => Number(cues.leans) },
  { id: 'points elsewhere', weight: -0.15, valueOf: ({ cues }) => Number(cues.pointsElsewhere) },
  { id: 'asks', weight: -0.3, valueOf: ({ sentence }) => Number(/[?？]/.test(sentence.plain)) },
  { id: 'speaks of its author', weight: -0.3, valueOf: ({ cues }) => Number(cues.personal) },
  { id: 'list item', weight: -0.1, valueOf: ({ sentence }) => Number(sentence.block.kind === 'list-item') },
  { id: 'figures', weight: -0.3, valueOf: ({ sentence: { plain } }) => (10 * (plain.match(/\d/g)?.length ?? 0)) / plain.length },
  { id: 'long', weight: -0.5, valueOf: ({ words }) => Math.max(0, Math.log(words / 20)) },
];

/** In a ruling neither the start nor the title tells what counts, and long sentences are no fault. */
const rulingSignals: readonly Signal[] = [
  { id: 'central', weight: 1, valueOf: ({ centrality }) => centrality },
  { id: 'like the whole', weight: 1, valueOf: ({ likeWhole }) => likeWhole },
  { id: 'claim, finding or decision', weight: 0.2, valueOf: ({ sentence }) => Number(partInRuling(sentence.plain) === 'substance') },
  { id: 'procedure', weight: -0.3, valueOf: ({ sentence }) => Number(partInRuling(sentence.plain) === 'procedure') },
];

/** The signals for the sentences of a text of each genre. */
const signals: Record<Genre, readonly Signal[]> = { article: articleSignals, ruling: rulingSignals };

/** A sentence's worth as a key point, comparable only within its text. */
export function worthOf(candidate: Candidate, genre: Genre): number {
  return signals[genre].reduce((sum, { weight, valueOf }) => sum + weight * valueOf(candidate), 0);
}
