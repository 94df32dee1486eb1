/** A part, `function (…) {…}`, whose own functions are arrow functions where that is all the same. */
export function withArrowFunctions(part: string): string;
