/** The text without the line ends at its end. Not by a pattern: that would begin anew at every line of a listing of empty ones. */
export function trimLineEnds(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '\n') end -= 1;
  return text.slice(0, end);
}
