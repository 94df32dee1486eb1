/** The words that lead on to the rest, where they open a sentence or a line: "they did not read more" is prose. */
const moreWords =
  /(?:^|[.!?…»›)\]"”’]\s*|[[(（【])(?:read (?:more|on|(?:the )?(?:full|rest|whole|entire)[\w ]{0,20})|continue reading|keep reading|click here (?:to read|for more)|(?:the )?full (?:article|story|post)|view (?:the )?(?:full|original)[\w ]{0,20}|show more|learn more|more(?= ?[»›→\])]| ?$)|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|continua a leggere|подробнее|читать (?:далее|дальше))|阅读(?:全文|更多|原文)|查看(?:全文|更多|原文)|展开(?:全文|阅读)|剩余全文|繼續閱讀|閱讀(?:全文|更多)|続きを読む|全文を読む|더 ?보기/i;

const moreAtEnd = new RegExp(`(?:${moreWords.source})[^.!?。,;]{0,60}[.…»›→\\s)\\]]*$`, 'i');

/** Whether a text ends where something leads on to the rest: "Read more", "[…]", an ellipsis. */
export function endsInMore(text: string): boolean {
  const end = text.trimEnd().slice(-160);
  return /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(…\))["'”’)\]]*$/.test(end) || moreAtEnd.test(end);
}

/** Whether the last paragraph breaks off: prose that is longer than a line and has no end. */
export function endsMidSentence(markdown: string): boolean {
  const last = lastBlock(markdown);
  if (/^(?:#|>|[-*+] |\d+[.)] |\||```|~~~|!\[|\[\^|\$\$|\*[^*]|_|<| {4})/.test(last) || last.length < 60) return false;
  return !/[.!?。！？…:：;；~)）\]】"'”’»」』*_`$|0-9/]$/u.test(last.replace(/\s*(?:\[\^[^\]]*\]|\^\S+)+$/, '')) && !/\]\([^)]*\)$/.test(last) && !/\p{Extended_Pictographic}$/u.test(last);
}

/** The last paragraph that is the article's own text: footnote definitions come after it. */
function lastBlock(markdown: string): string {
  const blocks = markdown.trimEnd().split(/\n{2,}/).filter((block) => !block.startsWith('[^') && !block.startsWith('    '));
  return blocks.at(-1)?.trim() ?? '';
}
