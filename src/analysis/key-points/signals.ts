import type { Candidate } from './document';
import { cuesOf } from './cues';

/** One reason for or against a sentence. */
export interface Signal {
  id: string;
  /** Points for a value of 1. Fitted, in coarse steps, to five corpora of authors' own summaries (see bench/README.md). */
  weight: number;
  /** About 0 to 1. */
  valueOf: (candidate: Candidate) => number;
}

/** What makes a key point, each by itself; a sentence's worth is their weighted sum. */
export const signals: readonly Signal[] = [
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
  { id: 'says what the text does', weight: 0.2, valueOf: (candidate) => Number(cuesOf(candidate).announces) },
  { id: 'leans on what came before', weight: -0.1, valueOf: (candidate) => Number(cuesOf(candidate).leans) },
  { id: 'points elsewhere', weight: -0.15, valueOf: (candidate) => Number(cuesOf(candidate).pointsElsewhere) },
  { id: 'asks', weight: -0.3, valueOf: ({ sentence }) => Number(/[?？]/.test(sentence.plain)) },
  { id: 'speaks of its author', weight: -0.3, valueOf: (candidate) => Number(cuesOf(candidate).personal) },
  { id: 'list item', weight: -0.1, valueOf: ({ sentence }) => Number(sentence.block.kind === 'list-item') },
  { id: 'figures', weight: -0.3, valueOf: ({ sentence: { plain } }) => 10 * (plain.match(/\d/g)?.length ?? 0) / plain.length },
  { id: 'long', weight: -0.5, valueOf: ({ words }) => Math.max(0, Math.log(words / 30)) },
];

/** What a sentence is worth as a key point, on a scale that only compares within its article. */
export function worthOf(candidate: Candidate): number {
  return signals.reduce((sum, { weight, valueOf }) => sum + weight * valueOf(candidate), 0);
}
