import { countWords } from '../../text/count-words';

/** What a Markdown text is made of, in words. Headings count for nothing. */
export interface Composition {
  /** Sentences, verses, tables, listings, and links to other sites that an author lists. */
  prose: number;
  /** Links that lead within the site, and the little beside them. */
  menu: number;
  /** Names and values that stand alone. */
  labels: number;
}

/** What Markdown writes links and pictures as. Its writer puts no bracket unescaped into their text. */
const LINK = /(!?)\[((?:[^[\]\n\\]|\\.)*)\]\(<?([^()\s>]*)(?:[\s>][^()\n]*)?\)/g;

/** Shorter lines that end no sentence are labels. */
const SENTENCE = 8;

/** Tells an article's text from what stands around articles, by a page's own host name. */
export function compositionOf(markdown: string, host: string): Composition {
  const sums: Composition = { prose: 0, menu: 0, labels: 0 };
  for (const unit of unitsOf(markdown)) {
    let linked = 0;
    let away = 0;
    const rest = unit.replace(LINK, (_, picture: string, text: string, address: string) => {
      if (picture !== '') return ' ';
      const words = countWords(text);
      linked += words;
      if (leadsAway(address, host)) away += words;
      return ' ';
    });
    const own = countWords(rest);
    if (linked > own) sums[away >= linked / 2 ? 'prose' : 'menu'] += linked + own;
    else sums[isProse(unit, linked + own) ? 'prose' : 'labels'] += linked + own;
  }
  return sums;
}

/** Paragraphs, the items of lists one by one, tables and listings. */
function* unitsOf(markdown: string): Generator<string> {
  for (const block of markdown.split(/\n{2,}/)) {
    if (/^\s*(?:[-*+]|\d+[.)]) /.test(block)) yield* block.split('\n');
    else if (!/^#{1,6} /.test(block)) yield block;
  }
}

function isProse(unit: string, words: number): boolean {
  return words >= SENTENCE || unit.includes('\n') || /[.!?…:。！？：;；]["'”’»)\]*_]*\s*$/.test(unit);
}

function leadsAway(address: string, host: string): boolean {
  const other = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1];
  return other !== undefined && other !== host.replace(/^www\./, '');
}
