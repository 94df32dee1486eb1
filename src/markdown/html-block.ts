/** What ends a block of HTML; a blank line does where there is no pattern. */
export interface HtmlBlock {
  end: RegExp | undefined;
  /** Where its first line is looked through for the end. */
  endsFrom: number;
  /** Whether it may stand directly below a paragraph's line. */
  interrupts: boolean;
}

/** CommonMark's tag names of the sixth kind: https://spec.commonmark.org/0.31.2/#html-blocks */
const BLOCK_TAGS = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol ' +
    'optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
);
const RAW = /^<(?:pre|script|style|textarea)(?:[ \t>]|$)/i;
const TAG_NAME = /^<\/?([a-z][a-z\d-]*)(?:[ \t]|\/?>|$)/i;
const WHOLE_TAG =
  /^<(?:[a-z][a-z\d-]*(?:[ \t]+[a-z_:][\w:.-]*(?:[ \t]*=[ \t]*(?:[^ \t"'=<>`]+|'[^']*'|"[^"]*"))?)*[ \t]*\/?|\/[a-z][a-z\d-]*[ \t]*)>[ \t]*$/i;

/** The block of HTML that a line opens, `line` beginning with its `<`; undefined where it opens none. */
export function htmlBlock(line: string): HtmlBlock | undefined {
  if (line.startsWith('<!--')) return { end: /-->/, endsFrom: 2, interrupts: true };
  if (line.startsWith('<![CDATA[')) return { end: /\]\]>/, endsFrom: 9, interrupts: true };
  if (/^<![a-z]/i.test(line)) return { end: />/, endsFrom: 3, interrupts: true };
  if (line.startsWith('<?')) return { end: /\?>/, endsFrom: 1, interrupts: true };
  if (RAW.test(line)) return { end: /<\/(?:pre|script|style|textarea)>/i, endsFrom: 1, interrupts: true };
  const name = TAG_NAME.exec(line)?.[1]?.toLowerCase();
  if (name !== undefined && BLOCK_TAGS.has(name)) return { end: undefined, endsFrom: 0, interrupts: true };
  return WHOLE_TAG.test(line) ? { end: undefined, endsFrom: 0, interrupts: false } : undefined;
}
