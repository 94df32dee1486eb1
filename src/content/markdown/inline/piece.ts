/** What can be laid around inline content. */
export type Mark = 'emphasis' | 'strong' | 'strike' | 'highlight';

/** Inline content before it is written: only the writer knows what stands beside what, and so what must be escaped. */
export type Piece =
  /** What the reader sees, white space as in the page. */
  | { kind: 'text'; text: string }
  /** Markdown as it is to stand: code, a formula, an image, a tag. One line. */
  | { kind: 'verbatim'; text: string }
  | { kind: 'open' | 'close'; mark: Mark }
  | { kind: 'open-link' }
  /** `target` is what stands between the parentheses. */
  | { kind: 'close-link'; target: string }
  | { kind: 'break' };
