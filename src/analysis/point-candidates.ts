import { onlyMarkdown } from '../markdown/only-markdown';
import { withoutOwnIds } from '../note/own-block-ids';
import { oneLine } from '../note/quote';
import { keyPoints } from './key-points/key-points';
import { headingAt, outlineOf } from './outline';

/** A sentence that may become a key point, or is one. */
export interface PointCandidate {
  /** On one line, its Markdown verbatim. */
  quote: string;
  /** The heading it stands under, as its Markdown; empty above the first. */
  place: string;
  /** Where it comes from: chosen from the article, marked by the person, or accepted earlier. */
  from: 'engine' | 'highlight' | 'accepted' | 'model';
}

/** Sentences offered for an article, without those the person marked. */
const OFFERED = 5;
/** The longest highlight that is still offered as a point, in UTF-16 units. */
const LONGEST_HIGHLIGHT = 1200;

/**
 * Candidates in the article's order: what the person highlighted (`==…==`) and the sentences that together say what it
 * says. `content` is the full content as it stands in the note.
 */
export function pointCandidates(content: string, title: string): PointCandidate[] {
  const markdown = withoutOwnIds(content);
  const outline = outlineOf(markdown);
  const marked = highlightsIn(markdown).map(({ text, at }) => ({ quote: oneLine(text), at, from: 'highlight' as const }));
  const chosen = keyPoints({ title, markdown }, OFFERED).map(({ text, from }) => ({
    quote: oneLine(text),
    at: from,
    from: 'engine' as const,
  }));
  const isMarked = (quote: string): boolean => marked.some((one) => one.quote.includes(quote) || quote.includes(one.quote));
  return [...marked, ...chosen.filter(({ quote }) => !isMarked(quote))]
    .sort((a, b) => a.at - b.at)
    .map(({ quote, at, from }) => ({ quote, place: headingAt(outline, at), from }));
}

/** What somebody marked in a text, outside code, formulas, comments and HTML, once each. */
function highlightsIn(markdown: string): { text: string; at: number }[] {
  const masked = onlyMarkdown(markdown);
  const seen = new Set<string>();
  return [...masked.matchAll(/==(?=[^\s=])((?:(?!==)[\s\S]){1,1200}?)==/g)].flatMap((match) => {
    const at = match.index + 2;
    const text = markdown.slice(at, at + (match[1] ?? '').length);
    if (/\n[ \t]*\n/.test(text) || text.length > LONGEST_HIGHLIGHT || seen.has(text)) return [];
    seen.add(text);
    return [{ text, at }];
  });
}
