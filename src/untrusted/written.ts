declare const written: unique symbol;

/**
 * Markdown that may stand in a note as it is. Text from outside becomes that by the writer of its place, each a file of this
 * folder; a raw text does not compile where a note's text is put together.
 */
export type Written = string & { readonly [written]: true };

/** What a person wrote themselves, and the links the app makes: theirs to decide. */
export function ownWords(text: string): Written {
  return text as Written;
}
