import { readFrontmatter } from '../properties/frontmatter';
import { linesOf } from '../text/lines';
import { splice } from '../text/splice';
import { findingId, type Finding } from './finding';
import type { SeenNote } from './seen-note';
import { isStandIn, saysScript, shapeOf } from './stand-ins';

/** A line of a template stands in so many notes; one that tells of a script in fewer. */
const FEWEST = 4;
const FEWEST_OF_SCRIPT = 2;

/** Lines that stand in for something, by how many notes hold each; lines that differ in their numbers alone are one. */
export type Placeholders = ReadonlyMap<string, number>;

/** The placeholders among the lines of some notes, a note a step. */
export function* placeholdersAmong(notes: readonly SeenNote[]): Generator<void, Placeholders> {
  const holders = new Map<string, number>();
  for (const { standIns } of notes) {
    for (const shape of new Set(standIns.map(shapeOf))) holders.set(shape, (holders.get(shape) ?? 0) + 1);
    yield;
  }
  return new Map([...holders].filter(([shape, count]) => isStandIn(shape) || count >= (saysScript(shape) ? FEWEST_OF_SCRIPT : FEWEST)));
}

/** The placeholders of a note, each to be taken out with its line. */
export function placeholderFindings({ path, standIns }: SeenNote, placeholders: Placeholders): Finding[] {
  return standIns.flatMap((line): Finding[] => {
    const notes = placeholders.get(shapeOf(line));
    if (notes === undefined) return [];
    return [
      {
        kind: 'placeholders',
        id: findingId('placeholders', path, line),
        path,
        before: line,
        after: '',
        why: { code: 'placeholder', notes },
        isSure: notes >= FEWEST,
        repairs: [{ path, edit: (text) => ({ ok: true, text: withoutLine(text, line) }) }],
      },
    ];
  });
}

/** The text without each line of its body that says just this; those in code stay. */
function withoutLine(text: string, line: string): string {
  let isCode = false;
  const gone = linesOf(text, readFrontmatter(text)?.to ?? 0).filter(({ text: own }) => {
    if (/^\s*(?:```|~~~)/.test(own)) isCode = !isCode;
    return !isCode && own.trim() === line;
  });
  return gone.reduceRight((note, { from, next }) => splice(note, from, next, ''), text);
}
