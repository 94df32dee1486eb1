/** What a block without blocks inside it is. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'rule'
  /** Fenced code. */
  | 'fence'
  /** Indented code. */
  | 'code'
  /** A formula between lines of `$$`. */
  | 'math'
  | 'html'
  /** Obsidian's comment, between `%%`. */
  | 'comment'
  | 'table'
  /** Link reference definitions, one below the other. */
  | 'definition'
  /** A line that gives the block above its id: `^id`. */
  | 'block-id';

/** A quote, a list's item or a footnote: a block that holds blocks. Callouts are quotes. */
export interface Container {
  kind: 'quote' | 'item' | 'footnote';
  /** Where its mark begins, and where its text does behind the mark. */
  from: number;
  content: number;
  /** The end of its last line, without the line end. */
  to: number;
  parent: Container | undefined;
}

/** One line of a block; `content` is where its text begins behind the marks of its containers, `next` where the next line does. */
export interface BlockLine {
  from: number;
  content: number;
  to: number;
  next: number;
}

/** A block of Markdown that holds text, not blocks. Offsets are those of the text that was read. */
export interface Block {
  kind: BlockKind;
  /** The first character behind the marks of its containers and its indentation; `to` is the end of its last line, without the line end. */
  from: number;
  to: number;
  /** Never empty. */
  lines: BlockLine[];
  /** The innermost container it stands in. */
  container: Container | undefined;
  /** Of a heading, from 1; 0 of all others. */
  level: number;
  /** False for a block that has an end of its own and lacks it: it then reaches to the end of its container or of what was read. */
  isClosed: boolean;
}

/** Kinds whose text is no Markdown. */
const RAW: ReadonlySet<BlockKind> = new Set<BlockKind>(['fence', 'code', 'math', 'html', 'comment']);

/** Whether what stands in a block is something else than Markdown: code, a formula, HTML, a comment. */
export function isRaw({ kind }: Block): boolean {
  return RAW.has(kind);
}

/** The Markdown of a heading, without its marks. */
export function headingText(text: string, { lines }: Block): string {
  const first = lines[0];
  if (first === undefined) return '';
  if (lines.length > 1) {
    return lines
      .slice(0, -1)
      .map(({ content, to }) => text.slice(content, to).trim())
      .join(' ');
  }
  return withoutClosingMarks(
    text
      .slice(first.content, first.to)
      .trim()
      .replace(/^#{1,6}/, ''),
  );
}

/** The text behind the marks that a heading begins with, without white space and the marks that it may end with. */
export function withoutClosingMarks(heading: string): string {
  const text = heading.trim();
  let end = text.length;
  while (text.charAt(end - 1) === '#') end -= 1;
  return end === 0 ? '' : /[ \t]/.test(text.charAt(end - 1)) ? text.slice(0, end).trim() : text;
}
