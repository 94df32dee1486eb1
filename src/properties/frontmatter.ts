import { linesOf, type Line } from '../text/lines';
import { entriesAt, indentOf, type Entry, type EntryStart } from './entry';
import { problemOf, type FrontmatterProblem } from './problem';
import type { PropertyValue } from './property-value';
import { scanEntries } from './scan-entries';
import { isQuotedTwice } from './simple-value';
import { behindColon, keyOf, parseBlock, type YamlBlock } from './yaml-block';

/** The properties block at the head of a note. */
export interface Frontmatter {
  /** Offsets of the block from the opening `---` to behind the line end of the closing one. */
  from: number;
  to: number;
  /** Offset of the first line between the two. */
  open: number;
  /** Offset of the line with the closing `---`. */
  close: number;
  /** Read when first asked for, as are the others: many want to know where the block ends. */
  readonly entries: readonly Entry[];
  /** Whether the properties stand in braces and not on lines of their own. */
  readonly inBraces: boolean;
  /** Why Obsidian cannot read the block; undefined where it can. */
  readonly problem: FrontmatterProblem | undefined;
}

/** Blank lines and comments, then a brace. One line end at a time: of many blank lines there must be one reading only. */
const OPENS_WITH_BRACE = /^(?:[ \t]*(?:#.*)?[\r\n])*[ \t]*\{/;

/** The note's properties block, or undefined where it has none. Never throws, however broken the YAML. */
export function readFrontmatter(text: string): Frontmatter | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!/^---[ \t]*(?:\r\n|\n|\r)/.test(text.slice(start, start + 200))) return undefined;
  const block: Line[] = [];
  for (const line of headLines(text, start)) {
    if (block.length > 0 && /^---[ \t]*$/.test(line.text)) return known(text.slice(0, line.next), block, line);
    block.push(line);
  }
  return undefined;
}

/** The value of a property; undefined where it is absent or unreadable. Case tells keys apart only where both are there. */
export function propertyOf(frontmatter: Frontmatter | undefined, key: string): PropertyValue | undefined {
  return frontmatter && entriesOf(frontmatter, key)[0]?.value;
}

/** The properties that a key means: those of exactly that name, otherwise the first that differs in case alone. */
export function entriesOf({ entries }: Frontmatter, key: string): Entry[] {
  const exact = entries.filter((entry) => entry.key === key);
  if (exact.length > 0) return exact;
  const wanted = key.toLowerCase();
  return entries.filter((entry) => entry.key.toLowerCase() === wanted).slice(0, 1);
}

/** The properties as one record, unreadable ones as the text that stands there. */
export function propertiesOf(text: string, frontmatter: Frontmatter | undefined): Record<string, PropertyValue> {
  const entries = frontmatter?.entries ?? [];
  return Object.fromEntries(
    entries.map((entry) => [entry.key, entry.value === undefined ? looseValue(rawValue(text, entry)) : entry.value]),
  );
}

/** What stands behind the colon, with its comment and further lines, trimmed. */
export function rawValue(text: string, entry: Entry): string {
  return text.slice(entry.valueFrom, entry.to).trim();
}

/** The plain text of a value that YAML refuses: one pair of outer quotes taken off. */
export function looseValue(raw: string): string {
  const quote = raw[0];
  const quoted = raw.length > 1 && (quote === '"' || quote === "'") && raw.endsWith(quote);
  return (quoted ? raw.slice(1, -1) : raw).replace(/\\"/g, '"');
}

/** Blocks that were read last, by the note's text up to their end: one edit of a note asks for the same block a dozen times. */
const recent = new Map<string, Frontmatter>();
const RECENT = 8;

function known(head: string, block: readonly Line[], close: Line): Frontmatter {
  const before = recent.get(head);
  if (before !== undefined) return before;
  const frontmatter = lazily(head, block, close);
  recent.set(head, frontmatter);
  const [oldest] = recent.keys();
  if (recent.size > RECENT && oldest !== undefined) recent.delete(oldest);
  return frontmatter;
}

/** The block that `head`, the note up to its end, holds in `block`, closed by `close`. */
function lazily(head: string, [fence, ...lines]: readonly Line[], close: Line): Frontmatter {
  const open = fence?.next ?? close.from;
  const source = head.slice(open, close.from);
  const inBraces = OPENS_WITH_BRACE.test(source);
  let read: Pick<Frontmatter, 'entries' | 'problem'> | undefined;
  const ask = (): Pick<Frontmatter, 'entries' | 'problem'> => (read ??= readBlock(head, lines, { open, source, inBraces }));
  return {
    from: fence?.from ?? 0,
    to: close.next,
    open,
    close: close.from,
    inBraces,
    get entries() {
      return ask().entries;
    },
    get problem() {
      return ask().problem;
    },
  };
}

function readBlock(
  text: string,
  lines: readonly Line[],
  { open, source, inBraces }: { open: number; source: string; inBraces: boolean },
): Pick<Frontmatter, 'entries' | 'problem'> {
  const scanned = inBraces ? [] : scanEntries(text, lines);
  // Quotes in quotes are the usual fault of a feed, and known at once.
  const isBroken = scanned.some((entry) => isQuotedTwice(text.slice(entry.valueFrom, entry.to)));
  const yaml = isBroken ? undefined : parseBlock(source);
  if (yaml === undefined) return { entries: scanned, problem: problemOf(text, open, scanned) };
  const entries = inBraces ? entriesInBraces(yaml, open) : entriesOnLines(yaml, { text, lines, open });
  return { entries, problem: yaml.hasTwins ? problemOf(text, open, entries) : undefined };
}

/** The properties where YAML sees them. */
function entriesOnLines(
  { map, values }: YamlBlock,
  { text, lines, open }: { text: string; lines: readonly Line[]; open: number },
): Entry[] {
  let line = 0;
  const starts = (map?.items ?? []).map((pair): EntryStart => {
    const keyAt = open + pair.key.range[0];
    while ((lines[line]?.next ?? Infinity) <= keyAt) line += 1;
    const colon = open + (behindColon(pair) ?? pair.key.range[1]);
    return { line, key: keyOf(pair), valueFrom: colon + indentOf(text.slice(colon, colon + 200)) };
  });
  return entriesAt(lines, starts, (key) => values[key]);
}

function entriesInBraces({ map, values }: YamlBlock, open: number): Entry[] {
  return (map?.items ?? []).map((pair) => {
    const key = keyOf(pair);
    const valueFrom = open + (pair.value?.range[0] ?? pair.key.range[1]);
    return { key, from: open + pair.key.range[0], to: open + (pair.value?.range[1] ?? pair.key.range[1]), valueFrom, value: values[key] };
  });
}

/** Lines from `start` on, a few at a time: a note may be long and its properties are at its head. */
function* headLines(text: string, start: number): Generator<Line> {
  const size = 8192;
  for (let from = start; from < text.length;) {
    let to = Math.min(text.length, from + size);
    const newline = text.indexOf('\n', to - 1);
    to = newline < 0 ? text.length : newline + 1;
    yield* linesOf(text, from, to);
    from = to;
  }
}
