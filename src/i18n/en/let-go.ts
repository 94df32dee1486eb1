import { number } from '../number';
import { count } from './count';

/** Letting old items go. */
export const letGo = {
  command: 'Let old ones go...',
  title: 'Let old ones go',
  summary: (stay: number, go: number) => `${number(stay)} stay, ${number(go)} go`,
  stays: 'What stays',
  best: 'The best',
  bestDesc: (held: number) => `So many, in the order of the queue: ${count(held, 'item')}`,
  since: 'The newest',
  sinceDesc: (held: number) => `What came out in so many days: ${count(held, 'item')}`,
  begun: 'What was begun, fetched or put off',
  begunDesc: (held: number) => count(held, 'item'),
  sources: 'By source',
  ofSource: (stay: number, of: number) => `${number(stay)} of ${number(of)} stay`,
  others: (n: number) => count(n, 'other'),
  border: 'Nearest to the line',
  borderDesc: 'Ticked ones stay. Move any of them to the other side.',
  undo: (notes: number) =>
    `${count(notes, 'note')} change, one property each, and one note lists them with links. One undo takes it all back.`,
  go: (n: number) => `Let ${number(n)} go`,
  nothing: 'Nothing would go.',
  cancel: 'Cancel',
  noteTitle: (day: string) => `Let go ${day}`,
  noteAbout: (n: number) =>
    `${count(n, 'item')} were declined in one go. Undo brings all of it back, as long as the plugin’s history has it; after that, set a note’s status back by hand.`,
  reason: (day: string) => `let go, ${day}`,
};
