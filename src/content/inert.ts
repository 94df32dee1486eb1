import { atOnce } from '../slices';
import { escapeLine } from './inert/escape-line';
import { withoutCode } from '../markdown/code-spans';
import { balanceFootnotes } from './inert/footnotes';
import { harmlessInSteps } from './inert/characters';
import { isBlank, scanLines, width, type Scanned } from './inert/scan-lines';
import { calloutType } from './callout-types';

/**
 * The last word on what Markdown from outside may hold, whatever made it: a rule, a model, a
 * person's clipboard. Nothing in the result runs, reaches the vault or reaches beyond its own text:
 * code blocks name languages of an allow-list and are closed; links go to the web or a heading;
 * of HTML a few tags without attributes remain; headings start at `headingLevel` (3 by default);
 * tasks are signs; wikilinks, embeds, tags, comments, block ids, fields and template marks are
 * text; footnotes have both ends and ids of their own. Applied to its own result it changes nothing.
 */
export function makeInert(markdown: string, options: { headingLevel?: number } = {}): string {
  return atOnce(inertInSteps(markdown, options));
}

/** Lines handled in one step. */
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
    if (text === before) break;
  }
  return text;
}

function* passInSteps(markdown: string, headingLevel: number): Generator<void, string> {
  const { lines, noteIds } = yield* scanNotes((yield* harmlessInSteps(markdown)).trim().split('\n'));
  const written: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (i % STEP === 0) yield;
    written.push(inertLine(line, { before: lines[i - 1], headingLevel, noteIds }));
  }
  yield;
  return escapeOddMath(written, lines)
    .join('\n')
    .trimEnd()
    .replace(/^\s*\n/, '');
}

function inertLine(
  line: Scanned,
  { before, headingLevel, noteIds }: { before: Scanned | undefined; headingLevel: number; noteIds: Map<string, string> },
): string {
  if (line.kind === 'fence') return line.prefix + line.fence;
  if (line.kind === 'code') return line.prefix + breakTemplates(line.content);
  return line.prefix + escapeLine(blockMarks(line, { before, headingLevel }), noteIds);
}

/** What is a footnote decides what is code inside it, and what is code decides what is a footnote. */
function* scanNotes(source: readonly string[]): Generator<void, { lines: Scanned[]; noteIds: Map<string, string> }> {
  let noteIds: Map<string, string> | undefined;
  for (let pass = 0; pass < 4; pass += 1) {
    const known = noteIds;
    const lines = yield* scanLines(source, (id) => known === undefined || known.has(id));
    yield;
    noteIds = balanceFootnotes(lines);
    yield;
    if (known !== undefined && known.size === noteIds.size) return { lines, noteIds };
  }
  const lines = yield* scanLines(source, () => false);
  return { lines, noteIds: new Map() };
}

/** Templater reads raw text, code included, and knows no escape. */
function breakTemplates(code: string): string {
  return code.replace(/<(?=%)/g, '<\u200b');
}

/** What the beginning of a line means to its block: headings no higher than allowed, no underlines, no tasks, known callouts. */
function blockMarks(line: Scanned, { before, headingLevel }: { before: Scanned | undefined; headingLevel: number }): string {
  const { prefix, content } = line;
  const note = /^\[\^[^\]\s^[]{1,100}\]:[ \t]*(?=\S)/.exec(content)?.[0];
  if (note !== undefined) return note + withoutBlock(content.slice(note.length));
  const isFirst = before === undefined;
  if (isFirst && prefix === '' && /^-{3,}[ \t]*$/.test(content)) return '***';
  if (before?.kind === 'text' && !isBlank(before) && !isSureItem(before, line) && /^(?:=+|-+)[ \t]*$/.test(content)) return `\\${content}`;
  const marks = /^#{1,6}(?=[ \t]|$)/.exec(content)?.[0];
  if (marks !== undefined) return '#'.repeat(Math.max(marks.length, headingLevel)) + content.slice(marks.length);
  const task = line.isItem || (before !== undefined && isEmptyItem(before)) ? /^\[(.)\](?=[ \t]|$)/u.exec(content)?.[1] : undefined;
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

/** An item's text may begin on the line below its marker; a dash alone is read as a rule or an underline first. */
function isEmptyItem({ isItem, content }: Scanned): boolean {
  return isItem ? content === '' : /^-[ \t]*$/.test(content);
}

/**
 * Whether an empty item below continues the list: below an ordered or empty item it may be but a paragraph's next line,
 * and as far in as the item's own text it is that text's underline.
 */
function isSureItem({ isItem, prefix, content }: Scanned, below: Scanned): boolean {
  return isItem && content !== '' && /[-*+][ \t]+$/.test(prefix) && below.content.startsWith('-') && width(below.prefix) < width(prefix);
}

/** A formula that is opened and not closed would swallow the rest of the note. */
function escapeOddMath(written: readonly string[], lines: readonly Scanned[]): string[] {
  const holders = written.flatMap((text, i) =>
    lines[i]?.kind === 'text' ? Array.from(withoutCode(text).matchAll(/(?:^|[^\\$])(?:\\\\)*(\$\$)(?!\$)/g), () => i) : [],
  );
  const last = holders.length % 2 === 1 ? holders.at(-1) : undefined;
  return written.map((text, i) => (i === last ? text.replace(/(^|[^\\])\$\$(?!.*\$\$)/, '$1\\$\\$') : text));
}
