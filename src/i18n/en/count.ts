import type { Amount } from '../../queue/amount';
import { number } from '../number';

/** How many, with the noun in the number it takes. */
export const count = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;

/** So many items, and the notes behind them where these are more: "7 items", "7 items, 9 notes"; `of` says what they are. */
export const amount = ({ items, notes }: Amount, of = ''): string =>
  [count(items, `${of}item`), ...(notes > items ? [count(notes, 'note')] : [])].join(', ');
