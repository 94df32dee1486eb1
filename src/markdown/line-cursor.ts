const SPACE = 32;
const TAB = 9;

/** A place in one line of a text that counts columns as CommonMark does: a tab reaches to the next multiple of four. */
export class LineCursor {
  /** The next character that is not consumed; a tab consumed in part counts as not consumed. */
  at: number;
  private column = 0;
  private indentTo: number;
  private indentColumn = 0;
  /** From where the line is nothing but one mark and white space. */
  private runFrom = -1;

  constructor(
    private readonly text: string,
    /** Where the line begins. */
    readonly from: number,
    /** Where it ends, its line end left out. */
    readonly to: number,
  ) {
    this.at = from;
    this.indentTo = from;
    this.skipIndent();
  }

  /** Columns of white space before the next other character. */
  get indent(): number {
    return this.indentColumn - this.column;
  }

  /** The next character that is no white space; the end of the line where there is none. */
  get nonSpace(): number {
    return this.indentTo;
  }

  /** Whether only white space is left. */
  get isBlank(): boolean {
    return this.indentTo === this.to;
  }

  /** The next character that is no white space; empty at the end of the line. */
  get char(): string {
    return this.isBlank ? '' : this.text.charAt(this.indentTo);
  }

  /** What is left behind the white space, up to `length` characters. */
  rest(length = Infinity): string {
    return this.text.slice(this.indentTo, Math.min(this.to, this.indentTo + length));
  }

  /** Whether nothing is left but one mark, repeated or not, and white space. Asked again further on in the line, it does not look again. */
  get isRun(): boolean {
    if (this.runFrom < 0) {
      this.runFrom = this.to;
      let mark = '';
      for (; this.runFrom > this.from; this.runFrom -= 1) {
        const char = this.text.charAt(this.runFrom - 1);
        if (char === ' ' || char === '\t' || char === mark) continue;
        if (mark !== '') break;
        mark = char;
      }
    }
    return this.runFrom <= this.indentTo;
  }

  /** Consumes the white space and `length` characters behind it, none of them a tab. */
  pass(length: number): void {
    this.at = this.indentTo + length;
    this.column = this.indentColumn + length;
    this.indentTo = this.at;
    this.indentColumn = this.column;
    this.skipIndent();
  }

  /** Consumes up to `columns` columns of white space, a tab in part where it reaches further. */
  passColumns(columns: number): void {
    const end = Math.min(this.column + columns, this.indentColumn);
    while (this.column < end) {
      const width = this.text.charCodeAt(this.at) === TAB ? 4 - (this.column % 4) : 1;
      if (this.column + width > end) this.column = end;
      else {
        this.column += width;
        this.at += 1;
      }
    }
  }

  private skipIndent(): void {
    for (; this.indentTo < this.to; this.indentTo += 1) {
      const code = this.text.charCodeAt(this.indentTo);
      if (code === SPACE) this.indentColumn += 1;
      else if (code === TAB) this.indentColumn += 4 - (this.indentColumn % 4);
      else return;
    }
  }
}
