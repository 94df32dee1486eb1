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

/** How surely a text breaks off in the midst of a sentence. */
export type Break = 'sure' | 'likely';

/**
 * Whether the last prose of a Markdown text breaks off: a paragraph of more than a line that stops at a word no sentence
 * ends with, or at any other where the text's other paragraphs end with a mark. Many whole texts lack the last full stop.
 */
export function breakAtEnd(markdown: string): Break | undefined {
  const last = lastProse(markdown);
  if (!mayBreakOff(last)) return undefined;
  if (/(?:[,，、]|[-–—]\p{L}*)$/u.test(last) || NEVER_LAST.test(last)) return 'sure';
  if (!isUnfinished(last) || hasOpenEnds(markdown, last)) return undefined;
  return 'likely';
}

/** Words and characters that lead on to another, wherever they stand. */
const NEVER_LAST =
  /(?:^|[\s("“‘'])(?:a|an|the|and|or|but|nor|of|from|into|onto|upon|than|which|whose|because|although|unless|until|while|whether|if|as|at|by|with|without|between|among|during|is|are|was|were|has|have|had|will|would|can|could|should|might|must|my|your|our|their|its|every|very|der|den|dem|des|und|oder|mit|von|für|ein|eine|einer|les|des|une|et|ou|dans|pour|qui|el|los|las|del|una|que|con|para)$|[的和与及在把被对从向而但或以将比并]$/i;

/** Lists, tables, code and the like end as they do. */
function mayBreakOff(last: string): boolean {
  return (
    last.length >= (isAsian(last) ? 20 : 60) &&
    !/^(?:#|>|[-*+] |\d+[.)] |\||```|~~~|!\[|\[\^|\$\$| {4})/.test(last) &&
    !/(?: {2}|\\)\n/.test(last)
  );
}

function isUnfinished(last: string): boolean {
  if (isAsian(last)) return /[\u3040-\u30ff\u3400-\u9fff]$/.test(last);
  // Credits, captions and lists of names end without a full stop as well, but seldom at a plain word.
  if (last.split(/\s+/).length >= 12 && /(?:^|[\s("'“‘-])\p{Ll}[\p{Ll}'’-]*$/u.test(last)) return true;
  return endsAtName(last);
}

/** Whether another long paragraph lacks a mark at its end, too: then that is how its author writes. */
function hasOpenEnds(markdown: string, last: string): boolean {
  return markdown.split(/\n{2,}/).some((block) => block.trim() !== last && mayBreakOff(block) && /\p{L}$/u.test(block.trim()));
}

/** Whether a sentence breaks off at a name: after whole sentences, and with more words of its own than names. A signature or a caption has but names. */
function endsAtName(text: string): boolean {
  const unfinished = /^[\s\S]*[.!?]["'”’)]* ([^.!?]+)$/u.exec(text)?.[1]?.split(/\s+/) ?? [];
  const plain = unfinished.filter((word) => /^\p{Ll}/u.test(word));
  return unfinished.length >= 8 && plain.length > unfinished.length / 2 && /^\p{Lu}[\p{L}'’-]*$/u.test(unfinished.at(-1) ?? '');
}

function isAsian(text: string): boolean {
  return (text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0) > text.length / 3;
}

/** Blocks at the end that may be something else than the article's last words. */
const tailBlocks = 5;

/**
 * The last block that is the article's own text. Footnote definitions come after it, and what pages
 * set below an article and extraction may keep: pictures, headings, lists of links, short lines.
 */
export function lastProse(markdown: string): string {
  const blocks = markdown
    .trimEnd()
    .split(/\n{2,}/)
    .filter((block) => !block.startsWith('[^') && !block.startsWith('    '));
  const last = blocks.slice(-tailBlocks).findLast((block) => !isFurniture(block.trim()));
  return (last ?? blocks.at(-1) ?? '').trim();
}

function isFurniture(block: string): boolean {
  if (isMoreLink(block)) return false;
  if (/^(?:!\[[^\n]*|#{1,6} [^\n]*|[-*_]{3,})$/.test(block)) return true;
  if (block.split('\n').every((line) => /^\s*(?:[-*+]|\d+[.)]) !?\[[^\]]*\]\([^)]*\)\s*$/.test(line))) return true;
  return block.length < (isAsian(block) ? 15 : 40) && !/[.!?。！？…:：\])`|$*>]$/.test(block);
}
