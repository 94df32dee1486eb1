import { harmlessCharacters } from '../inert/characters';
import type { Mark, Piece } from './inline/piece';

/**
 * What rules give each other: text as plain characters, and everything that is more between
 * characters Unicode keeps for such use (U+FDD0 to U+FDEF). So text stays text, white space is settled where the page is
 * walked, and what is to be escaped is decided by the rule that knows the whole line.
 * Pages cannot write these characters: {@link plainText} takes them out.
 */
const BOUNDARY = '\ufdd0';
const BREAK = '\ufdd1';
const ITEM = '\ufdd2';
const LINK = '\ufdd3';
/** What these hold goes as far as END. */
const LINK_END = '\ufdd4';
const VERBATIM = '\ufdd5';
const BLOCK = '\ufdd6';
const TITLE = '\ufdd7';
const CELL = '\ufdd8';
const END = '\ufdd9';
const MARKS: Readonly<Record<Mark, readonly [open: string, close: string]>> = {
  emphasis: ['\ufde0', '\ufde1'],
  strong: ['\ufde2', '\ufde3'],
  strike: ['\ufde4', '\ufde5'],
  highlight: ['\ufde6', '\ufde7'],
};

/** What a page's text is between the rules: itself, without what a reader cannot see. */
export function plainText(text: string): string {
  return harmlessCharacters(text);
}

/** A line break of the page's own. */
export const lineBreak = BREAK;

/** Where an item of a list begins; it ends with the next, or with the list. */
export const itemStart = ITEM;

/** Markdown as it is to stand within a line: code, a formula, an image, a tag. */
export function verbatim(markdown: string): string {
  return held(VERBATIM, markdown);
}

/** Lines of Markdown that are written; nothing for nothing. */
export function block(markdown: string): string {
  return markdown === '' ? BOUNDARY : held(BLOCK, markdown);
}

/** The title of what is around it, written. */
export function title(markdown: string): string {
  return held(TITLE, markdown);
}

/** What a table's cell holds, written. */
export function cell(markdown: string): string {
  return held(CELL, markdown);
}

/** `content` on lines of its own. */
export function setApart(content: string): string {
  return BOUNDARY + content + BOUNDARY;
}

/** `content` with `mark` around it, unless it is more than a line. */
export function marked(mark: Mark, content: string): string {
  const [open, close] = MARKS[mark];
  return around(open, content, close);
}

/** `content` as the text of a link; `target` is what stands between the parentheses. */
export function linked(target: string, content: string): string {
  return around(LINK, content, held(LINK_END, target));
}

/** `content` between `open` and `close`, which must stand within one line: around blocks there are neither. */
export function around(open: string, content: string, close: string): string {
  return holdsBlocks(content) ? content : open + content + close;
}

/** Whether there is more in it than one line. */
export function holdsBlocks(content: string): boolean {
  return content.includes(BOUNDARY) || content.includes(BLOCK);
}

/** Whether there is nothing to be seen in it. */
export function isBlank(content: string): boolean {
  return content.replaceAll(BREAK, '').trim() === '';
}

function held(kind: string, markdown: string): string {
  return kind + markdown.replace(/[\ufdd0-\ufdef]/g, '') + END;
}

/** Content as it is read again. */
export type Token = Piece | { kind: 'boundary' } | { kind: 'item' } | { kind: 'block' | 'title' | 'cell'; text: string };

const SIMPLE: ReadonlyMap<string, Token> = new Map<string, Token>([
  [BOUNDARY, { kind: 'boundary' }],
  [BREAK, { kind: 'break' }],
  [ITEM, { kind: 'item' }],
  [LINK, { kind: 'open-link' }],
  ...markTokens('emphasis'),
  ...markTokens('strong'),
  ...markTokens('strike'),
  ...markTokens('highlight'),
]);

function markTokens(mark: Mark): [string, Token][] {
  const [open, close] = MARKS[mark];
  return [
    [open, { kind: 'open', mark }],
    [close, { kind: 'close', mark }],
  ];
}

const HOLDING: ReadonlyMap<string, (text: string) => Token> = new Map<string, (text: string) => Token>([
  [LINK_END, (target) => ({ kind: 'close-link', target })],
  [VERBATIM, (text) => ({ kind: 'verbatim', text })],
  [BLOCK, (text) => ({ kind: 'block', text })],
  [TITLE, (text) => ({ kind: 'title', text })],
  [CELL, (text) => ({ kind: 'cell', text })],
]);

/** Splits content into its tokens. */
export function tokensIn(content: string): Token[] {
  const tokens: Token[] = [];
  const parts = content.split(/([\ufdd0-\ufdef])/);
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] ?? '';
    if (part === '') continue;
    const holding = i % 2 === 1 ? HOLDING.get(part) : undefined;
    if (holding === undefined) {
      tokens.push((i % 2 === 1 ? SIMPLE.get(part) : undefined) ?? { kind: 'text', text: part });
      continue;
    }
    tokens.push(holding(parts[i + 1] ?? ''));
    i += 2;
  }
  return tokens;
}
