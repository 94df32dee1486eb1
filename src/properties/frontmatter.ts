import { parse } from 'yaml';
import { linesOf, type Line } from '../text/lines';
import { isQuotedTwice, simpleValue } from './simple-value';

/** What a property holds, as YAML's core types give it. */
export type PropertyValue = string | number | boolean | null | PropertyValue[] | { [key: string]: PropertyValue };

/** One property and the whole lines it stands on. */
export interface Entry {
  key: string;
  /** Offsets of its lines, the last line end included. */
  from: number;
  to: number;
  /** Offset where the value starts: behind the colon and its space, or at the line's end. */
  valueFrom: number;
  /** The value; undefined where these lines alone are not valid YAML. */
  value: PropertyValue | undefined;
}

/** The properties block at the head of a note. */
export interface Frontmatter {
  /** Offsets of the block from the opening `---` to behind the line end of the closing one. */
  from: number;
  to: number;
  /** Offset of the line with the closing `---`: where a new property goes. */
  close: number;
  /** Read when first asked for, as is the problem: many want to know where the block ends. None where the block is {@link unlined}. */
  readonly entries: readonly Entry[];
  /** All properties of a block that cannot be edited line by line, being in braces or indented; undefined for any other. */
  readonly unlined: Mapping | undefined;
  /** Why Obsidian cannot read the block; undefined where it can. */
  readonly problem: FrontmatterProblem | undefined;
}

/** What is wrong with a properties block. */
export interface FrontmatterProblem {
  /** The line in the note, counted from 1. */
  line: number;
  key: string | undefined;
  reason: 'quotes-in-quotes' | 'needs-quotes' | 'duplicate-key' | 'not-yaml';
}

