/**
 * Where a code span that begins with the run of backticks at `at` ends: the index of its closing
 * run. Undefined where no run of that length follows on the line, or where the backticks are part
 * of a bare address, which readers of GFM let run on to the next white space.
 */
export function codeSpanEnd(line: string, at: number, length: number): number | undefined {
  if (/(?:https?:\/\/|www\.)\S*$/i.test(line.slice(Math.max(0, at - 2000), at))) return undefined;
  for (let from = line.indexOf('`', at + length); from >= 0;) {
    let end = from;
    while (line.charAt(end) === '`') end += 1;
    if (end - from === length) return from;
    from = line.indexOf('`', end);
  }
  return undefined;
}

/** The line with its code spans blanked out. */
export function withoutCode(line: string): string {
  if (!line.includes('`')) return line;
  let out = '';
  for (let at = 0; at < line.length;) {
    const run = line.charAt(at) === '`' ? (/^`+/.exec(line.slice(at))?.[0].length ?? 1) : 0;
    const end = run > 0 ? codeSpanEnd(line, at, run) : undefined;
    const step = end !== undefined ? end + run - at : run > 0 ? run : line.charAt(at) === '\\' ? 2 : 1;
    out += end === undefined ? line.slice(at, at + step) : ' '.repeat(step);
    at += step;
  }
  return out;
}
