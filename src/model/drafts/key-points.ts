import { quoteFinder } from '../find-quote';
import { harmlessLine } from '../harmless';
import type { DraftArticle, DraftTask } from './draft-task';
import { itemsIn, unquoted } from './lines';

/** Key points a model proposes. */
export interface KeyPointsDraft {
  /** Each with the article's own sentence, verbatim (`article.slice(from, to)`), and the model's wording of it. */
  points: { text: string; from: number; to: number; words: string }[];
  /** Quotes that are not in the article, and were dropped. */
  dropped: number;
}

/** What is a key point, and how many, in one list. */
export const keyPointsTask: DraftTask<DraftArticle & { count: number }, KeyPointsDraft> = {
  id: 'key-points',
  instructions: ({ count }, language) =>
    `Choose the ${count} sentences of the article that say its main points. Answer with a list of ${count} items and nothing else. Each item: "- " then the sentence copied exactly, character by character, then " || " then what it means in one short sentence of your own, in ${language}.`,
  view: ({ title, article }) => ({ title, article }),
  read(answer, { article, count }) {
    const points: KeyPointsDraft['points'] = [];
    const find = quoteFinder(article);
    let dropped = 0;
    for (const item of itemsIn(answer)) {
      const [quote = '', words = ''] = item.split('||');
      const place = find(unquoted(quote));
      if (place === undefined) dropped += 1;
      else if (points.length < count && !points.some(({ from, to }) => place.from < to && from < place.to)) {
        points.push({ ...place, text: article.slice(place.from, place.to), words: harmlessLine(words) });
      }
    }
    return { points, dropped };
  },
};
