/** A whole number as a person reads it: `1,412`. */
export const number = (n: number): string => n.toLocaleString('en');
