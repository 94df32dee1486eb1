import { withoutFootnoteMarks } from '../note/footnote-marks';
import type { Links } from '../ports';
import type { PointChoice, SourceNote } from './choices';
import type { Blocks } from './filters/filter';

/** Where points are written to, and what they lead to. */
export interface PointPlace {
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
export function keyPointBlocks(points: readonly PointChoice[], place: PointPlace): Blocks {
  const blocks = points
    .map((point) => {
      const own = place.ownPaths.get(point);
      return own === undefined
        ? { isLink: false, text: pointText(point, place) }
        : { isLink: true, text: place.links.linkTo(own, place.from) };
    })
    .filter(({ text }) => text !== '');
  const text = blocks
    .map(({ isLink, text: block }, index) => {
      const gap = index === 0 ? '' : isLink && blocks[index - 1]?.isLink === true ? '\n' : '\n\n';
      return gap + (isLink ? `- ${block}` : block);
    })
    .join('');
  return { items: blocks.map((block) => block.text), text };
}

function pointText(point: PointChoice, { source, from, links }: PointPlace): string {
  const quoted =
    point.quote === ''
      ? ''
      : [...withoutFootnoteMarks(point.quote).split('\n'), links.linkTo(source.path, from, { part: point.part, alias: 'source' })]
          .map((line) => `> ${line}`.trimEnd())
          .join('\n');
  return [point.words.trim(), quoted].filter((part) => part !== '').join('\n\n');
}
