import { headingText, type Block, type Container } from '../markdown/block';
import { readBlocks } from '../markdown/read-blocks';

/** A run of prose in Markdown: a paragraph, one of a list item or one of a quote. */
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

/** A box of a task, or the type of a callout. */
const MARK = { 'list-item': /^\[.\][ \t]+/, quote: /^\[![^\]]*\][-+]?[ \t]*/, paragraph: /^/ };
/** A paragraph that is a picture, an embed or a formula alone. */
const NO_PROSE = /^(?:!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|!\[\[[^\]]*\]\]|\$\$[^$]*\$\$)$/;

/** The prose of a Markdown text, in order: no code, display math, tables, pictures, headings, frontmatter, footnotes or definitions. */
export function proseBlocks(markdown: string): ProseBlock[] {
  const outline: { level: number; text: string }[] = [];
  let headings: readonly string[] = [];
  let section = 0;
  return readBlocks(markdown, { from: endOfFrontmatter(markdown) }).flatMap((block): ProseBlock[] => {
    if (block.kind === 'heading' && block.container === undefined) {
      while ((outline.at(-1)?.level ?? 0) >= block.level) outline.pop();
      outline.push({ level: block.level, text: headingText(markdown, block) });
      headings = outline.map(({ text }) => text);
      section += 1;
    }
    const prose = block.kind === 'paragraph' ? proseOf(markdown, block) : undefined;
    return prose === undefined ? [] : [{ ...prose, headings, section }];
  });
}

function proseOf(markdown: string, { from, to, container }: Block): Pick<ProseBlock, 'kind' | 'from' | 'to'> | undefined {
  if (isInFootnote(container)) return undefined;
  const kind = container === undefined ? 'paragraph' : container.kind === 'quote' ? 'quote' : 'list-item';
  const text = markdown.slice(from, to).trimEnd();
  const mark = MARK[kind].exec(text)?.[0].length ?? 0;
  return mark === text.length || NO_PROSE.test(text) ? undefined : { kind, from: from + mark, to: from + text.length };
}

function isInFootnote(container: Container | undefined): boolean {
  return container !== undefined && (container.kind === 'footnote' || isInFootnote(container.parent));
}

function endOfFrontmatter(text: string): number {
  return /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
}
