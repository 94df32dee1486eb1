import { collapseSpace } from '../../text/collapse-space';
import { readJsonLd } from '../extract/json-ld';
import { countWords } from '../../text/count-words';
import { comparisonInSteps } from './coverage';
import { marksOfElements, marksOfText, marksOfTitle, type Mark } from './marks';

/** What a page shows, before anything is taken out of it, that tells whether its article is all there. */
export interface PageObservation {
  /** What its title and main heading say. */
  titleMarks: Mark[];
  /** What its elements and its short blocks say: walls and errors use few words. */
  blockMarks: Mark[];
  /** Its text in order, a paragraph, heading, item or button each. */
  blocks: string[];
  /** Words a reader would see, menus included. */
  words: number;
  /** schema.org's `articleBody`, where the page carries it. */
  articleBody?: ArticleBody;
  /** The transfer ended before the document did. */
  cutOff: boolean;
}

/** An article's text as the page's data gives it, in words: what is said twice, and styles, counted once or not at all. */
export interface ArticleBody {
  words: number;
  /** How many of them the page does not show. */
  missing: number;
}

/** Elements handled in one step. */
const STEP = 200;

/** Looks at a parsed page and its source; changes nothing. It yields between its steps so that the thread can be let go. */
export function* observePageInSteps(page: Document, html: string): Generator<void, PageObservation> {
  const short = yield* shortBlocks(page);
  const blockMarks = new Set(marksOfElements(page));
  for (const [i, text] of short.entries()) {
    if (i % STEP === 0) yield;
    for (const mark of marksOfText(text)) blockMarks.add(mark);
  }
  const body = visiblePart(page.body);
  yield;
  const text = collapseSpace(body.textContent);
  yield;
  for (const mark of marksOfText(text.length < 1500 ? text : '')) blockMarks.add(mark);
  const articleBody = yield* articleBodyInSteps(readJsonLd(page).articleBody ?? '', text);
  const words = countWords(text);
  yield;
  return {
    titleMarks: unique([page.title, (page.querySelector('h1') ?? page.querySelector('h2'))?.textContent ?? ''].flatMap(marksOfTitle)),
    blockMarks: [...blockMarks],
    blocks: yield* blocksInOrder(body),
    words,
    ...(articleBody === undefined ? {} : { articleBody }),
    cutOff: isCutOff(html),
  };
}

/** Sites write menus, styles and comments into it, or the text more than once: its length alone says little. */
function* articleBodyInSteps(given: string, shown: string): Generator<void, ArticleBody | undefined> {
  const said = given.replace(/<[^<>]*>/g, ' ').replace(/\{[^{}]*\}/g, ' ');
  const { all, distinct, missing } = yield* comparisonInSteps(said, shown);
  if (all === 0) return undefined;
  const words = countWords(said) * (distinct / all);
  return { words: Math.round(words), missing: Math.round(words * (missing / distinct)) };
}

/** Longer blocks are prose, and prose may speak of walls without being one. */
const shortBlock = 300;
/** With this many characters, white space included, a block is not a short one. */
const tooLong = 20 * shortBlock;

function* shortBlocks(page: Document): Generator<void, string[]> {
  const blocks = new Set<string>();
  for (const [i, element] of [...page.querySelectorAll('h1, h2, h3, h4, p, li, button, a, label, div, span, strong, noscript')].entries()) {
    if (i % STEP === 0) yield;
    if (element.childElementCount > 6) continue;
    const { textContent } = element;
    const text = textContent.length > tooLong ? '' : collapseSpace(textContent);
    if (text.length > 8 && text.length <= shortBlock) blocks.add(text);
  }
  return [...blocks];
}

/** Elements that hold text of their own, the innermost of each kind. */
function* blocksInOrder(body: HTMLElement): Generator<void, string[]> {
  const found = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li, blockquote, pre, td, dd, button, figcaption, div, section, a')];
  const texts: string[] = [];
  let after: Element | undefined;
  // From the end: an element with another of its kinds inside has it right behind itself.
  for (let i = found.length - 1; i >= 0; i -= 1) {
    if (i % STEP === 0) yield;
    const element = found[i];
    if (element === undefined) continue;
    const isLink = element.localName === 'a';
    const isLeaf = isLink
      ? element.closest('p, li, h1, h2, h3, h4, h5, h6, blockquote, td, dd, button') === null
      : after === undefined || !element.contains(after);
    if (!isLink) after = element;
    const text = isLeaf ? collapseSpace(element.textContent) : '';
    if (text !== '') texts.push(text);
  }
  return texts.reverse();
}

function visiblePart(body: HTMLElement): HTMLElement {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('script, style, template, noscript, svg')) element.remove();
  return copy;
}

/** Pages may leave out their closing tags, but hardly one writes `<body>` and ends inside a tag or a sentence. */
function isCutOff(html: string): boolean {
  const end = html.trimEnd().slice(-2000);
  if (!/<(?:body|html)[\s>]/i.test(html) || /<\/(?:html|body)\s*>/i.test(end)) return false;
  return /<[^>]*$/.test(end) || !/(?:>|[.!?。！？])$/.test(end);
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
