import { keyPoints as choose, type KeyPoint } from '../src/analysis/key-points/key-points';

/** An article of the key-point benchmark. */
interface BenchArticle {
  title: string;
  markdown: string;
  lang: 'en' | 'zh';
}

/** The benchmark's adapter: `k` sentences of an article, verbatim. */
export function keyPoints(article: BenchArticle, k: number): KeyPoint[] {
  return choose(article, k);
}
