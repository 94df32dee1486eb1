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
/** Lines that end a block and belong to none: blank, table row, rule, picture alone, HTML alone, definitions. */
const NO_PROSE = [
  /^\s*$/,
  /^\s*\|/,
  /^\s*(?:[-*_=][ \t]*){3,}$/,
  /^\s*!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])\s*$/,
  /^\s*!\[\[[^\]]*\]\]\s*$/,
  /^\s*<\/?[a-z][^>]*>?\s*$/i,
  /^\s*\[\^?[^\]]+\]:\s/,
];

/** The prose of a Markdown text, in order: no code, display math, tables, pictures, headings, frontmatter or definitions. */
export function proseBlocks(markdown: string): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const outline: { level: number; text: string }[] = [];
  let headings: readonly string[] = [];
  let section = 0;
  let current: ProseBlock | undefined;
  let shut: RegExp | undefined;
  const close = () => {
    if (current && current.to > current.from) blocks.push(current);
    current = undefined;
  };
  let at = endOfFrontmatter(markdown);
  while (at < markdown.length) {
    const next = lineAfter(markdown, at);
    const line = markdown.slice(at, next).trimEnd();
    const from = at;
    at = next;
    if (shut) {
      if (shut.test(line)) shut = undefined;
      continue;
    }
    shut = whatShuts(line);
    if (shut) {
      close();
      continue;
    }
    const heading = HEADING.exec(line);
    if (heading) {
      close();
      const level = heading[1]?.length ?? 1;
      while ((outline.at(-1)?.level ?? 0) >= level) outline.pop();
      outline.push({ level, text: heading[2] ?? '' });
      headings = outline.map(({ text }) => text);
      section++;
      continue;
    }
    if (NO_PROSE.some((pattern) => pattern.test(line)) || (!current && /^(?: {4}|\t)/.test(line) && !LIST_ITEM.test(line))) {
      close();
      continue;
    }
    const to = from + line.length;
    const item = LIST_ITEM.exec(line)?.[0];
    const quote = item === undefined ? QUOTE.exec(line)?.[0] : undefined;
    if (item !== undefined) {
      close();
      current = { kind: 'list-item', from: from + item.length, to, headings, section };
    } else if (quote !== undefined) {
      if (current?.kind !== 'quote' || quote.length === line.length) close();
      if (quote.length === line.length) continue;
      if (current) current.to = to;
      else current = { kind: 'quote', from: from + quote.length, to, headings, section };
    } else if (current) {
      current.to = to;
    } else {
      current = { kind: 'paragraph', from: from + line.length - line.trimStart().length, to, headings, section };
    }
  }
  close();
  return blocks;
}

/** What ends the block of code or math that a line opens; undefined where it opens none. */
function whatShuts(line: string): RegExp | undefined {
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) return new RegExp(`^[ \\t>]*[${fence.charAt(0)}]{${fence.length},}[ \\t]*$`);
  const math = /^\s*\$\$(.*)$/.exec(line)?.[1];
  return math === undefined || math.includes('$$') ? undefined : /\$\$\s*$/;
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function endOfFrontmatter(text: string): number {
  return /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
}
