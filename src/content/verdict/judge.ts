import type { Item } from '../item';
import { countWords } from '../../text/count-words';
import type { Article } from '../read-article';
import { excerptText } from '../../note/excerpt-text';
import type { ContentVerdict } from '../../note/receipt';
import type { Limit } from '../sources/source';
import { textAfterInSteps } from './after-article';
import { coverageInSteps, titleMatch } from './coverage';
import { marksOfText, type Mark } from './marks';
import type { PageObservation } from './observe-page';
import { plainText } from './plain-text';
import { compositionOf, type Composition } from './composition';
import { breakAtEnd, endsInMore, isMoreLink, lastProse, type Break } from './truncation';
import { withoutReferences } from './without-references';

/** How complete an article is, and what that rests on. */
export interface Verdict {
  kind: ContentVerdict;
  /** What decided comes first. Codes and numbers only: the interface has the words. */
  findings: Finding[];
}

/** One thing a verdict rests on. */
export type Finding =
  /** Words of the article found. Always there. */
  | { code: 'words'; count: number }
  | { code: 'mark'; mark: Mark; where: 'title' | 'page' | 'article-end' }
  /** The source gives no more than this. */
  | { code: 'limit'; limit: Limit }
  /** The share (0–1) of the feed's text that the article holds. */
  | { code: 'excerpt-coverage'; share: number }
  /** The feed's text alone is longer. */
  | { code: 'shorter-than-excerpt'; excerptWords: number }
  /** The share (0–1) of the title's words found in the page's title and article. */
  | { code: 'title-match'; share: number }
  /** The page itself says (schema.org) how many words it has. */
  | { code: 'declared-words'; declared: number }
  /** schema.org's `isAccessibleForFree: false`. */
  | { code: 'not-free' }
  /** It ends in "Read more" or an ellipsis. */
  | { code: 'leads-on' }
  | { code: 'ends-mid-sentence' }
  /** The transfer ended early. */
  | { code: 'cut-off' }
  /** The article is too long for a note, and was cut at a paragraph. */
  | { code: 'too-long' }
  | { code: 'few-words' }
  /** Menus and labels, with hardly a sentence among them. */
  | { code: 'little-prose' };

/** What is judged: the article as it would be written, and what is known of where it came from. */
export interface Judged {
  article: Article;
  item: Item;
  page: PageObservation;
  limit?: Limit | undefined;
}

/** Walls and errors use few words; a text with more prose than this is an article about them. */
const wallWords = 250;
/** With less prose, and so many times as many words beside it, the page's article was not found. */
const noArticle = { prose: 60, times: 4 };
/** Below this nothing is an article, whatever it says. */
const stubWords = 40;
/** Below this a text that ends abruptly or is declared not free is a beginning. */
const teaserWords = 500;

/** Whether the article is all there. It yields between its steps so that the thread can be let go. */
export function* judgeInSteps(judged: Judged): Generator<void, Verdict> {
  const facts = yield* gather(judged);
  const words: Finding = { code: 'words', count: facts.words };
  for (const rule of rules) {
    const found = rule(facts);
    if (found !== undefined) return { kind: found.kind, findings: [...found.findings, words, ...support(facts)] };
  }
  return { kind: 'full', findings: [words, ...support(facts)] };
}

/** Whether a verdict's content is worth a place in the note. Block pages, stubs and teasers are not. */
export function isWorthKeeping(verdict: Verdict): boolean {
  return verdict.kind === 'full' || verdict.kind === 'partial';
}

interface Facts extends Judged {
  words: number;
  /** Without what it refers to. */
  bodyWords: number;
  /** What these words are. */
  made: Composition;
  /** Of the article without what it refers to, as all below. */
  text: string;
  excerptWords: number;
  excerptShare: number;
  titleShare: number;
  endMarks: Mark[];
  afterMarks: Mark[];
  /** The last paragraph's words. */
  ending: string;
  /** The page goes on with nothing but the way to the rest. */
  leadsOn: boolean;
  /** How it breaks off. */
  atEnd: Break | undefined;
}

function* gather({ article, item, page, limit }: Judged): Generator<void, Facts> {
  const body = withoutReferences(article.markdown);
  const text = plainText(body);
  yield;
  const made = compositionOf(body, item.url.hostname);
  yield;
  const excerpt = referenceText(item.excerpt);
  const ending = plainText(lastProse(body));
  const after = yield* textAfterInSteps(body, page.blocks, (block) => isMoreLink(block) || marksOfText(block).includes('paywall'));
  return {
    article,
    item,
    page,
    limit,
    words: article.words,
    bodyWords: body.length === article.markdown.length ? article.words : countWords(body),
    made,
    text,
    excerptWords: countWords(excerpt),
    excerptShare: yield* coverageInSteps(excerpt, text),
    titleShare: titleMatch(item.title, `${article.metadata.title ?? ''} ${text.slice(0, 2000)}`),
    ending,
    atEnd: breakAtEnd(body),
    leadsOn: after.some(({ text: block, isNext }) => isNext && isMoreLink(block)),
    endMarks: marksOfText(text.slice(-400)),
    afterMarks: after.flatMap((block) => marksOfText(block.text)),
  };
}

type Rule = (facts: Facts) => Verdict | undefined;

/** In the order of what they rule out; the first that applies decides. */
const rules: Rule[] = [preview, wall, paywall, stub, notFound, wrongPage, limited, shorterThanDeclared, brokenOff];

