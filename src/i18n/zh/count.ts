import type { Amount } from '../../queue/amount';
import { number } from '../number';

/** So many items, and the notes behind them where these are more; `of` says what they are. */
export const amount = ({ items, notes }: Amount, of = ''): string =>
  notes > items ? `${number(items)} 项${of}（${number(notes)} 篇笔记）` : `${number(items)} 项${of}`;
