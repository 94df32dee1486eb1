import { withoutFootnoteMarks } from '../markdown/footnote-marks';
import { sourceLabel } from '../note/quote';
import { structureOf } from '../note/structure';
import type { Links } from '../ports';
import type { PointChoice, SourceNote } from './choices';
import { linkText } from '../untrusted/link-text';
import { liveLinksIn, quoted, quoteText } from '../untrusted/quote-text';
import { ownWords } from '../untrusted/written';
import type { Blocks } from './filters/filter';

/** Where points are written to, and what they lead to. */
export interface PointContext {
  source: SourceNote;
  /** The note they are written into. */
  from: string;
  links: Links;
  /** The notes that points have of their own. */
  ownPaths: ReadonlyMap<PointChoice, string>;
}

/**
 * Points as Markdown: the person's words, and below them the quote with a link to where it stands in the source. A point
 * with a note of its own is a link to it.
 */
export function keyPointBlocks(points: readonly PointChoice[], context: PointContext): Blocks {
  const blocks = points
    .map((point) => {
      const own = context.ownPaths.get(point);
      return own === undefined
        ? { isLink: false, text: ownWords(pointText(point, context)) }
        : { isLink: true, text: ownWords(context.links.linkTo(own, context.from)) };
    })
    .filter(({ text }) => text !== '');
  const text = blocks
    .map(({ isLink, text: block }, index) => {
      const gap = index === 0 ? '' : isLink && blocks[index - 1]?.isLink === true ? '\n' : '\n\n';
      return gap + (isLink ? `- ${block}` : block);
    })
    .join('');
  return { items: blocks.map((block) => block.text), text: ownWords(text) };
}

function pointText(point: PointChoice, { source, from, links }: PointContext): string {
  const link = links.linkTo(source.path, from, { part: point.part && partText(point.part), alias: sourceLabel(point.quote) });
  const quote =
    point.quote === '' ? '' : `${quoteText(withoutFootnoteMarks(point.quote), liveLinksOf(point.quote, source))}\n${quoted(link)}`;
  return [point.words.trim(), quote].filter((part) => part !== '').join('\n\n');
}

/** A block's id or a heading, as a link has it; the note that it stands in may say anything there. */
function partText(part: string): string {
  return /^\^[A-Za-z\d-]+$/.test(part) ? part : linkText(part);
}

/** The links to notes that a quote can have brought along. */
function liveLinksOf(quote: string, { text }: SourceNote): ReadonlySet<string> {
  return liveLinksIn(quote.includes('[[') ? structureOf(text).liveLines.map((line) => line.text) : []);
}
