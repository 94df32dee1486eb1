/** A run of prose in Markdown: a paragraph, one list item or a quote. */
export interface ProseBlock {
  kind: 'paragraph' | 'list-item' | 'quote';
  /** Offsets of its prose in the source, without the marks it opens with; `to` is exclusive. */
  from: number;
  to: number;
  /** The headings it stands under, the outermost first, as their Markdown. */
  headings: readonly string[];
  /** Number of headings before it: blocks of one section share it. */
  section: number;
}

const FENCE = /^[ \t>]*(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[.\][ \t]+)?/;
const QUOTE = /^[ \t]*>[ \t>]*(?:\[![^\]]*\][-+]?[ \t]*)?/;
/** Lines that end a block and belong to none: blank, table row, rule, picture alone, HTML alone, definitions, math alone. */
const NO_PROSE = [
  /^\s*$/,
  /^\s*\|/,
  /^\s*(?:[-*_=][ \t]*){3,}$/,
  /^\s*!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])\s*$/,
  /^\s*!\[\[[^\]]*\]\]\s*$/,
  /^\s*<\/?[a-z][^>]*>?\s*$/i,
  /^\s*\[\^?[^\]]+\]:\s/,
  /^\s*\$\$(?:[^$]*\$\$)?\s*$/,
];

/** The prose of a Markdown text, in order: no code, display math, tables, pictures, headings, frontmatter or definitions. */
export function proseBlocks(markdown: string): ProseBlock[] {
  const reader = new ProseReader();
  let shut: RegExp | undefined;
  const lastMath = markdown.lastIndexOf('$$');
  let at = endOfFrontmatter(markdown);
  while (at < markdown.length) {
    const next = lineAfter(markdown, at);
    const line = markdown.slice(at, next).trimEnd();
    if (shut) {
      if (shut.test(line)) shut = undefined;
    } else {
      shut = whatShuts(line, lastMath >= next);
      if (shut) reader.endBlock();
      else reader.readLine(line, at);
    }
    at = next;
  }
  reader.endBlock();
  return reader.blocks;
}

/** Gathers lines outside code and math into blocks. */
class ProseReader {
  readonly blocks: ProseBlock[] = [];
  private readonly outline: { level: number; text: string }[] = [];
  private headings: readonly string[] = [];
  private section = 0;
  private current: ProseBlock | undefined;

  /** Takes the next line, without its end; `from` is its offset. */
  readLine(line: string, from: number): void {
    const heading = HEADING.exec(line);
    if (heading) {
      this.openSection(heading[1]?.length ?? 1, heading[2] ?? '');
      return;
    }
    const item = LIST_ITEM.exec(line)?.[0];
    const isCode = !this.current && item === undefined && /^(?: {4}|\t)/.test(line);
    if (isCode || NO_PROSE.some((pattern) => pattern.test(line))) {
      this.endBlock();
      return;
    }
    const to = from + line.length;
    const quote = QUOTE.exec(line)?.[0];
    if (item !== undefined) {
      this.endBlock();
      this.startBlock('list-item', from + item.length, to);
    } else if (quote !== undefined) {
      const isEmpty = quote.length === line.length;
      if (this.current?.kind !== 'quote' || isEmpty) this.endBlock();
      if (!isEmpty) this.extend('quote', from + quote.length, to);
    } else {
      this.extend('paragraph', from + line.length - line.trimStart().length, to);
    }
  }

  endBlock(): void {
    if (this.current && this.current.to > this.current.from) this.blocks.push(this.current);
    this.current = undefined;
  }

  private openSection(level: number, text: string): void {
    this.endBlock();
    while ((this.outline.at(-1)?.level ?? 0) >= level) this.outline.pop();
    this.outline.push({ level, text });
    this.headings = this.outline.map((heading) => heading.text);
    this.section++;
  }

  /** Adds a line to the open block of whatever kind, or starts one. */
  private extend(kind: ProseBlock['kind'], from: number, to: number): void {
    if (this.current) this.current.to = to;
    else this.startBlock(kind, from, to);
  }

  private startBlock(kind: ProseBlock['kind'], from: number, to: number): void {
    this.current = { kind, from, to, headings: this.headings, section: this.section };
  }
}

/** What ends the block of code or math that a line opens; undefined where it opens none. Math that never ends is none. */
function whatShuts(line: string, moreMath: boolean): RegExp | undefined {
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) return new RegExp(`^[ \\t>]*[${fence.charAt(0)}]{${fence.length},}[ \\t]*$`);
  const math = /^\s*\$\$(.*)$/.exec(line)?.[1];
  return !moreMath || math === undefined || math.includes('$$') ? undefined : /\$\$\s*$/;
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function endOfFrontmatter(text: string): number {
  return /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
}
