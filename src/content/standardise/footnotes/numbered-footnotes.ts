import { cleanBody, gather, leadingNumber } from './body';
import { bare, newMark, replaceWithMark } from './mark';
import { selectAll } from '../../page/look-up';
import { childElements } from '../../page/elements-in';

/** Footnotes without links: a raised number in the text, and an entry with the same number beside or below it. */
export function numberedFootnotes(page: Document): void {
  const marks = marksIn(page);
  if (marks.length === 0 || marks.length > 20 * MOST) return;
  let count = 0;
  for (const region of Array.from(regionsIn(page)).slice(0, MOST)) {
    const before = marks.filter((mark) => mark.isConnected && !region.holder.contains(mark) && comesBefore(mark, region.holder));
    const numbers = new Set(before.map((mark) => bare(mark.textContent)));
    const entries = entriesOf(region);
    const known = entries.filter(({ number }) => numbers.has(number));
    if (known.length === 0 || known.length < entries.length * 0.7) continue;
    for (const { number, body: make } of known) {
      count += 1;
      const key = `number-${count}`;
      const body = make();
      body.setAttribute('data-note', key);
      body.id ||= `note-${key}`;
      for (const mark of before)
        if (bare(mark.textContent) === number) replaceWithMark(mark, newMark(page, { key, id: body.id, label: number }));
      cleanBody(body, number, () => false);
    }
  }
}

/** How many places where footnotes may stand are looked at; real pages have fewer. */
const MOST = 200;

/** Raised numbers that are no powers: `x²`, `10³` and `m²` stand after a letter or digit of their own. */
function marksIn(page: Document): Element[] {
  return Array.from(selectAll(page, 'sup')).filter((sup) => {
    if (!/^[[(]?\d{1,3}[\])]?$/.test(sup.textContent.trim()) || sup.closest('[data-note-ref], [data-note], pre, code, math') !== null)
      return false;
    const before = sup.previousSibling?.textContent ?? '';
    return !/(?:\d|(?:^|[^\p{L}\p{M}])\p{L})$/u.test(before) || /footnote|aside|note/i.test(sup.className);
  });
}

interface Region {
  /** What holds the entries and nothing of the text. */
  holder: Element;
  /** The first child that is one. */
  first: Element | null;
}

const NAMED = '[class*="footnote" i], [id*="footnote" i], [class*="endnote" i]';
/** What stands above a page's footnotes. */
export const FOOTNOTES_TITLE =
  /^(?:foot\s?notes?|side\s?notes?|end\s?notes?|notes?|references?|sources?|脚注|注释|注釋|註釋|注解|参考文献|參考文獻|尾注)[:：]?$/i;

function* regionsIn(page: Document): Generator<Region> {
  for (const aside of selectAll(page, 'aside')) yield { holder: aside, first: aside.firstElementChild };
  for (const named of selectAll(page, NAMED))
    if (named.isConnected && /^(?:div|section|footer|ol|ul|aside)$/.test(named.localName))
      yield { holder: named, first: named.localName.endsWith('l') ? named : named.firstElementChild };
  for (const heading of selectAll(page, 'h1, h2, h3, h4, h5, h6, p')) {
    if (heading.textContent.length < 30 && FOOTNOTES_TITLE.test(heading.textContent.trim()) && heading.nextElementSibling !== null)
      yield { holder: heading.nextElementSibling, first: heading.nextElementSibling };
  }
  for (const rule of Array.from(selectAll(page, 'hr')).reverse())
    if (rule.nextElementSibling !== null) yield { holder: rule.nextElementSibling, first: rule.nextElementSibling };
}

interface Entry {
  number: string;
  /** Makes one element of the entry's blocks. */
  body: () => Element;
}

/** A list counts its items; other blocks open with their number, and those that do not go on with the one before. */
function entriesOf({ holder, first }: Region): Entry[] {
  const list = first?.localName === 'ol' ? first : holder.localName === 'aside' ? holder.querySelector('ol') : null;
  if (list !== null) return listEntries(list);
  const entries: Entry[] = [];
  const starts = new Set<Element>();
  for (let block = first; block !== null; block = block.nextElementSibling) {
    if (block.localName === 'ol' && entries.length === 0) return listEntries(block);
    const number = leadingNumber(block);
    if (number === undefined && /^(?:h[1-6]|hr)$/.test(block.localName) && entries.length > 0) starts.add(block);
    if (number === undefined || block.textContent.length > 5000) continue;
    const start = block;
    starts.add(start);
    entries.push({ number, body: () => (isFollowed(start, starts) ? gather(start, (next) => starts.has(next)) : start) });
  }
  return isCounted(entries) ? entries : [];
}

function isFollowed(start: Element, starts: ReadonlySet<Element>): boolean {
  return start.nextElementSibling !== null && !starts.has(start.nextElementSibling);
}

function listEntries(list: Element): Entry[] {
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
  return childElements(list)
    .filter(({ localName }) => localName === 'li')
    .map((item, i) => ({ number: String(start + i), body: () => item }));
}

/** Footnotes are numbered one after the other. */
function isCounted(entries: readonly Entry[]): boolean {
  return entries.every(({ number }, i) => i === 0 || Number(number) === Number(entries[i - 1]?.number) + 1);
}

function comesBefore(mark: Element, holder: Element): boolean {
  return (mark.compareDocumentPosition(holder) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
