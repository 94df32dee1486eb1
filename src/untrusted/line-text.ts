import { inlineText } from './inline-text';
import type { Written } from './written';

declare const line: unique symbol;

/** A text that begins a line, a list item or a line of a quote. */
export type LineText = Written & { readonly [line]: true };

/** What begins a block, a task or a callout: its first mark, or a number with its mark. */
const OPENS =
  /^(?=#{1,6}(?: |$)|[-+*](?: |$)|[>|]|[-*_=]{2,}|[-=]$|(?:[*_-] ?){3,}$|~{3}|\[[^\]\\]?\](?: |$)|\[!|\[(?:[^\]\\]|\\.)+\]:)|^(\d{1,9})(?=[.)](?: |$))/u;

/** Like an inline text, and it opens no block: neither heading, list, task, quote, callout, rule nor underline. */
export function lineText(text: string): LineText {
  return inlineText(text).replace(OPENS, '$1\\') as LineText;
}
