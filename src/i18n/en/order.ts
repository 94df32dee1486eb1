import { number } from '../number';
import { count } from './count';

/** What sets the order of the queue, and switching it off. */
export const order = {
  title: 'What sets the order',
  command: 'Show what sets the order',
  all: 'All reasons…',
  about: (decisions: number) =>
    `Worked out on this device from ${count(decisions, 'decision')} in your notes. Nothing is hidden by it; what ranks low is only further down.`,
  sources: 'Sources',
  words: 'Words in titles',
  said: 'You said',
  more: (title: string) => `More like ${title}`,
  less: (title: string) => `Less like ${title}`,
  takeBack: 'Take back',
  kept: (kept: number, of: number) => `kept ${number(kept)} of ${number(of)}`,
  declined: (declined: number, of: number) => `declined ${number(declined)} of ${number(of)}`,
  off: (evidence: string) => `${evidence}; you switched it off`,
  speaksFor: 'speaks for a note',
  speaksAgainst: 'speaks against a note',
  explores: 'Something unlike the rest',
  exploresDesc: 'One in five, so that the order does not narrow.',
  learns: 'Learn from decisions',
  learnsDesc: 'Off: connection to your notes alone.',
};
