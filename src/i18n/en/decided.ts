import { number } from '../number';
import { amount } from './count';

/** What was decided, and taking it back. */
export const decided = {
  title: 'Decided',
  /** How many, behind the title. */
  count: amount,
  today: 'Today',
  yesterday: 'Yesterday',
  number,
  outcome: { written: 'written', kept: 'kept', analyzed: 'analyzed', declined: 'declined' },
  wentTo: (name: string, more: number) => `Went into ${name}${more === 0 ? '' : ` and ${number(more)} more`}`,
  openPermanent: 'Open the permanent note',
  makePending: 'Make pending again',
  none: 'Nothing has been decided yet.',
  /** In place of a queue that was worked through. */
  finished: 'Nothing is left to decide',
  tally: (counts: readonly (readonly [outcome: 'written' | 'kept' | 'analyzed' | 'declined', items: number])[]) =>
    `Today: ${counts.map(([outcome, items]) => `${number(items)} ${outcome}`).join(', ')}`,
  noneToday: 'Nothing was decided today.',
};
