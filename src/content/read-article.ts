import { extractInSteps } from './extract/extract-article';
import type { PageMetadata } from './extract/page-metadata';
import { wholePage } from './extract/whole-page';
import { countWords } from '../text/count-words';
import { inertInSteps } from './inert';
import type { Item } from './item';
import { toMarkdownInSteps } from './markdown/to-markdown';
import { narrowToThread } from './page/narrow-to-thread';
import { sanitiseInSteps } from './sanitise';
import { standardiseInSteps } from './standardise/standardise';

/** An article as it goes into a note. */
export interface Article {
  /** Harmless Markdown without the title, LF line ends; empty when the page holds no text. */
  markdown: string;
  /** Words in `markdown`, markup included only where it looks like words. */
  words: number;
  metadata: PageMetadata;
  /** Whether the rest of it was left out, as the whole would be too large for a note. */
  isCut?: boolean;
}

/** Longest article, in characters; what is longer is no text to be read, and stops the app. */
const LONGEST = 2_000_000;

/** What is read, and where it goes. */
export interface ReadOptions {
  /** The level of its top headings, 1 to 6; deeper ones follow; 7 for bold lines in their place. 3 by default, for a place under a level 2 heading. */
  headingLevel?: number;
  /**
   * The page's body is known to be the article: what a site's API, a feed or a stored file gave.
   * Nothing is weighed and left out but the title, which the note has already.
   */
  whole?: boolean;
}

/**
 * Turns a page (from `parsePage`) into the Markdown of its article. Rewrites `page` on the way:
 * parse it anew to read it again.
 * It yields between its steps so that the thread can be let go.
 */
export function* readArticleInSteps(
  page: Document,
  item: Item,
  { headingLevel = 3, whole = false }: ReadOptions = {},
): Generator<void, Article> {
  const baseUrl = new URL(page.baseURI);
  const isWhole = whole || narrowToThread(page);
  yield* standardiseInSteps(page, baseUrl);
  yield;
  const { root, metadata } = isWhole ? wholePage(page, item) : yield* extractInSteps(page, item);
  yield;
  const safe = yield* sanitiseInSteps(root);
  yield;
  const written = yield* toMarkdownInSteps(safe, { baseUrl, headingLevel });
  yield;
  const kept = cutAtParagraph(written, LONGEST);
  const markdown = yield* inertInSteps(kept, { headingLevel });
  yield;
  return { markdown, words: countWords(markdown), metadata, ...(kept !== written && { isCut: true }) };
}

/** As many whole paragraphs, else lines, else words, as `longest` characters hold. */
function cutAtParagraph(markdown: string, longest: number): string {
  if (markdown.length <= longest) return markdown;
  const end = ['\n\n', '\n', ' '].map((gap) => markdown.lastIndexOf(gap, longest)).find((at) => at > longest / 2);
  return markdown.slice(0, end ?? longest);
}