/** Blank lines and comments, then a brace. One line end at a time: of many blank lines there must be one reading only. */
const OPENS_WITH_BRACE = /^(?:[ \t]*(?:#.*)?[\r\n])*[ \t]*\{/;

const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'\-?:,[\]{}&*!|>%@`][^:]*?|[^\s#"'\-?:,[\]{}&*!|>%@`])[ \t]*:(?=[ \t]|$)/;

/** The note's properties block, or undefined where it has none. Never throws, however broken the YAML. */
export function readFrontmatter(text: string): Frontmatter | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!/^---[ \t]*(?:\r\n|\n|\r)/.test(text.slice(start, start + 200))) return undefined;
  const block: Line[] = [];
  for (const line of headLines(text, start)) {
    if (block.length > 0 && /^---[ \t]*$/.test(line.text)) return parsed(text.slice(0, line.next), block, line);
    block.push(line);
  }
  return undefined;
}

/** Blocks that were parsed last, by their text: one edit of a note asks for the same block a dozen times. */
const recent = new Map<string, Frontmatter>();
const RECENT = 8;

/** The block that `head`, the note up to its end, holds in `block`, closed by `close`. */
function parsed(head: string, block: readonly Line[], close: Line): Frontmatter {
  const known = recent.get(head);
  if (known !== undefined) return known;
  const [open, ...lines] = block;
  const from = open?.next ?? 0;
  const whole = once(() => mappingOf(head.slice(from, close.from)));
  const byLine = once(() => entriesOf(head, lines, { end: close.from, whole }));
  const isUnlined = (): boolean =>
    OPENS_WITH_BRACE.test(head.slice(from, close.from)) || (byLine().length === 0 && Object.keys(whole() ?? {}).length > 0);
  const unlined = once(() => (isUnlined() ? whole() : undefined));
  const entries = once(() => (unlined() === undefined ? byLine() : []));
  const isRead = (): boolean => !entries().some((entry) => isQuotedTwice(head.slice(entry.valueFrom, entry.to))) && whole() !== undefined;
  const problem = once(() => (isRead() ? undefined : problemOf(head, from, entries())));
  const frontmatter = {
    from: open?.from ?? 0,
    to: close.next,
    close: close.from,
    get entries() {
      return entries();
    },
    get unlined() {
      return unlined();
    },
    get problem() {
      return problem();
    },
  };
  recent.set(head, frontmatter);
  const [oldest] = recent.keys();
  if (recent.size > RECENT && oldest !== undefined) recent.delete(oldest);
  return frontmatter;
}

/** The value of a property; undefined where it is absent or unreadable. Keys match exactly. */
export function propertyOf(frontmatter: Frontmatter | undefined, key: string): PropertyValue | undefined {
  if (frontmatter?.unlined === undefined) return frontmatter?.entries.find((entry) => entry.key === key)?.value;
  return Object.hasOwn(frontmatter.unlined, key) ? frontmatter.unlined[key] : undefined;
}

/** The properties as one record, unreadable ones as the text that stands there. */
export function propertiesOf(text: string, frontmatter: Frontmatter | undefined): Record<string, PropertyValue> {
  if (frontmatter?.unlined !== undefined) return { ...frontmatter.unlined };
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

function entriesOf(text: string, lines: readonly Line[], { end, whole }: { end: number; whole: () => Mapping | undefined }): Entry[] {
  const starts = lines.flatMap((line) => {
    const key = KEY.exec(line.text);
    return key === null ? [] : [{ line, key: unquote(key[1] ?? ''), colon: line.from + key[0].length }];
  });
  // Where YAML sees the same keys, its values are these: they need not be read one by one.
  const values = once(() => {
    const seen = whole();
    return seen !== undefined && Object.keys(seen).length === starts.length && starts.every(({ key }) => Object.hasOwn(seen, key))
      ? seen
      : undefined;
  });
  return starts.map(({ line, key, colon }, index) => {
    const to = withoutTrailingComments(lines, line, starts[index + 1]?.line.from ?? end);
    const valueFrom = Math.min(line.to, colon + (/^[ \t]*/.exec(text.slice(colon, line.to))?.[0].length ?? 0));
    const source = text.slice(valueFrom, to);
    const read = (): PropertyValue | undefined => {
      if (isQuotedTwice(source)) return undefined;
      const known = values();
      return known === undefined ? valueOf(text.slice(line.from, to)) : known[key];
    };
    return { key, from: line.from, to, valueFrom, value: simpleValue(source) ?? read() };
  });
}

/** Asks the first time, and remembers. */
function once<T>(ask: () => T): () => T {
  let answer: { is: T } | undefined;
  return () => (answer ??= { is: ask() }).is;
}

/** Comments and blank lines between two properties belong to neither. */
function withoutTrailingComments(lines: readonly Line[], first: Line, end: number): number {
  const own = lines.filter((line) => line.from >= first.from && line.from < end);
  while (own.length > 1 && /^(?:\s*|#.*)$/.test(own.at(-1)?.text ?? '')) own.pop();
  return own.at(-1)?.next ?? end;
}

type Mapping = Record<string, PropertyValue>;

function valueOf(source: string): PropertyValue | undefined {
  try {
    const parsed = parse(source, { logLevel: 'error' }) as Mapping | null;
    return parsed === null ? null : Object.values(parsed)[0];
  } catch {
    return undefined;
  }
}

/** What is wrong with a block from `from` on that is no mapping. */
function problemOf(text: string, from: number, entries: readonly Entry[]): FrontmatterProblem {
  const lineAt = (offset: number): number => linesOf(text, 0, offset).length + 1;
  const broken = entries.find((entry) => entry.value === undefined);
  if (broken !== undefined) {
    const raw = rawValue(text, broken);
    const reason = /^"[\s\S]*"[\s\S]*"/.test(raw) || /^'[\s\S]*'[\s\S]*'/.test(raw) ? 'quotes-in-quotes' : 'needs-quotes';
    return { line: lineAt(broken.from), key: broken.key, reason };
  }
  const twice = entries.find((entry, index) => entries.findIndex((other) => other.key === entry.key) < index);
  if (twice !== undefined) return { line: lineAt(twice.from), key: twice.key, reason: 'duplicate-key' };
  return { line: lineAt(from), key: undefined, reason: 'not-yaml' };
}

/** The properties as YAML reads the whole block; undefined where it refuses it or sees something else than properties. */
function mappingOf(source: string): Mapping | undefined {
  try {
    const value = parse(source, { logLevel: 'error' }) as PropertyValue;
    if (value === null) return {};
    return typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function unquote(key: string): string {
  if (key.startsWith('"')) return key.slice(1, -1).replace(/\\(.)/g, '$1');
  if (key.startsWith("'")) return key.slice(1, -1).replace(/''/g, "'");
  return key;
}
