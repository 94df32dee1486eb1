import { number } from '../number';

/** The queue. */
export const queue = {
  pending: (n: number) => ({ number: number(n), word: 'pending' }),
  found: (n: number, all: number) => `${number(n)} of ${number(all)}`,
  search: 'Search pending notes...',
  clearSearch: 'Clear search',
  sortBy: 'Sort by',
  sort: { connection: 'Connection', newest: 'Newest', oldest: 'Oldest', source: 'Source', shortest: 'Shortest', longest: 'Longest', state: 'State', title: 'Title' },
  more: 'More options',
  emptyTitle: 'Nothing is pending',
  emptyBefore: 'A note appears here as soon as its properties say',
  emptyAfter: 'in whatever folder it lies. Feeds, scripts and sync can write it, and so can you.',
  makePending: 'Make the current note pending',
  changeStatus: 'Look for another status value...',
  nothingFound: (search: string) => `No pending note matches "${search}".`,
  keys: { move: 'move', open: 'open', fetch: 'fetch', decline: 'decline' },
  space: 'Space',
  tasks: (done: number, total: number) => `${done} of ${total} ticked`,
};
