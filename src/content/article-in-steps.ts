import type { Item } from './item';
import { parsePage } from './page/parse-page';
import { readArticleInSteps, type Article } from './read-article';
import { readWholeInSteps } from './read-whole';
import type { PageReading } from './sources/source';
import { judge, type Verdict } from './verdict/judge';
import { observePage } from './verdict/observe-page';

/** An article and how complete it is. */
export interface Judged {
  article: Article;
  verdict: Verdict;
}

/** From a page's HTML to its article, judged; yields between the steps, so that the thread can be let go. */
export function* articleInSteps(reading: PageReading, { item, url, headingLevel = 3 }: { item: Item; url: URL; headingLevel?: number }): Generator<void, Judged> {
  const page = parsePage(reading.html, url);
  yield;
  const observed = observePage(page, reading.html);
  yield;
  const narrowed = reading.prepare?.(page) ?? false;
  yield;
  const readInSteps = reading.whole || narrowed ? readWholeInSteps : readArticleInSteps;
  const read = yield* readInSteps(page, item, { headingLevel });
  yield;
  const article = { ...read, metadata: { ...read.metadata, ...reading.known } };
  return { article, verdict: judge({ article, item, page: observed, limit: reading.limit }) };
}
