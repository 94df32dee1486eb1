import type { Item } from './item';
import { parsePage } from './page/parse-page';
import { readArticleInSteps, type Article } from './read-article';
import type { PageReading } from './sources/source';
import { judgeInSteps, type Verdict } from './verdict/judge';
import { observePageInSteps } from './verdict/observe-page';

/** An article and how complete it is. */
export interface JudgedArticle {
  article: Article;
  verdict: Verdict;
}

/** From a page's HTML to its article, judged; yields between the steps, so that the thread can be let go. */
export function* articleInSteps(
  reading: PageReading,
  { item, url, headingLevel = 3 }: { item: Item; url: URL; headingLevel?: number },
): Generator<void, JudgedArticle> {
  const page = parsePage(reading.html, url);
  yield;
  const observed = yield* observePageInSteps(page, reading.html);
  yield;
  const narrowed = reading.prepare?.(page) ?? false;
  yield;
  const whole = reading.whole === true || narrowed;
  const read = yield* readArticleInSteps(page, item, { headingLevel, whole });
  yield;
  const article = { ...read, metadata: { ...read.metadata, ...reading.known } };
  return { article, verdict: yield* judgeInSteps({ article, item, page: observed, limit: reading.limit }) };
}
