import { atOnce } from '../slices';
import { escapeLine } from './inert/escape-line';
import { balanceFootnotes } from './inert/footnotes';
import { harmlessInSteps, wordsOf } from './inert/characters';
import { below, inertLines, type InertLine } from './inert/lines';
import { quietBlockStart, quietFields, withoutTemplates } from './inert/runnable-code';
import { formulaLines, withInertFormulas } from './inert/formulas';
import { spansOf } from './inert/spans';
import { withoutClosingMarks, type Block } from '../markdown/block';
import { withQuietDates } from '../markdown/obsidian-syntax';
import { calloutType } from './callout-types';
import { Macros } from './tex/macros';

/**
 * The last word on what Markdown from outside may hold, whatever made it: a rule, a model, a
 * person's clipboard. Nothing in the result runs, reaches the vault or reaches beyond its own text:
 * code blocks name languages of an allow-list and are closed; links go to the web or a heading;
 * of HTML a few tags without attributes remain; headings start at `headingLevel` (3 by default; at 7 they are bold lines);
 * tasks are signs; wikilinks, embeds, tags, comments, block ids, fields and template marks are
 * text; footnotes have both ends and ids of their own. Applied to its own result it changes nothing.
 */
export function makeInert(markdown: string, options: { headingLevel?: number } = {}): string {
  return atOnce(inertInSteps(markdown, options));
}

/** Blocks handled in one step. */
const STEP = 100;
/** Two are usual, the second to see that nothing changes. */
const MOST_PASSES = 6;

/** The same, yielding between its steps so that the thread can be let go. */
export function* inertInSteps(markdown: string, { headingLevel = 3 }: { headingLevel?: number } = {}): Generator<void, string> {
  let text = markdown;
  // Escaping one mark can turn what follows it into a mark, so this is repeated until nothing changes.
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = text;
    text = yield* passInSteps(before, headingLevel);
    if (text === before) return text;
  }
  return wordsOf(text);
}

function* passInSteps(markdown: string, headingLevel: number): Generator<void, string> {
  const lines = yield* inertLines((yield* harmlessInSteps(markdown)).trim());
  yield;
  const noteIds = balanceFootnotes(lines);
  const macros = new Macros();
  const written: string[][] = [];
  for (let from = 0; from < lines.length;) {
    if (written.length % STEP === 0) yield;
    const to = endOfBlock(lines, from);
    const above = lines[from - 2]?.content ?? '';
    written.push(writeBlock(lines.slice(from, to), { before: lines[from - 1], above: `${above}\n`, headingLevel, noteIds, macros }));
    from = to;
  }
  yield;
  return written
    .flat()
    .join('\n')
    .trimEnd()
    .replace(/^\s*\n/, '');
}

interface Around {
  before: InertLine | undefined;
  /** The text of the line before the fence, if it is code. */
  above: string;
  headingLevel: number;
  noteIds: ReadonlyMap<string, string>;
  /** What the formulas so far define. */
  macros: Macros;
}

/** Behind the lines that are of one kind and of the block of the line at `from`. */
function endOfBlock(lines: readonly InertLine[], from: number): number {
  const first = lines[from];
  let to = from + 1;
  while (first?.block !== undefined && lines[to]?.block === first.block && lines[to]?.kind === first.kind) to += 1;
  return to;
}

function writeBlock(lines: readonly InertLine[], around: Around): string[] {
  switch (lines[0]?.kind) {
    case 'fence':
      return lines.map(({ prefix, content }) => prefix + content);
    case 'code':
      return writeCode(lines, around);
    case 'math':
      return writeFormula(lines, around);
    default:
      return writeText(lines, around);
  }
}

function writeCode(lines: readonly InertLine[], { above }: Around): string[] {
  const first = lines.findIndex(({ content }) => content.trim() !== '');
  return lines.map(({ prefix, content, block }, i) => {
    const dated = isInItem(block) ? withQuietDates(content) : content;
    const quiet = quietFields(withoutTemplates(dated), i === first ? above : '');
    return prefix + (i === first ? quietBlockStart(quiet) : quiet);
  });
}

