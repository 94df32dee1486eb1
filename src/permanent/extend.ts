import { lineEndOf, withLineEnd } from '../text/lines';
import { splice } from '../text/splice';
import { addRelated } from '../note/related';
import { sectionsOf, type SectionNames } from '../note/sections';
import { structureOf } from '../note/structure';
import type { Links } from '../ports';
import { bulletFor } from './bullet';
import { changed, type Change } from './change';
import type { Choices, PointChoice, SourceNote } from './choices';
import { keyPointBlocks } from './point-blocks';
import { relatedNotes } from './related-notes';

/** What an existing note is extended by. */
export interface Extension {
  source: SourceNote;
  choices: Choices;
  links: Links;
  ownPaths: ReadonlyMap<PointChoice, string>;
  names: SectionNames;
  /** A text for the note at a path, without links that lead nowhere. */
  live: (text: string, path: string) => string;
}

/** The extension of a note that exists: summary, points and links are added, nothing is replaced, and nothing twice. */
export function extended(target: { path: string; text: string }, { source, choices, links, ownPaths, names, live }: Extension): Change {
  const { path } = target;
  const points = choices.points.map((point) => keyPointBlocks([point], { source, from: path, links, ownPaths }).text);
  const blocks = [choices.summary, ...points].map((block) => live(block.trim(), path)).filter((block) => block !== '');
  const wanted = [...choices.links, { path: source.path, reason: '' }].filter((link) => link.path !== path);
  return changed(path, target.text, (text) => {
    const longer = blocks.reduce((note, block) => withBlock(note, block, names), text);
    const related = new Set(relatedNotes({ path, text: longer }, names, links).map((one) => one.path));
    const missing = wanted.filter((link) => !related.has(link.path));
    const linked = addRelated(
      longer,
      names,
      missing.map((link) => live(bulletFor(link, path, links), path)),
    );
    return linked.ok ? linked.text : longer;
  });
}

/** A block behind the note's body, before its related notes; once. */
function withBlock(text: string, paragraph: string, names: SectionNames): string {
  const lineEnd = lineEndOf(text);
  const block = withLineEnd(paragraph, lineEnd);
  if (text.includes(block)) return text;
  const related = sectionsOf(text, structureOf(text, names), names).related;
  const at = related?.heading.from ?? text.length;
  const body = text.slice(0, at).trimEnd();
  return splice(text, body.length, at, `${lineEnd}${lineEnd}${block}${lineEnd}${related === undefined ? '' : lineEnd}`);
}
