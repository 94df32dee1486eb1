import { oneVisibleLine } from './invisible';
import type { Written } from './written';

declare const code: unique symbol;

/** A text within what a template of the person's own runs or hides: code, a formula, a comment, HTML. */
export type CodeText = Written & { readonly [code]: true };

/** Words alone: nothing that ends a text in any language of code, or says anything in it. */
export function codeText(text: string): CodeText {
  return oneVisibleLine(text.replace(/["'`\\$<>{}()[\]=;%&|#*^~!]|--+/g, ' ').replace(/:(?=:|\s*$)|^\s*:/g, ' ')) as CodeText;
}
