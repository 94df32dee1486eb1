import { endsBlockId } from '../../markdown/block-id';
import { startsField, startsTag } from '../../markdown/obsidian-syntax';
import { mayStand } from '../tex/may-stand';
import { judgeTarget } from './link-targets';
import { quietFields, quietSpan, withoutTemplates } from './runnable-code';
import type { Spans } from './spans';
import { areTagsClosed, tagAt } from './tags';

/** What of a line's block is decided outside the line. */
export interface LineContext {
  /** The footnotes that may stay, by the ids they come with. */
  noteIds: ReadonlyMap<string, string>;
  /** The block's text, what is code in it, where the line begins, and whether it is a row of cells. */
  text: string;
  spans: Spans;
  from: number;
  isTable: boolean;
}

/** The content of one line of text, with nothing live left in it. What is escaped already stays as it is. */
export function escapeLine(line: string, context: LineContext): string {
  const written = new LineEscaper(line, context, true).written();
  // What stands in code or behind a backslash closes nothing, which is known only when the line is written.
  return areTagsClosed(written, context.isTable) ? written : new LineEscaper(line, context, false).written();
}

/** As much of what stands before code as can hold the key of a field in it, in characters. */
const ENOUGH_BEFORE = 400;

/** What may be the beginning of something live. */
const MARK = /[\\`<[\]%#^:$]/g;

class LineEscaper {
  private at = 0;
  private readonly out: string[] = [];
  /** Open brackets: where each stands, and of one that opens an image which piece of what is written is its exclamation mark. */
  private readonly brackets: { at: number; image: number | undefined }[] = [];
  /** Where a bracket of a wikilink was escaped last. */
  private escapedAt = -2;
  /** What a backslash of the source made literal last. */
  private literalAt = -2;

  constructor(
    private readonly line: string,
    private readonly context: LineContext,
    private readonly keepsTags: boolean,
  ) {}

  written(): string {
    while (this.at < this.line.length) this.step();
    return this.out.join('');
  }

  private step(): void {
    const rest = this.line.charAt(this.at);
    switch (rest) {
      case '\\': {
        this.escaped();
        return;
      }
      case '`': {
        this.ticks();
        return;
      }
      case '$': {
        this.dollars();
        return;
      }
      case '<': {
        this.lessThan();
        return;
      }
      case '[': {
        this.bracket();
        return;
      }
      case ']': {
        this.closing();
        return;
      }
      case '%': {
        this.line.charAt(this.at + 1) === '%' || this.line.charAt(this.at - 1) === '%' ? this.escape() : this.copy(1);
        return;
      }
      case '#': {
        startsTag(this.line, this.at) ? this.escape() : this.copy(1);
        return;
      }
      case '^': {
        endsBlockId(this.line, this.at) || this.line.charAt(this.at + 1) === '[' ? this.escape() : this.copy(1);
        return;
      }
      case ':': {
        this.colon();
        return;
      }
      default:
        this.copyText();
    }
  }

  /** Copies up to the next mark. */
  private copyText(): void {
    MARK.lastIndex = this.at;
    const next = MARK.exec(this.line)?.index ?? this.line.length;
    this.copy(next - this.at);
  }

  private copy(length: number): void {
    this.out.push(this.line.slice(this.at, this.at + length));
    this.at += length;
  }

  private escape(): void {
    this.out.push('\\');
    this.copy(1);
  }

  /** A backslash keeps what follows as it is, but Templater does not know it. */
  private escaped(): void {
    // Two backslashes show one, and in a formula the command's name as letters.
    if (!mayStand(this.line, this.at)) {
      this.escape();
      return;
    }
    // Nor does a bare address, which takes the backslash for its own.
    if (!/^<[A-Za-z/!?%]/.test(this.line.slice(this.at + 1, this.at + 3))) {
      this.literalAt = this.at + 1;
      this.copy(2);
      return;
    }
    this.out.push('&lt;');
    this.at += 2;
  }

  private ticks(): void {
    const run = this.run(/`+/y);
    const closing = this.context.spans.code.get(this.context.from + this.at);
    if (closing === undefined) {
      this.escapeAll(run);
      return;
    }
    const end = closing - this.context.from;
    const code = withoutTemplates(this.line.slice(this.at + run.length, end));
    const from = this.context.from + this.at;
    const before = this.context.text.slice(Math.max(0, from - ENOUGH_BEFORE), from);
    this.out.push(run + quietSpan(quietFields(code, before)) + run);
    this.at = end + run.length;
  }

  private dollars(): void {
    const run = this.run(/\$+/y);
    if (this.context.spans.dollars.has(this.context.from + this.at)) this.escapeAll(run);
    else this.copy(run.length);
  }

  private run(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    return pattern.exec(this.line)?.[0] ?? '';
  }

  private escapeAll(run: string): void {
    for (let i = 0; i < run.length; i += 1) this.escape();
  }

  private lessThan(): void {
    const tag = tagAt(this.line, this.at);
    if (tag !== undefined && this.keepsTags) {
      this.copy(tag.length);
      return;
    }
    const next = this.line.charAt(this.at + 1);
    if (!/[A-Za-z/!?%]/.test(next)) {
      this.copy(1);
      return;
    }
    this.out.push('&lt;');
    this.at += 1;
  }

  private bracket(): void {
    const before = this.line.charAt(this.at - 1);
    if (this.line.charAt(this.at + 1) === '[' || (before === '[' && this.escapedAt === this.at - 1)) {
      this.escapedAt = this.at;
      this.escape();
      return;
    }
    const note = /^\[\^([^\]\s^[]{1,100})\]/.exec(this.line.slice(this.at, this.at + 110));
    if (note !== null) {
      this.footnoteReference(note[1] ?? '');
      return;
    }
    if (this.line.charAt(this.at + 1) === '^') {
      this.escape();
      return;
    }
    const isImage = before === '!' && this.literalAt !== this.at - 1;
    this.brackets.push({ at: this.at, image: isImage ? this.exclamationMark() : undefined });
    this.copy(1);
  }

  /** Makes what is written last, an exclamation mark, a piece of its own; which one. */
  private exclamationMark(): number {
    this.out.push((this.out.pop() ?? '').slice(0, -1), '!');
    return this.out.length - 1;
  }

  private footnoteReference(id: string): void {
    const own = this.context.noteIds.get(id);
    if (own === undefined) {
      this.escape();
      return;
    }
    this.out.push(`[^${own}]`);
    this.at += id.length + 3;
  }

  /** A bracket that makes a link of what stands before it. */
  private closing(): void {
    const opening = this.brackets.pop();
    const next = this.line.charAt(this.at + 1);
    if (next !== '(') {
      // Without its opening on this line it could end a link definition's name begun on the line before.
      if (next === ':' && opening === undefined) this.escape();
      else this.copy(1);
      return;
    }
    const target = opening && judgeTarget(this.line.slice(this.at + 1), opening.image !== undefined);
    if (target === undefined) {
      this.escape();
      return;
    }
    if (opening?.image !== undefined && target.frame !== undefined) {
      this.out[opening.image] = '';
      if (opening.at === this.at - 1) this.out.push(target.frame);
    }
    this.out.push(`]${target.written}`);
    this.at += 1 + target.length;
  }

  /** A colon behind another. */
  private colon(): void {
    const isSecond = this.line.charAt(this.at - 1) === ':';
    const goesOn = isSecond && this.out.at(-1) === ':' && this.out.at(-2) === '\\';
    if (goesOn || (isSecond && startsField(this.context.text, this.context.from + this.at - 1))) this.escape();
    else this.copy(1);
  }
}
