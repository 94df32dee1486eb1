import { parse } from 'yaml';
import { looseValue, rawValue, readFrontmatter, type Entry } from './frontmatter';
import { splice } from '../text/splice';

/** One line of the properties block as it is and as it would be. */
export interface Repair {
  key: string;
  /** The line in the note, counted from 1. */
  line: number;
  before: string;
  after: string;
}

/**
 * What would make a broken properties block readable: the values YAML refuses, quoted. Undefined
 * where nothing is broken, or where quoting single lines would not mend it.
 */
export function repairOf(text: string): Repair[] | undefined {
  const frontmatter = readFrontmatter(text);
  if (frontmatter?.problem === undefined) return undefined;
  const repairs = brokenLines(text).map(({ entry, after }) => ({
    key: entry.key,
    line: text.slice(0, entry.from).split(/\r\n|\n|\r/).length,
    before: text.slice(entry.from, entry.to).trimEnd(),
    after: text.slice(entry.from, entry.valueFrom) + after,
  }));
  const mended = readFrontmatter(repaired(text));
  return repairs.length > 0 && mended?.problem === undefined ? repairs : undefined;
}

/** `text` with the repair of {@link repairOf} applied; unchanged where there is none. */
export function repaired(text: string): string {
  return brokenLines(text).reduceRight((note, { entry, after }) => {
    const ending = /(?:\r\n|\n|\r)$/.exec(note.slice(entry.from, entry.to))?.[0] ?? '';
    return splice(note, entry.valueFrom, entry.to, after + ending);
  }, text);
}

function brokenLines(text: string): { entry: Entry; after: string }[] {
  const entries = readFrontmatter(text)?.entries ?? [];
  return entries
    .filter((entry) => entry.value === undefined && !/[\r\n]/.test(rawValue(text, entry)))
    .map((entry) => ({ entry, after: quoted(looseValue(rawValue(text, entry))) }));
}

/** Single quotes, as they need no escapes; double ones where the value holds an apostrophe. */
function quoted(value: string): string {
  const single = `'${value}'`;
  return value.includes("'") || parse(single) !== value ? JSON.stringify(value) : single;
}
