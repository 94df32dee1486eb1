/** One line of a note. `from` and `to` enclose its text without the line end, `next` is where the following line starts. */
export interface Line {
  text: string;
  from: number;
  to: number;
  next: number;
}

/** The lines of `text` from offset `from` to `to`, whichever line ends it uses (LF, CRLF or lone CR). */
export function linesOf(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  const end = text.slice(from, to).includes('\r') ? /\r\n|\n|\r/g : /\n/g;
  let start = from;
  while (start < to) {
    end.lastIndex = start;
    const match = end.exec(text);
    const stop = match === null || match.index >= to ? to : match.index;
    const next = match === null || match.index >= to ? to : Math.min(to, match.index + match[0].length);
    lines.push({ text: text.slice(start, stop), from: start, to: stop, next });
    start = next;
  }
  return lines;
}

/** The line end the note uses: that of its first line, LF where it has only one. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** `text` with the given line end in place of its own. */
export function withLineEnd(text: string, lineEnd: string): string {
  return text.replace(/\r\n|\n|\r/g, lineEnd);
}
