/** A place in a text: zero-based line, column in UTF-16 units, offset from the start. */
export interface Loc {
  line: number;
  col: number;
  offset: number;
}

/** From where to where, the end excluded. */
export interface Pos {
  start: Loc;
  end: Loc;
}

/** Turns offsets into lines and columns. */
export class LineMap {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  loc(offset: number): Loc {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, col: offset - (this.#starts[low] ?? 0), offset };
  }

  pos(start: number, end: number): Pos {
    return { start: this.loc(start), end: this.loc(end) };
  }

  lineStart(line: number): number {
    return this.#starts[line] ?? 0;
  }
}