function isInItem(block: Block | undefined): boolean {
  let around = block?.container;
  while (around !== undefined && around.kind !== 'item') around = around.parent;
  return around !== undefined;
}

/** A formula on lines of its own, begun where the first of them does in its containers. */
function writeFormula(lines: readonly InertLine[], around: Around): string[] {
  const source = lines.map(({ content }) => content).join('\n');
  const written = formulaLines(source.replace(/^\$+|\$+$/g, ''), around.macros);
  if (written === undefined) return writeText(lines, around);
  const prefix = lines[0]?.prefix ?? '';
  return written.length === 0 ? [prefix] : written.map((line, i) => (i === 0 ? prefix : below(prefix)) + line);
}

function writeText(lines: readonly InertLine[], { before, headingLevel, noteIds, macros }: Around): string[] {
  const isTable = lines[0]?.block?.kind === 'table';
  const marked = lines.map((line, i) => blockMarks(line, lines[i - 1] ?? before, headingLevel));
  const text = withInertFormulas(withQuietDates(marked.join('\n')), isTable, macros);
  const spans = spansOf(text, isTable);
  const contents = text.split('\n');
  let from = 0;
  return lines.map(({ prefix }, i) => {
    const content = contents[i] ?? '';
    const written = prefix + escapeLine(content, { noteIds, text, spans, from, isTable });
    from += content.length + 1;
    return written;
  });
}

/** What the beginning of a line means to its block: headings no higher than allowed, no underlines, no tasks, known callouts. */
function blockMarks(line: InertLine, before: InertLine | undefined, headingLevel: number): string {
  const { prefix, content } = line;
  if (line.block?.kind === 'code' && line.isFirst) return quietBlockStart(content);
  const note = /^\[\^[^\]\s^[]{1,100}\]:[ \t]*(?=\S)/.exec(content)?.[0];
  if (note !== undefined) return note + withoutBlock(content.slice(note.length));
  if (before === undefined && prefix === '' && /^-{3,}[ \t]*$/.test(content)) return '***';
  if (!line.isFirst && /^(?:=+|-+)[ \t]*$/.test(content)) return `\\${content}`;
  const marks = /^#{1,6}(?=[ \t]|$)/.exec(content)?.[0];
  if (marks !== undefined) {
    const level = Math.max(marks.length, headingLevel);
    if (level <= 6) return '#'.repeat(level) + content.slice(marks.length);
    const title = withoutClosingMarks(content.slice(marks.length));
    return title === '' ? '' : `**${title}**`;
  }
  const task = isItem(prefix) || (before !== undefined && isEmptyItem(before)) ? /^\[(.)\](?=[ \t]|$)/u.exec(content)?.[1] : undefined;
  if (task !== undefined) return (task === ' ' ? '☐' : /x/i.test(task) ? '☑' : `\\[${task}]`) + content.slice(task.length + 2);
  const callout = prefix.trimEnd().endsWith('>') ? /^\[!([^\]]*)\]/.exec(content) : null;
  if (callout !== null && calloutType(callout[1] ?? '') !== (callout[1] ?? '').toLowerCase()) return `\\${content}`;
  if (/^\[(?!\^)(?:[^\]\\]|\\.)+\]:/.test(content)) return `\\${content}`;
  return /^(?:`{3,}|~{3,})/.test(content) ? `\\${content}` : content;
}

/** The first line of a footnote opens nothing; what is more than text begins on the next. */
function withoutBlock(text: string): string {
  return text.replace(/^(?=[>#|]|[-*+_=](?:[ \t]|$)|[-*_=]{3}|`{3}|~{3}|\[.\][ \t])|^(\d{1,9})(?=[.)](?:[ \t]|$))/u, '$1\\');
}

/** Whether the marks before a text end in a list's. */
function isItem(prefix: string): boolean {
  return /(?:[-*+]|\d[.)])[ \t]*$/.test(prefix);
}

/** An item's text may begin on the line below its marker; a dash alone is read as a rule or an underline first. */
function isEmptyItem({ prefix, content }: InertLine): boolean {
  return content === '' ? isItem(prefix) : /^-[ \t]*$/.test(content);
}
