import { isChinese, sentencesOf, type Sentence } from '../sentences';
import { candidates, lengthOf, type Language } from './candidates';
import { centralities } from './centrality';
import { contentTerms } from './content-terms';
import { cuesOf, type Cues } from './cues';
import { genreOf, type Genre } from './genre';
import { sectionKind, type SectionKind } from './section-kind';
import { dot, normalised, TermSpace, type TermVector } from './term-space';

/** Chinese characters that say as much as one English word. */
const CHARACTERS_A_WORD = 1.6;

/** An article as it is given. */
export interface ArticleText {
  title: string;
  markdown: string;
  /** Detected from the text when left out. */
  lang?: Language | undefined;
}

/** An article's candidate sentences with what is known of each and of all. */
export interface ReadDocument {
  genre: Genre;
  candidates: readonly Candidate[];
  space: TermSpace;
}

/** A sentence that may become a key point. */
export interface Candidate {
  sentence: Sentence;
  vector: TermVector;
  /** Its number among the candidates, from 0. */
  index: number;
  /** Its length in words; Chinese characters are converted to words. */
  words: number;
  /** The kind of section it is in, by the outermost heading that shows one. */
  sectionKind: SectionKind;
  /** Whether it is the first of its section. */
  opensSection: boolean;
  cues: Cues;
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
  const genre = genreOf(sentences);
  const chosen = candidates(sentences, { lang, genre });
  const space = new TermSpace(chosen.map(({ plain }) => contentTerms(plain)));
  const ranks = centralities(space);
  const whole = normalised(space.sum(new Float64Array(chosen.length).fill(1)));
  const titleVector = space.spread(space.vectorOf(new Map([...contentTerms(title).keys()].map((term) => [term, 1]))));
  const outline = new Set(chosen.flatMap(({ block }) => block.headings));
  const outlineVector = space.spread(space.vectorOf(contentTerms([...outline].join('\n'))));
  const kinds = new Map([...outline].map((heading) => [heading, sectionKind(heading)]));
  const list = chosen.map((sentence, index): Candidate => {
    const vector = space.vectors[index] ?? { terms: [], weights: [] };
    return {
      sentence,
      vector,
      index,
      words: lengthOf(sentence.plain, lang) / (lang === 'zh' ? CHARACTERS_A_WORD : 1),
      sectionKind: sentence.block.headings.map((heading) => kinds.get(heading) ?? 'body').find((kind) => kind !== 'body') ?? 'body',
      opensSection: sentence.block.section !== chosen[index - 1]?.block.section,
      cues: cuesOf(sentence.plain, lang),
      centrality: ranks[index] ?? 0,
      likeWhole: dot(vector, whole),
      likeTitle: dot(vector, titleVector),
      likeHeadings: dot(vector, outlineVector),
    };
  });
  return { genre, candidates: list, space };
}