function wall({ page, words, made, endMarks, text }: Facts): Verdict | undefined {
  if (made.prose >= wallWords) return undefined;
  const inArticle = words < 120 ? marksOfText(text) : endMarks;
  const found: Finding[] = [
    ...page.titleMarks.map((mark) => ({ code: 'mark', mark, where: 'title' }) as const),
    // Blocks of the page say "log in" and "cookies" beside every article: alone they count only where there is hardly any text.
    ...(words < 60 ? page.blockMarks.map((mark) => ({ code: 'mark', mark, where: 'page' }) as const) : []),
    ...inArticle.map((mark) => ({ code: 'mark', mark, where: 'article-end' }) as const),
  ].filter(({ mark }) => mark !== 'paywall' && mark !== 'truncated');
  const [first] = found;
  if (first === undefined || first.code !== 'mark') return undefined;
  const kind = first.mark === 'soft-404' || first.mark === 'error-page' || first.mark === 'removed' ? 'stub' : 'blocked';
  return { kind, findings: found };
}

function preview({ limit }: Facts): Verdict | undefined {
  return limit === 'preview' ? { kind: 'paywalled', findings: [{ code: 'limit', limit }] } : undefined;
}

function paywall({ article, page, words, bodyWords, made, endMarks, afterMarks, ending, atEnd }: Facts): Verdict | undefined {
  const notFree: Finding[] = article.metadata.isAccessibleForFree === false ? [{ code: 'not-free' }] : [];
  if ([...endMarks, ...afterMarks].includes('paywall'))
    return { kind: 'paywalled', findings: [{ code: 'mark', mark: 'paywall', where: 'article-end' }, ...notFree] };
  const declared = Math.max(article.metadata.wordCount ?? 0, page.articleBody?.words ?? 0);
  const whole = declared > 0 && words >= declared * 0.8;
  const onPage = page.blockMarks.includes('paywall');
  if (whole || !(onPage || notFree.length > 0)) return undefined;
  const marked: Finding[] = onPage ? [{ code: 'mark', mark: 'paywall', where: 'page' }] : [];
  const short = bodyWords < teaserWords || (declared > 0 && words < declared * 0.6);
  const cut = endsInMore(ending) || atEnd !== undefined;
  const sure = notFree.length > 0 ? short || cut : (made.prose < wallWords || cut) && made.prose < teaserWords * 2;
  return sure ? { kind: 'paywalled', findings: [...notFree, ...marked] } : undefined;
}

function stub({ words, excerptWords, excerptShare, limit }: Facts): Verdict | undefined {
  if (limit !== undefined || words >= stubWords) return undefined;
  // A short post is whole when it holds all that the feed said of it.
  if (words >= 20 && excerptWords >= 15 && excerptShare > 0.9) return undefined;
  return { kind: 'stub', findings: [{ code: 'few-words' }] };
}

function notFound({ made: { prose, menu, labels } }: Facts): Verdict | undefined {
  if (prose >= noArticle.prose || menu + labels < noArticle.times * Math.max(prose, noArticle.prose / 2)) return undefined;
  return { kind: menu > labels ? 'stub' : 'partial', findings: [{ code: 'little-prose' }] };
}

function wrongPage({ titleShare, excerptShare, excerptWords, item, words }: Facts): Verdict | undefined {
  const unlike = item.title !== '' && titleShare < 0.2 && excerptWords >= 20 && excerptShare < 0.1;
  if (!unlike || words >= teaserWords) return undefined;
  return {
    kind: 'stub',
    findings: [
      { code: 'title-match', share: titleShare },
      { code: 'excerpt-coverage', share: excerptShare },
    ],
  };
}

function limited({ limit }: Facts): Verdict | undefined {
  return limit === undefined ? undefined : { kind: 'partial', findings: [{ code: 'limit', limit }] };
}

function shorterThanDeclared({ article, page, words, text, excerptWords }: Facts): Verdict | undefined {
  if (excerptWords >= 40 && words < excerptWords * 0.8)
    return { kind: 'partial', findings: [{ code: 'shorter-than-excerpt', excerptWords }] };
  const count = article.metadata.wordCount ?? 0;
  const isOfCharacters = count > text.length * 0.8 && count < text.length * 1.3;
  const declared = [isOfCharacters ? 0 : count, words + (page.articleBody?.missing ?? 0)].find((all) => all >= 80 && words < all * 0.6);
  return declared === undefined ? undefined : { kind: 'partial', findings: [{ code: 'declared-words', declared }] };
}

function brokenOff({ article, page, ending, leadsOn, words, made, atEnd }: Facts): Verdict | undefined {
  if (article.isCut) return { kind: 'partial', findings: [{ code: 'too-long' }] };
  if (page.cutOff) return { kind: 'partial', findings: [{ code: 'cut-off' }] };
  if (page.blockMarks.includes('truncated')) return { kind: 'partial', findings: [{ code: 'mark', mark: 'truncated', where: 'page' }] };
  if (endsInMore(ending) || leadsOn) return { kind: 'partial', findings: [{ code: 'leads-on' }] };
  if (atEnd === 'sure' || (atEnd === 'likely' && made.prose < wallWords))
    return { kind: 'partial', findings: [{ code: 'ends-mid-sentence' }] };
  return words < stubWords * 2 && page.words > words * 20 ? { kind: 'partial', findings: [{ code: 'few-words' }] } : undefined;
}

/** The findings that are given whatever decided. */
function support({ excerptWords, excerptShare, item, titleShare }: Facts): Finding[] {
  return [
    ...(excerptWords >= 15 ? [{ code: 'excerpt-coverage', share: excerptShare } as const] : []),
    ...(item.title === '' ? [] : [{ code: 'title-match', share: titleShare } as const]),
  ];
}

/** The feed's words, with markup that was escaped twice read as such, and without the mark where they are cut off. */
function referenceText(excerpt: string): string {
  return excerptText(excerpt.replace(/&lt;/g, '<').replace(/&gt;/g, '>')).replace(/(?:…|\.\.\.)$/, '');
}
