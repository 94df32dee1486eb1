import { isChinese, sentencesOf, type Sentence } from '../sentences';
import { candidates, lengthOf, type Language } from './candidates';
import { centralities } from './centrality';
import { contentTerms } from './content-terms';
import { genreOf, type Genre } from './genre';
import { sectionKind, type SectionKind } from './section-kind';
import { dot, TermSpace, type TermVector } from './term-space';

/** Chinese characters that say as much as one English word. */
const CHARACTERS_A_WORD = 1.6;

/** An article as it is given. */
export interface ArticleText {
  title: string;
  markdown: string;
  /** Told by the text itself when left out. */
  lang?: Language | undefined;
}

/** An article's candidate sentences with what is known of each and of all. */
export interface ReadDocument {
  lang: Language;
  candidates: readonly Candidate[];
  space: TermSpace;
  genre: Genre;
}

/** A sentence that may become a key point. */
export interface Candidate {
  sentence: Sentence;
  lang: Language;
  vector: TermVector;
  /** Its number among the candidates. */
  index: number;
  /** Where it stands in the article's prose, 0 (start) to 1. */
  position: number;
  /** Its length in words; in Chinese, in what stands for them. */
  words: number;
  sectionKind: SectionKind;
  /** Whether it opens its section; its paragraph. */
  opensSection: boolean;
  opensBlock: boolean;
  /** LexRank centrality, the highest 1. */
  centrality: number;
  /** Cosines with the whole text, with the title and with the headings. */
  likeWhole: number;
  likeTitle: number;
  likeHeadings: number;
}

/** Reads an article: its candidates, and how each relates to the whole. */
export function readDocument({ title, markdown, lang: given }: ArticleText): ReadDocument {
  const sentences = sentencesOf(markdown);
  const lang = given ?? (isChinese(sentences.map(({ plain }) => plain).join(' ')) ? 'zh' : 'en');
  const chosen = candidates(sentences, lang);
  const counts = chosen.map(({ plain }) => contentTerms(plain));
  const space = new TermSpace(counts);
  const ranks = centralities(space);
  const whole = normalised(space.sum(new Float64Array(chosen.length).fill(1)));
  const titleVector = space.spread(space.vectorOf(ones(contentTerms(title))));
  const headings = new Set(chosen.flatMap(({ block }) => block.headings));
  const headingVector = space.spread(space.vectorOf(contentTerms([...headings].join('\n'))));
  const kinds = new Map<string, SectionKind>();
  const kindOf = (s: Sentence): SectionKind => {
    for (const heading of s.block.headings) {
      const kind = kinds.get(heading) ?? sectionKind(heading);
      kinds.set(heading, kind);
      if (kind !== 'body') return kind;
    }
    return 'body';
  };
  let section = -1;
  const list = chosen.map((sentence, index): Candidate => {
    const vector = space.vectors[index] ?? { terms: [], weights: [] };
    const opensSection = sentence.block.section !== section;
    section = sentence.block.section;
    return {
      sentence, lang, vector, index, position: sentence.from / markdown.length, words: lengthOf(sentence.plain, lang) / (lang === 'zh' ? CHARACTERS_A_WORD : 1),
      sectionKind: kindOf(sentence), opensSection, opensBlock: sentence.inBlock === 0,
      centrality: ranks[index] ?? 0, likeWhole: dot(vector, whole), likeTitle: dot(vector, titleVector), likeHeadings: dot(vector, headingVector),
    };
  });
  return { lang, candidates: list, space, genre: genreOf(chosen) };
}

function ones(counts: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...counts.keys()].map((hash) => [hash, 1]));
}

function normalised(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  return vector.map((x) => x / length);
}
