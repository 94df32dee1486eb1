import { addRelated } from '../note/related';
import { sectionsOf } from '../note/sections';
import { splice } from '../note/property';
import { structureOf } from '../note/structure';
import { lineEndOf, withLineEnd } from '../note/lines';
import { changed, type Change } from './change';
import { bulletFor, sourceChange, type Choices, type DraftContext, type Source } from './draft';

/** Drafts the extension of a permanent note that exists: summary and links are added, nothing is replaced. */
export function draftExtension(source: Source, target: { path: string; text: string }, choices: Choices, context: DraftContext): Change[] {
  const { links, sectionNames } = context;
  const bullets = [
    ...choices.links.map((link) => bulletFor(link, target.path, links)),
    links.linkTo(source.path, target.path),
  ];
  const extend = (text: string): string => addRelated(withParagraph(text, choices.summary, context), sectionNames, bullets);
  return [changed(target.path, target.text, extend), sourceChange(source, target.path, context)];
}

/** A paragraph behind the note's body, before its related notes; once. */
function withParagraph(text: string, paragraph: string, { sectionNames }: DraftContext): string {
  const lineEnd = lineEndOf(text);
  const block = withLineEnd(paragraph.trim(), lineEnd);
  if (block === '' || text.includes(block)) return text;
  const related = sectionsOf(text, structureOf(text), sectionNames).related;
  const at = related?.heading.from ?? text.length;
  const body = text.slice(0, at).trimEnd();
  return splice(text, body.length, at, `${lineEnd}${lineEnd}${block}${lineEnd}${related === undefined ? '' : lineEnd}`);
}
