import { withoutFootnoteMarks } from '../markdown/footnote-marks';
import { safeTitle } from '../untrusted/safe-title';

/** The longest title made from a sentence, in characters. */
const LONGEST = 100;

/** How much of a text is looked at: a title with all its marks and addresses. */
const ENOUGH = 2000;

/**
 * A title made from a sentence or more of Markdown, as plain text: its first sentence without marks and full stop, cut at
 * a clause or else a word. What was code or escaped in the Markdown is no longer: it is written with the writer of its place.
 */
export function titleOf(markdown: string): string {
  const plain = safeTitle(withoutMarks(markdown.slice(0, ENOUGH)));
  const sentence = /^.{12,}?(?:[.!?](?=\s)|[。！？])/u.exec(plain)?.[0] ?? plain;
  return withinLength(sentence).replace(/[.。\s,，;；:：]+$/u, '');
}

/** Words without the sentence that their note is called by, which stands above them as its title; as they are where they say more of it. */
export function wordsBelow(title: string, words: string): string {
  const bare = (text: string): string => safeTitle(withoutMarks(text.slice(0, ENOUGH))).replace(/[.。!?！？…\s]+$/u, '');
  if (bare(words) === bare(title)) return '';
  if (!words.startsWith(title)) return words;
  const rest = words.slice(title.length);
  const isWhole = /[!?！？]$/.test(title) ? /^\s/.test(rest) : /^(?:[.…]+\s|[。！？]|\n)/.test(rest);
  return isWhole ? rest.replace(/^[.。!?！？…]*\s*/u, '') : words;
}

function withoutMarks(markdown: string): string {
  return withoutFootnoteMarks(markdown)
    .replace(/^[ \t]*(?:>[ \t]?|#{1,6}[ \t]+|[-*+][ \t]+|\d+[.)][ \t]+)+/gm, '')
    .replace(/!?\[\[(?:[^[\]|\n]*\|)?([^[\]\n]*)\]\]/g, '$1')
    .replace(/!?\[([^[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '$1')
    .replace(/\*{1,3}|`+|~~|==/g, '')
    .replace(/\\([!-/:-@[-`{-~])|&lt;/g, (_, mark: string | undefined) => mark ?? '<');
}

function withinLength(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= LONGEST) return text;
  const cut = characters.slice(0, LONGEST).join('');
  const clause = /^.{30,}(?=[,;:—–，；：])/u.exec(cut)?.[0];
  const wordEnd = cut.lastIndexOf(' ');
  return clause ?? (wordEnd > LONGEST / 2 ? cut.slice(0, wordEnd) : cut);
}
