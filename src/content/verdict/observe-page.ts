import { readJsonLd } from '../extract/json-ld';
import { countWords } from '../extract/words';
import { marksOfElements, marksOfText, marksOfTitle, type Mark } from './marks';

/** What a page shows, before anything is taken out of it, that tells whether its article is all there. */
export interface PageObservation {
  /** What its title and main heading say. */
  titleMarks: Mark[];
  /** What its elements and its short blocks say, walls and errors being told in few words. */
  blockMarks: Mark[];
  /** Its text in order, a paragraph, heading, item or button each. */
  blocks: string[];
  /** Words a reader would see, menus included. */
  words: number;
  /** Words of schema.org's `articleBody`, where the page carries it. */
  articleBodyWords?: number;
  /** The transfer ended before the document did. */
  cutOff: boolean;
}

/** Nothing known: for content that did not come as a page. */
export const noObservation: PageObservation = { titleMarks: [], blockMarks: [], blocks: [], words: 0, cutOff: false };

/** Looks at a parsed page and its source; changes nothing. */
export function observePage(page: Document, html: string): PageObservation {
  const blocks = shortBlocks(page);
  const body = visiblePart(page.body);
  const text = squeeze(body.textContent);
  const { articleBody } = readJsonLd(page);
  return {
    titleMarks: unique([page.title, (page.querySelector('h1') ?? page.querySelector('h2'))?.textContent ?? ''].flatMap(marksOfTitle)),
    blockMarks: unique([...marksOfElements(page), ...blocks.flatMap(marksOfText), ...marksOfText(text.length < 1500 ? text : '')]),
    blocks: blocksInOrder(body),
    words: countWords(text),
    ...(articleBody === undefined ? {} : { articleBodyWords: countWords(articleBody.replace(/<[^>]*>/g, ' ')) }),
    cutOff: isCutOff(html),
  };
}

/** Longer blocks are prose, and prose may speak of walls without being one. */
const shortBlock = 300;

function shortBlocks(page: Document): string[] {
  const blocks: string[] = [];
  for (const element of page.querySelectorAll('h1, h2, h3, h4, p, li, button, a, label, div, span, strong, noscript')) {
    if (element.childElementCount > 6) continue;
    const text = squeeze(element.textContent);
    if (text.length > 8 && text.length <= shortBlock) blocks.push(text);
  }
  return unique(blocks);
}

/** Elements that hold text of their own, the innermost of each kind. */
function blocksInOrder(body: HTMLElement): string[] {
  const kinds = 'h1, h2, h3, h4, h5, h6, p, li, blockquote, pre, td, dd, button, figcaption, div, section, a';
  const leaves = [...body.querySelectorAll(kinds)].filter((element) => {
    if (element.localName === 'a') return element.closest('p, li, h1, h2, h3, h4, h5, h6, blockquote, td, dd, button') === null;
    return element.querySelector(kinds.replace(', a', '')) === null;
  });
  return leaves.map((element) => squeeze(element.textContent)).filter((text) => text !== '');
}

function visiblePart(body: HTMLElement): HTMLElement {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('script, style, template, noscript, svg')) element.remove();
  return copy;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
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
