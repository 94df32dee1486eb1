import type { Place } from '../note/quote';

/** Speaks of the text it was taken from, or of what stood above it there. */
const NAMES_SOURCE =
  /\b(?:this|the present|the same) (?:paper|article|study|post|work|video|book|talk|chapter|section|essay|report|blog|episode|thread|preprint)\b(?! (?:of|by) \p{Lu})|\bthe (?:authors?|paper|article|blog post|preprint|speaker)\b(?! (?:of|by|who|whose|that|in|on)\b)|\b(?:as (?:mentioned|noted|shown|discussed|seen|described) (?:above|earlier|before)|(?:see|mentioned|the table|the figure|shown) above|in (?:figure|table|section|fig\.) \d|the (?:previous|next|following) section)\b|本(?:论文|研究|书|章|节|视频|报告)(?!身)|本文(?!件|字|化|档|本|科)|(?:该|此|这篇|这本|这项|这份)(?:论文|文章|研究|书|报告|文)(?!件|字|化|档)|作者们(?!都?要)|作者(?:认为|指出|提出|发现|用|说|在|还|也|的(?:观点|结论|方法|实验|看法)|没有|强调|证明|主张|建议|把)|笔者|(?:如)?(?:上文|前文|下文)|如上所述|如前所述|上述|见[图表]\s?\d|文中|文章(?:认为|指出|提到|说)/giu;
/** A word that points to what was said before, where nothing was. */
const OPENS_WITH =
  /^(?:this|these|those|that|it|they|he|she|such|here|however|therefore|moreover|also|thus|but)\b(?! (?:is (?:often|usually|commonly) |takes |is (?:better|easier|harder|worth|impossible|possible|hard|easy|enough|cheaper|safer) |who\b|pays|costs))|^(?:这(?!些年)|它|他(?![人山乡])|她|此外|因此|所以|然而|但是|不过|这样|那么|其(?!实|中|他|余)|该(?![做来死有说写学用])|此(?![外刻]))/iu;

/** Where a text needs what it was taken from to be understood: quotes and code may say what they like. */
export function leansOn(body: string): { why: 'names-source' | 'opens-with'; words: string; at: Place } | undefined {
  const own = withoutQuoted(body);
  const start = own.search(/[^\s#>*_-]/u);
  const opening = start === -1 ? undefined : OPENS_WITH.exec(own.slice(start));
  if (opening !== null && opening !== undefined) return found('opens-with', opening[0], start);
  NAMES_SOURCE.lastIndex = 0;
  const named = NAMES_SOURCE.exec(own);
  return named === null ? undefined : found('names-source', named[0], named.index);
}

function found<Why>(why: Why, words: string, from: number): { why: Why; words: string; at: Place } {
  return { why, words, at: { from, to: from + words.length } };
}

/** A body with what others say, code and links blanked character by character. */
export function withoutQuoted(body: string): string {
  const blank = (match: string): string => match.replace(/[^\n]/gu, ' ');
  return body
    .replace(/^([ \t]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\2[^\n]*$|$(?![\s\S]))/gmu, blank)
    .replace(/^[ \t]*(?:[-*+][ \t]+)?>.*$/gmu, blank)
    .replace(/`[^`\n]+`/gu, blank)
    .replace(/“[^”\n]{1,400}”|「[^」\n]{1,400}」/gu, blank)
    .replace(/%%[^%]*%%|<!--[^<>]*-->/gu, blank);
}
