import { number } from '../number';
import { count } from './count';

const any = (names: readonly string[]): string => names.join(' or ');
const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(' or ');

/** Rules that decide on what arrives. */
export const rules = {
  title: 'Rules',
  command: 'Show rules',
  make: 'Make a rule...',
  about: 'Rules act on notes as they arrive, the first that fits. What one did can be undone like anything else.',
  none: 'There are no rules yet. Make one from the menu of a note, or here.',
  conditions: 'For items that are all of this',
  source: 'Source',
  sourceDesc: 'Any of these, one per line.',
  words: 'Words in the title',
  wordsDesc: 'Any of these, one per line.',
  author: 'Author',
  tag: 'Tag',
  older: 'Older than, in days',
  longer: 'Longer than, in words',
  longerDesc: 'As far as the full content was fetched.',
  action: 'What is done',
  does: {
    decline: 'Decline',
    later: 'Put off for a week',
    tag: 'Add a tag',
    fetch: 'Fetch full content',
    more: 'Put forward',
  },
  doesTag: (tag: string) => `Add the tag ${tag}`,
  tagToAdd: 'Tag to add',
  when: {
    sources: (names: readonly string[]) => `from ${any(names)}`,
    words: (words: readonly string[]) => `with ${quoted(words)} in the title`,
    authors: (names: readonly string[]) => `by ${any(names)}`,
    tags: (names: readonly string[]) => `tagged ${any(names)}`,
    olderThan: (days: number) => `older than ${count(days, 'day')}`,
    longerThan: (words: number) => `longer than ${count(words, 'word')}`,
  },
  sentence: (does: string, when: readonly string[]) => `${does} what is ${when.join(', ')}`,
  preview: (matched: number, kept: number, of: number) =>
    of === 0
      ? 'Nothing was decided yet that it could be tried on.'
      : `Of the last ${count(of, 'decision')}, ${number(matched)} matched${matched === 0 ? '' : kept === 0 ? ', none of them you kept' : `, ${number(kept)} of them you kept`}.`,
  kept: 'kept',
  alsoNow: 'Act on what lies here, too',
  alsoNowDesc: (n: number) => (n === 0 ? 'No pending note matches.' : `${count(n, 'pending note')} would be acted on at once.`),
  add: 'Add the rule',
  asksNothing: 'Say what it is for.',
  noTag: 'Say which tag.',
  cancel: 'Cancel',
  remove: 'Delete the rule',
  reason: (rule: string) => `rule: ${rule}`,
  switchedOff: (rule: string) => `A rule switched itself off, because you took back three of the last ten notes it declined: ${rule}`,
};
