import { countWords } from '../text/count-words';
import { makeInert } from '../content/inert';
import type { KeyPoint } from '../note/key-points';
import { withoutOwnIds } from '../note/own-block-ids';
import { sectionKind } from './key-points/section-kind';
import { proseBlocks } from './prose-blocks';
import { readableOf } from '../markdown/plain-text';
import { isChinese, sentencesOf } from './sentences';

/** A summary to start from, and what it was made of. A model's is marked as such wherever it is shown. */
export interface SummaryDraft {
  from: 'abstract' | 'lead' | 'key-points' | 'excerpt' | 'model';
  /** One line of harmless Markdown: what stood in code would act outside of it. */
  text: string;
}

/** Longest draft made of an article's opening, in words. */
const LEAD_WORDS = 90;
/** The drafts a note's own texts give, the best first. `excerpt` is the feed's text as a reader sees it, empty when it is no summary. */
export function summaryDrafts({
  content,
  keyPoints,
  excerpt,
}: {
  content: string;
  keyPoints: readonly KeyPoint[];
  excerpt: string;
}): SummaryDraft[] {
  const markdown = withoutOwnIds(content);
  const points = keyPoints.map(({ quote, words }) => words.replace(/\n/g, ' ') || readableOf(quote)).filter((point) => point !== '');
  const drafts: SummaryDraft[] = [
    { from: 'key-points', text: points.length > 1 ? joined(points) : '' },
    { from: 'abstract', text: abstractIn(markdown) },
    { from: 'lead', text: leadOf(markdown) },
    { from: 'excerpt', text: excerpt },
  ];
  const seen = new Set<string>();
  return drafts
    .filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text))
    .map(({ from, text }) => ({ from, text: makeInert(text) }));
}

function abstractIn(markdown: string): string {
  const blocks = proseBlocks(markdown).filter(({ headings }) => sectionKind(headings.at(-1) ?? '') === 'abstract');
  const first = blocks.filter(({ section }) => section === blocks[0]?.section);
  return cut(
    first.map(({ from, to }) => readableOf(markdown.slice(from, to))),
    LEAD_WORDS * 3,
  );
}

function leadOf(markdown: string): string {
  return cut(
    sentencesOf(markdown)
      .filter(({ block }) => block.kind === 'paragraph')
      .slice(0, 12)
      .map(({ text }) => readableOf(text)),
    LEAD_WORDS,
  );
}

/** As many pieces as fit into `words`; always the first. */
function cut(pieces: readonly string[], words: number): string {
  let length = 0;
  return joined(pieces.filter((piece, index) => (length += countWords(piece)) <= words || index === 0));
}

function joined(pieces: readonly string[]): string {
  const text = pieces.join(' ');
  return isChinese(text) ? pieces.join('') : text;
}
