import type { QueryTerm, QueryView } from '../rank/query-view';
import { IDEOGRAPH, kindOf } from '../text/characters';

const SHOWN = 3;
/** How many characters on either side of a Chinese term are looked at for where its word begins and ends. */
const AROUND = 8;

interface Span {
  start: number;
  end: number;
  worth: number;
}

/**
 * Terms as the query spells them, the worthiest first, three at most. Those that stand side by side there are told
 * together ("graph neural networks"); pairs of Chinese characters grow to the words that they are parts of.
 */
export function spell(view: QueryView, terms: readonly QueryTerm[], worthOf: (term: QueryTerm) => number): string[] {
  const spans: Span[] = [];
  for (const term of [...terms].sort((a, b) => a.start - b.start)) {
    const span = { ...wordsAround(view.text, term), worth: worthOf(term) };
    const last = spans.at(-1);
    if (last && (span.start <= last.end || /^[ -]$/.test(view.text.slice(last.end, span.start)))) {
      last.end = Math.max(last.end, span.end);
      last.worth = Math.max(last.worth, span.worth);
    } else spans.push(span);
  }
  spans.sort((a, b) => b.worth - a.worth);
  const words = spans.map(({ start, end }) => view.text.slice(start, end)).filter((word) => word.length > 1 && !/^\d+$/.test(word));
  return [...new Set(words)].slice(0, SHOWN);
}

/** The whole words that a term touches, where the language writes none apart. */
function wordsAround(text: string, { start, end }: Pick<QueryTerm, 'start' | 'end'>): { start: number; end: number } {
  const segmenter = kindOf(text.codePointAt(start) ?? 0) === IDEOGRAPH ? wordSegmenter() : undefined;
  if (segmenter === undefined) return { start, end };
  const from = Math.max(0, start - AROUND);
  const words = segmenter.segment(text.slice(from, end + AROUND));
  const first = words.containing(start - from);
  const last = words.containing(end - 1 - from);
  return { start: from + (first?.index ?? start - from), end: from + (last ? last.index + last.segment.length : end - from) };
}

let known: Intl.Segmenter | undefined;

/** Finds words where no spaces part them; undefined where the engine cannot. */
function wordSegmenter(): Intl.Segmenter | undefined {
  if (!('Segmenter' in Intl)) return undefined;
  return (known ??= new Intl.Segmenter('zh', { granularity: 'word' }));
}
