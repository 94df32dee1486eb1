import { inlineText } from './inline-text';
import type { Written } from './written';

declare const link: unique symbol;

/** The name or the shown text of a wikilink. */
export type LinkText = Written & { readonly [link]: true };

/** A text without what ends a wikilink or its name, or is a mark in it; within its brackets all colons would part a field. */
export function linkText(text: string): LinkText {
  return inlineText(text.replace(/[[\]|#^\\`<>]|%%+|:(?=:)/g, ' ')) as string as LinkText;
}
