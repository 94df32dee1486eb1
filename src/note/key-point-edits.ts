import { hasBlockId } from '../markdown/block-id';
import { withWholeCode } from '../markdown/code-spans';
import { anchored, linkable } from './anchor';
import { bulletsIn, keyPointsOf, quotedWords, type Bullet, type KeyPoint } from './key-points';
import { lineEndOf, withLineEnd } from '../text/lines';
import { withListItems } from './list-items';
import { isOwnId, withoutOwnId } from './own-block-ids';
import { splice } from '../text/splice';
import { findQuote, oneLine, sourceLabel } from './quote';
import { changesOnly } from './read-back';
import { sectionsOf, type SectionNames } from './sections';
import { structureOf } from './structure';

/** What came of an edit of key points. The text may have lost the sentence or the point since it was
shown; `misread`: written, the point or another part of the note would not be read as it is, so nothing is. */
export type KeyPointEdit = { ok: true; text: string } | { ok: false; reason: 'quote-gone' | 'point-gone' | 'misread' };

/**
 * `text` with a sentence of its full content added to the key points, linked to the block it stands in. The block's own
 * id is used, else it gets one; where Obsidian takes none, the link leads to the heading above. A sentence that is a key
 * point already changes nothing.
 */
export function addKeyPoint(text: string, names: SectionNames, sentence: string): KeyPointEdit {
  const quote = wholeQuote(text, names, sentence);
  const standing = bulletOf(text, names, quote);
  if (standing?.point.source !== undefined) return { ok: true, text };
  const traced = withSource(text, names, quote);
  if (traced === undefined) return { ok: false, reason: 'quote-gone' };
  const next =
    standing === undefined
      ? withListItems(traced.text, names, 'keyPoints', [quoteText({ quote, source: traced.source })])
      : requoted(traced.text, names, { ...standing.point, source: traced.source });
  return readBack(text, next, names, { quote, isThere: true });
}

/** A sentence as it is quoted: with all of the code that it begins or ends in, which would be no code alone. */
function wholeQuote(text: string, names: SectionNames, sentence: string): string {
  const quote = oneLine(sentence);
  const section = sectionsOf(text, structureOf(text, names), names).fullContent;
  const place = section && findQuote(text, quote, section);
  if (place === undefined) return quote;
  const whole = withWholeCode(text, place);
  return whole.from === place.from && whole.to === place.to ? quote : oneLine(text.slice(whole.from, whole.to));
}

/**
 * `text` without a key point and the words beside it. The id of its block goes too, if the plugin gave it and nothing
 * else in the note leads there; `isUsed` says whether another note does.
 */
export function removeKeyPoint(
  text: string,
  names: SectionNames,
  quote: string,
  isUsed: (id: string) => boolean = () => false,
): KeyPointEdit {
  const bullet = bulletOf(text, names, oneLine(quote));
  if (bullet === undefined) return { ok: false, reason: 'point-gone' };
  const without = splice(text, bullet.from, bullet.to, '');
  const id = bullet.point.source?.startsWith('^') === true ? bullet.point.source.slice(1) : '';
  const goes = isOwnId(id) && !isUsed(id) && !new RegExp(`#\\^${id}(?!\\d)`).test(without);
  return readBack(text, goes ? withoutOwnId(without, id) : without, names, { quote: bullet.point.quote, isThere: false });
}

/** `text` with a person's own words beside a quote, in place of those that stand there; no words remove them. */
export function setOwnWords(text: string, names: SectionNames, quote: string, words: string): KeyPointEdit {
  const bullet = bulletOf(text, names, oneLine(quote));
  if (bullet === undefined) return { ok: false, reason: 'point-gone' };
  const lineEnd = lineEndOf(text);
  const own = wordLines(words)
    .map((line) => `${bullet.indent}${line}`)
    .join(lineEnd);
  const rest = text.slice(bullet.first.to, bullet.to);
  const ending = /(?:\r\n|\n|\r)*$/.exec(rest)?.[0] ?? '';
  const next = splice(text, bullet.first.to, bullet.to - ending.length, own === '' ? '' : lineEnd + own);
  return readBack(text, next, names, { quote: bullet.point.quote, isThere: true });
}

/**
 * `text` whose key points lead to their sentences again, after the full content was replaced: ids are given anew, and a
 * point whose sentence is gone loses its link, as it would lead nowhere.
 */
export function retraced(text: string, names: SectionNames): string {
  return keyPointsOf(text, names).reduce((note, point) => {
    if (point.quote === '' || point.source === undefined || leads(note, names, point.source)) return note;
    const traced = withSource(note, names, point.quote, point.source) ?? { text: note, source: undefined };
    return requoted(traced.text, names, { ...point, source: traced.source });
  }, text);
}

function bulletOf(text: string, names: SectionNames, quote: string): Bullet | undefined {
  if (quote === '') return undefined;
  const structure = structureOf(text, names);
  return bulletsIn(structure, sectionsOf(text, structure, names).keyPoints).find(({ point }) => point.quote === quote);
}

/** `text` with the line of a point's quote written anew. */
function requoted(text: string, names: SectionNames, point: KeyPoint): string {
  const bullet = bulletOf(text, names, point.quote);
  return bullet === undefined ? text : splice(text, bullet.first.from + bullet.mark.length, bullet.first.to, quoteText(point));
}

/** How a line of words may not begin, as it would open a block of its own and end the list or the section. */
const OPENS_BLOCK = /^(?=#{1,6}(?:[ \t]|$)|[-=]+$|`{3}|~{3})/;

/** The text with a source for a quote of its full content: what a link leads to. Undefined where the quote is not there. */
function withSource(text: string, names: SectionNames, quote: string, wanted?: string): { text: string; source: string } | undefined {
  const section = sectionsOf(text, structureOf(text, names), names).fullContent;
  const found = section && anchored(text, quote, section, { wanted });
  return found && { text: found.text, source: found.part };
}

/** Whether a link's part leads somewhere in the full content. */
function leads(text: string, names: SectionNames, source: string): boolean {
  const structure = structureOf(text, names);
  const section = sectionsOf(text, structure, names).fullContent;
  if (section === undefined) return false;
  if (source.startsWith('^')) return hasBlockId(text.slice(section.from, section.to), source.slice(1));
  return structure.headings.some(
    (heading) => heading.from >= section.heading.from && heading.from < section.to && linkable(heading.text) === source,
  );
}

/** The edit, where it is read back as meant: the point is there or gone, the other points and parts of the note are as they were. */
function readBack(
  before: string,
  after: string,
  names: SectionNames,
  { quote, isThere }: { quote: string; isThere: boolean },
): KeyPointEdit {
  const others = (text: string): string =>
    JSON.stringify(
      keyPointsOf(text, names)
        .filter((point) => point.quote !== quote)
        .map((point) => [point.quote, point.words]),
    );
  const isRead = (bulletOf(after, names, quote) !== undefined) === isThere && others(before) === others(after);
  return isRead && changesOnly('keyPoints', before, after, names) ? { ok: true, text: after } : { ok: false, reason: 'misread' };
}

function quoteText({ quote, source }: Pick<KeyPoint, 'quote' | 'source'>): string {
  return `"${quotedWords(quote)}"${source === undefined ? '' : ` [[#${source}|${sourceLabel(quote)}]]`}`;
}

function wordLines(words: string): string[] {
  return withLineEnd(words, '\n')
    .split('\n')
    .map((line) => line.trim().replace(OPENS_BLOCK, '\\'))
    .filter((line) => line !== '');
}
