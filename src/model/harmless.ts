import { makeInert } from '../content/inert';
import { harmlessCharacters } from '../content/inert/characters';
import { oneVisibleLine } from '../untrusted/invisible';

/** A model's text as Markdown that does nothing: as inert as a fetched page, and without images, which would tell its host that they were seen. */
export function harmlessMarkdown(answer: string): string {
  // What cannot be seen goes first: between two characters it would hide that they make a mark.
  return makeInert(withoutImages(withoutOuterFence(harmlessCharacters(answer))));
}

/** A model's text as one line without any Markdown that does something. */
export function harmlessLine(answer: string): string {
  return harmlessMarkdown(oneVisibleLine(answer).replace(/^(?:[#>*+-]+|\d+[.)])\s+/, ''));
}

/** `![text](address)` leaves its text. Brackets in the text do not end it, as an attacker would want. */
function withoutImages(markdown: string): string {
  let text = markdown;
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/!(?=\[)/g, '');
  }
  return text;
}

/** Models like to put a whole answer into a code block. */
function withoutOuterFence(answer: string): string {
  return /^\s*```(?:markdown|md|text)?[ \t]*\n([\s\S]*?)\n```\s*$/.exec(answer)?.[1] ?? answer;
}
