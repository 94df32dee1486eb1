import { choose } from './choose';
import { readDocument, type ArticleText } from './document';
import { worthOf } from './signals';

/** A sentence of an article that says one of its main points. */
export interface KeyPoint {
  /** Its Markdown, verbatim: `markdown.slice(from, to)`. At most 400 characters, Chinese 200. */
  text: string;
  /** Offsets in the article's Markdown; `to` is exclusive. */
  from: number;
  to: number;
  /** The innermost heading it stands under, as its Markdown. */
  heading?: string;
}

/**
 * Up to `count` sentences of an article that together say what it says, in the article's order. All are the
 * article's own words; an article without a sentence that could stand alone has none.
 */
export function keyPoints(article: ArticleText, count: number): KeyPoint[] {
  const { candidates, space, genre } = readDocument(article);
  const chosen = choose(candidates, count, { space, worthOf: (candidate) => worthOf(candidate, genre) });
  return chosen
    .sort((a, b) => a.index - b.index)
    .map(({ sentence: { text, from, to, block } }) => {
      const heading = block.headings.at(-1);
      return heading === undefined ? { text, from, to } : { text, from, to, heading };
    });
}
