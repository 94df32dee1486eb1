import type { Place } from '../note/quote';
import { placeholderEnd } from '../note/placeholder';
import { withoutQuoted } from './stands-alone';

/** What templates and scripts leave for somebody to replace. */
const LEFT =
  /\{\{[^{}\n]{0,200}\}\}|<%[^\n]{0,200}?%>|\blorem ipsum\b|^[ \t]*(?:[-*+] )?(?:\[[ x]\] )?(?:TODO|TBD|FIXME|XXX|N\/A|\.\.\.|…|placeholder)[ \t]*[:.]?[ \t]*(?:$|(?=\S))|\[(?:insert|your|add|enter|fill in|describe|todo|tbd)\b[^\]\n]{0,200}\](?!\()|<(?:insert|your|add|enter)\b[^<>\n]{0,200}>|(?:待补充|待填写|待完善|待续|待定|待整理|待写)(?=[。）)\s]|$)|(?:此处|这里|请在此|请在这里)(?:填写|补充|输入|写下|插入)|请(?:填写|补充|输入)(?!的)|(?:暂无|尚无)(?:内容|摘要|总结)/gimu;
/** A heading, and what a heading's level ends at. */
const HEADING = /^(#{1,6})[ \t]+(.*)$/gmu;

/** The first thing in a body that was to be replaced: a name in braces, a to-do in place of text, a heading with nothing below. */
export function placeholderIn(body: string): { words: string; at: Place } | undefined {
  const end = placeholderEnd(body, { from: 0, to: body.length });
  if (end !== undefined) return { words: body.slice(0, end).trim(), at: { from: 0, to: end } };
  const own = withoutQuoted(body);
  LEFT.lastIndex = 0;
  const left = LEFT.exec(own);
  const empty = emptyHeading(body);
  if (left !== null && (empty === undefined || left.index <= empty.from))
    return { words: left[0].trim(), at: { from: left.index, to: left.index + left[0].length } };
  return empty === undefined ? undefined : { words: body.slice(empty.from, empty.to), at: empty };
}

function emptyHeading(body: string): Place | undefined {
  const headings = [...body.matchAll(HEADING)];
  for (const [at, { 0: line, 1: marks = '', index }] of headings.entries()) {
    const next = headings[at + 1];
    const below = body.slice(index + line.length, next?.index ?? body.length).trim();
    if (below === '' && (next === undefined || (next[1] ?? '').length <= marks.length)) return { from: index, to: index + line.length };
  }
  return undefined;
}
