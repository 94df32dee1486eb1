/** White space in CommonMark's sense, or the edge of the line. */
export function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

/** Punctuation in CommonMark's sense (0.31): Unicode's classes P and S. */
export function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

/** Whether a run of marks between `before` and `after` may open: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run */
export function isLeftFlanking(before: string, after: string): boolean {
  return !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
}

/** Whether a run of marks between `before` and `after` may close. */
export function isRightFlanking(before: string, after: string): boolean {
  return isLeftFlanking(after, before);
}

/** The character that ends at `index`, whole where it takes two code units; empty at the start. */
export function characterBefore(text: string, index: number): string {
  const unit = text.charAt(index - 1);
  return /[\udc00-\udfff]/.test(unit) ? text.slice(index - 2, index) : unit;
}

/** The character at `index`, whole; empty at the end. */
export function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}
