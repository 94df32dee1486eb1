import { number } from '../number';

/** How many, with the noun in the number it takes. */
export const count = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;
