/** A whole number as a person reads it: `1,412`. By hand: the first use of the engine's own formats costs the start 6 ms. */
export const number = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
