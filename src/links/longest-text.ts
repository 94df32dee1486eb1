/** A text is read up to here, in UTF-16 units: what it is about stands before, and one note must not hold up the app. */
export const LONGEST_TEXT = 30_000;
