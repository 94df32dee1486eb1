/** The words that lead on to the rest, where they open a sentence or a line: "they did not read more" is prose. */
const moreWords =
  /(?:^|[.!?…»›)\]"”’]\s*|[[(（【])(?:read (?:more|on|(?:the )?(?:full|rest|whole|entire)[\w ]{0,20})|continue reading|keep reading|click here to read|(?:the )?full (?:article|story|post)|view (?:the )?(?:full|original)[\w ]{0,20}|show more|more(?= ?[»›→\])]| ?$)|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|continua a leggere|подробнее|читать (?:далее|дальше))|阅读(?:全文|更多|原文)|查看(?:全文|更多|原文)|展开(?:全文|阅读)|剩余全文|繼續閱讀|閱讀(?:全文|更多)|続きを読む|全文を読む|더 ?보기/i;

const moreAtEnd = new RegExp(`(?:${moreWords.source})[^.!?。,;]{0,30}[.…»›→\\s)\\]]*$`, 'i');

/** Whether a text, a paragraph or more, ends where something leads on to the rest: "Read more", "[…]", an ellipsis. */
export function endsInMore(text: string): boolean {
  const end = text.trimEnd().slice(-160);
  // "You may also like..." trails off too, but is no prose.
  const isProse = end.length > (isAsian(end) ? 15 : 50);
  return (isProse && /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(…\))["'”’)\]]*$/.test(end)) || moreAtEnd.test(end);
}

/** Whether a short line is nothing but the way to the rest of the article. */
export function isMoreLink(line: string): boolean {
  return line.length < 40 && moreAtEnd.test(line) && !/[:：]/.test(line);
}

/** Whether the last paragraph of a Markdown text breaks off: prose of more than a line that stops at a plain word. */
export function endsMidSentence(markdown: string): boolean {
  const last = lastBlock(markdown);
  if (last.length < 60 || /^(?:#|>|[-*+] |\d+[.)] |\||```|~~~|!\[|\[\^|\$\$| {4})/.test(last) || /(?: {2}|\\)\n/.test(last)) return false;
  // Credits, captions and lists of names end without a full stop as well, but seldom at a plain word.
  return isAsian(last) ? !/[。！？!?…：:；;、）)】」』”"’*\]\d]$/.test(last) : last.split(/\s+/).length >= 12 && /(?:^|[\s("'“‘-])\p{Ll}[\p{Ll}'’-]*,?$/u.test(last);
}

function isAsian(text: string): boolean {
  return (text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0) > text.length / 3;
}

/** The last paragraph that is the article's own text: footnote definitions come after it. */
export function lastBlock(markdown: string): string {
  const blocks = markdown.trimEnd().split(/\n{2,}/).filter((block) => !block.startsWith('[^') && !block.startsWith('    '));
  return blocks.at(-1)?.trim() ?? '';
}
