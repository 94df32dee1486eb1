/** The block id at the end of a paragraph, without its `^`: https://help.obsidian.md/links#Link+to+a+block+in+a+note */
export function blockIdAtEnd(paragraph: string): string | undefined {
  const end = paragraph.trimEnd();
  const id = end.slice(end.lastIndexOf('^') + 1);
  const before = end.charAt(end.length - id.length - 2);
  return isId(id) && end.charAt(end.length - id.length - 1) === '^' && /^\s?$/.test(before) ? id : undefined;
}

/** The id that a line gives to the block above it. */
export function blockIdLine(line: string): string | undefined {
  const id = line.trimEnd();
  return id.startsWith('^') && isId(id.slice(1)) ? id.slice(1) : undefined;
}

/** Whether a line of a text ends with a block id, given without its `^`. */
export function hasBlockId(text: string, id: string): boolean {
  const mark = `^${id}`;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const isWord = at === 0 || /\s/.test(text.charAt(at - 1));
    if (isWord && endsLine(text, at + mark.length)) return true;
  }
  return false;
}

/** Whether nothing but blanks stands between an offset and the end of its line. */
function endsLine(text: string, offset: number): boolean {
  let at = offset;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at += 1;
  return at === text.length || text.charAt(at) === '\n' || text.charAt(at) === '\r';
}

/** Whether the `^` at `at` starts a block's id, which stands at the end of a line after white space. */
export function endsBlockId(line: string, at: number): boolean {
  if (at > 0 && !/\s/.test(line.charAt(at - 1))) return false;
  return /^[A-Za-z0-9-]+[ \t]*(?:\n|$)/.test(line.slice(at + 1, at + 200));
}

function isId(text: string): boolean {
  return /^[\dA-Za-z-]+$/.test(text);
}
