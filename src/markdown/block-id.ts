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

function isId(text: string): boolean {
  return /^[\dA-Za-z-]+$/.test(text);
}
