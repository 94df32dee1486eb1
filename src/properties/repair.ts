import { linesOf } from '../text/lines';
import { splice } from '../text/splice';
import type { Entry } from './entry';
import { looseValue, readFrontmatter } from './frontmatter';
import { parseBlock } from './yaml-block';

/** One property as it is and as it would be. */
export interface Repair {
  key: string;
  /** The line in the note, counted from 1. */
  line: number;
  before: string;
  after: string;
}

/**
 * What would make a broken properties block readable and mean what it says: texts that YAML refuses are quoted, links in
 * a row become a list of links, an open bracket is closed, tabs that indent become blanks. Undefined where nothing is
 * broken, or where mending single properties would not help.
 */
export function repairOf(text: string): Repair[] | undefined {
  const fixes = fixesOf(text);
  return fixes?.map(({ entry, after }) => ({
    key: entry.key,
    line: linesOf(text, 0, entry.from).length + 1,
    before: text.slice(entry.from, entry.to).trimEnd(),
    after: text.slice(entry.from, entry.valueFrom) + after,
  }));
}

/** `text` with the repair of {@link repairOf} applied; unchanged where there is none. */
export function repaired(text: string): string {
  return applied(text, fixesOf(text) ?? []);
}

/** A property and what is to stand in the place of its value. */
interface Fix {
  entry: Entry;
  after: string;
}

function fixesOf(text: string): Fix[] | undefined {
  const frontmatter = readFrontmatter(text);
  if (frontmatter?.problem === undefined) return undefined;
  const fixes = frontmatter.entries.flatMap((entry): Fix[] => {
    const raw = text.slice(entry.valueFrom, entry.to).trimEnd();
    const after = /[\r\n]/.test(raw) ? mendedLines(raw, entry) : mendedValue(raw, entry);
    return after === undefined ? [] : [{ entry, after }];
  });
  return readFrontmatter(applied(text, fixes))?.problem === undefined ? fixes : undefined;
}

function applied(text: string, fixes: readonly Fix[]): string {
  return fixes.reduceRight((note, { entry, after }) => {
    const raw = note.slice(entry.valueFrom, entry.to);
    return splice(note, entry.valueFrom, entry.valueFrom + raw.trimEnd().length, after);
  }, text);
}

const LINK = String.raw`!?\[\[[^[\]\r\n]+\]\]`;
const LINKS = new RegExp(`^${LINK}(?:[ \\t]*[,;，、]?[ \\t]*${LINK})*$`);

/** A value on one line; undefined where nothing is wrong with it. */
function mendedValue(raw: string, { value }: Pick<Entry, 'value'>): string | undefined {
  const { content, comment } = withoutComment(raw);
  // One link alone is a list in a list to YAML, and a link to whoever wrote it.
  if (LINKS.test(content)) {
    const links = [...content.matchAll(new RegExp(LINK, 'g'))].map(([link]) => JSON.stringify(link));
    return (links.length === 1 ? links.join('') : `[${links.join(', ')}]`) + comment;
  }
  if (value !== undefined) return undefined;
  const list = /^\[(?!\[)/.test(content) ? mendedList(content) : undefined;
  return (list ?? quoted(looseValue(content))) + comment;
}

/** An item in brackets, up to the comma behind it: one in quotes may hold commas of its own. */
const ITEM = /\s*(?:"[^"]*"|'[^']*')\s*(?=,|$)|[^,]+/g;

/** A list in brackets whose bracket is open, or with items that YAML refuses; undefined where it cannot be told into items. */
function mendedList(content: string): string | undefined {
  const inside = content.replace(/^\[|\]$/g, '');
  if (readsAs(`[${inside}]`, Array.isArray)) return `[${inside}]`;
  const items = inside.replace(ITEM, (item) => {
    const trimmed = item.trim();
    return trimmed === '' || readsAs(`[${trimmed}]`, Array.isArray) ? item : item.replace(trimmed, () => quoted(looseValue(trimmed)));
  });
  const mended = `[${items}]`;
  return readsAs(mended, Array.isArray) ? mended : undefined;
}

/** A value on several lines: blanks for the tabs before its lines, and the items quoted that YAML refuses. */
function mendedLines(raw: string, { value }: Pick<Entry, 'value'>): string | undefined {
  if (value !== undefined) return undefined;
  return raw
    .split(/(\r\n|\n|\r)/)
    .map((line, index) => (index === 0 ? line : mendedLine(line)))
    .join('');
}

function mendedLine(line: string): string {
  const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
  const blanks = indent.replace(/\t/g, '  ');
  const [, dash, item] = /^(-[ \t]+)(.+)$/.exec(line.slice(indent.length)) ?? [];
  if (dash === undefined || item === undefined) return blanks + line.slice(indent.length);
  const isRead = readsAs(`\n  - ${item}`, Array.isArray);
  return blanks + dash + (mendedValue(item, { value: isRead ? item : undefined }) ?? item);
}

/** Whether a value is read, and as what it should be. */
function readsAs(source: string, isMeant: (value: unknown) => boolean): boolean {
  const block = parseBlock(`value: ${source}`);
  return block !== undefined && isMeant(block.values['value']);
}

/** A comment has a blank on both sides of its mark; a `#` before a word is part of the text. */
function withoutComment(raw: string): { content: string; comment: string } {
  const quotes = Math.max(raw.lastIndexOf('"'), raw.lastIndexOf("'"), 0);
  const at = raw.slice(quotes).search(/[ \t]+#[ \t]/);
  return at < 0 ? { content: raw, comment: '' } : { content: raw.slice(0, quotes + at), comment: raw.slice(quotes + at) };
}

/** Single quotes, as they need no escapes; double ones where the value holds an apostrophe. */
function quoted(value: string): string {
  return value.includes("'") ? JSON.stringify(value) : `'${value}'`;
}
